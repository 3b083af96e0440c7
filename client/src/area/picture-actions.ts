import { addAreas, fadeArea, lockArea, setAreaPicture } from '@rembuk/shared/area/area-commands'
import { smallestArea } from '@rembuk/shared/area/area-schema'
import type { AreaId } from '@rembuk/shared/base/id'
import { ok, type Result } from '@rembuk/shared/base/result'
import { findFreePlace } from '@rembuk/shared/board/free-place'
import type { StoredBoardPicture } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import type { Board } from '../board/board.ts'
import { placeInView } from '../board/inbox-actions.ts'
import { step } from '../board/note-actions.ts'
import { postFile } from '../http/api.ts'
import { shrinkPicture } from '../media/shrink-picture.ts'
import { newId } from '../sync/ids.ts'
import { framesOnBoard } from '../template/frames-on-board.ts'
import { editAreaTitle, selectArea } from './area-actions.ts'

type Point = readonly [number, number]

/** The longer side of a picture that has just come, in canvas pixels. */
const longestSide = 560

const sendPicture = async (board: Board, file: Blob): Promise<Result<StoredBoardPicture, Problem>> => {
  const small = await shrinkPicture(file)
  return small.ok ? postFile<StoredBoardPicture>(`/api/rooms/${board.room.name}/pictures`, small.value) : small
}

const sizeOnBoard = ({ width, height }: StoredBoardPicture): Point => {
  const scale = longestSide / Math.max(width, height)
  return [Math.max(smallestArea[0], Math.round(width * scale)), Math.max(smallestArea[1], Math.round(height * scale))]
}

/**
 * Puts a picture on the board as an area of its own: with its middle at a point, or in the free space nearest to where the person looks.
 * What to write as its caption is asked at once.
 */
export const addPicture = async (board: Board, file: Blob, middle?: Point): Promise<Result<AreaId, Problem>> => {
  const sent = await sendPicture(board, file)
  if (!sent.ok) return sent
  const size = sizeOnBoard(sent.value)
  const at: Point = middle
    ? [middle[0] - size[0] / 2, middle[1] - size[1] / 2]
    : findFreePlace(size, { near: placeInView(board), obstacles: framesOnBoard(board) })
  const id = newId<AreaId>()
  step(board, () =>
    addAreas(board.room.doc, [
      { id, title: '', at: [Math.round(at[0]), Math.round(at[1])], size, tint: 'paper', picture: sent.value.mediaId },
    ]),
  )
  editAreaTitle(board, id)
  const frame = board.areas.frame(id)
  if (frame) board.camera.reveal(frame)
  return ok(id)
}

/** Shows a picture in an area that is there, in the place of the one it shows. */
export const replacePicture = async (board: Board, areaId: AreaId, file: Blob): Promise<Result<AreaId, Problem>> => {
  const sent = await sendPicture(board, file)
  if (!sent.ok) return sent
  step(board, () => setAreaPicture(board.room.doc, { areaId, picture: sent.value.mediaId }))
  return ok(areaId)
}

export const takePictureOut = (board: Board, areaId: AreaId): void =>
  step(board, () => setAreaPicture(board.room.doc, { areaId, picture: undefined }))

export const fadePicture = (board: Board, areaId: AreaId, opacity: number): void =>
  step(board, () => fadeArea(board.room.doc, { areaId, opacity }))

export const setAreaLocked = (board: Board, areaId: AreaId, isLocked: boolean): void =>
  step(board, () => lockArea(board.room.doc, { areaId, isLocked }))

const asideOf = 24

/** Doubles an area a little aside, with its picture and without what stands on it. */
export const duplicateArea = (board: Board, areaId: AreaId): void => {
  const area = board.areas.area(areaId)
  if (!area) return
  const { title, size, tint, picture, opacity, at } = area
  const id = newId<AreaId>()
  step(board, () =>
    addAreas(board.room.doc, [{ id, title, size, tint, picture, opacity, at: [at[0] + asideOf, at[1] + asideOf] }]),
  )
  selectArea(board, id)
}
