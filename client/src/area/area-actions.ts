import { moveArea, removeArea, renameArea, resizeArea } from '@rembuk/shared/area/area-commands'
import { smallestArea } from '@rembuk/shared/area/area-schema'
import type { AreaId, NoteId } from '@rembuk/shared/base/id'
import { centreOf, containsPoint } from '@rembuk/shared/board/frame'
import type { Board } from '../board/board.ts'
import { noSelection } from '../board/board-session.ts'
import { startStep } from '../board/note-actions.ts'

type Point = readonly [number, number]

export const selectArea = ({ session }: Board, areaId: AreaId): void =>
  session.change({ ...noSelection, selectedArea: areaId })

export const editAreaTitle = (board: Board, areaId: AreaId): void => {
  if (!board.room.canEdit) return
  selectArea(board, areaId)
  board.session.change({ editing: areaId })
}

export const setAreaTitle = (board: Board, areaId: AreaId, title: string): void => {
  if (title.trim() !== board.areas.area(areaId)?.title) {
    startStep(board)
    renameArea(board.room.doc, { areaId, title })
  }
  if (board.session.state().editing === areaId) board.session.change({ editing: undefined })
}

export const moveAreaBy = (board: Board, areaId: AreaId, [dx, dy]: Point): void => {
  startStep(board)
  moveArea(board.room.doc, { areaId, by: [Math.round(dx), Math.round(dy)] })
}

/** Moves the lower right corner of an area. */
export const resizeAreaBy = (board: Board, areaId: AreaId, [dx, dy]: Point): void => {
  const area = board.areas.area(areaId)
  if (!area) return
  const [width, height] = area.size
  // A picture keeps its form; the larger of both pulls counts.
  const scale = Math.max(
    (width + dx) / width,
    (height + dy) / height,
    smallestArea[0] / width,
    smallestArea[1] / height,
  )
  const pulled: Point = area.picture ? [width * scale, height * scale] : [width + dx, height + dy]
  const size: Point = [
    Math.max(smallestArea[0], Math.round(pulled[0])),
    Math.max(smallestArea[1], Math.round(pulled[1])),
  ]
  startStep(board)
  resizeArea(board.room.doc, { areaId, size })
}

export const removeAreaOf = (board: Board, areaId: AreaId): void => {
  startStep(board)
  removeArea(board.room.doc, areaId)
}

/** The topmost area that a note stands on, or undefined. */
export const areaUnderNote = ({ areas, store }: Board, noteId: NoteId): AreaId | undefined => {
  const frame = store.noteFrame(noteId)
  const found =
    frame &&
    areas.list().findLast(({ id }) => {
      const area = areas.frame(id)
      return area && containsPoint(area, centreOf(frame))
    })
  return found?.id
}
