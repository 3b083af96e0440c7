import type { AreaId, GroupId } from '@rembuk/shared/base/id'
import { arrangeInFreeSpace, arrangeInGroup } from '@rembuk/shared/board/arrange-notes'
import { minNoteHeight, noteWidth } from '@rembuk/shared/board/board-geometry'
import { frameAround } from '@rembuk/shared/board/frame'
import { dropNotes, placeNotes } from '@rembuk/shared/note/note-commands'
import type { Note } from '@rembuk/shared/note/note-schema'
import { type Board, groupUnder } from './board.ts'
import { type Arranged, obstaclesOf, placesInGroup, sizesOf, toDrops } from './free-places.ts'
import { openNewNote, selectNotes, startStep } from './note-actions.ts'

type Point = readonly [number, number]

/** An area's title stands inside it, larger than a group's. */
const areaTitleRoom = 20

/** A place near the corner where the person begins to look. */
export const placeInView = ({ camera }: Board): Point => camera.toCanvas([100, 70])

/** Places for notes in the free space nearest to where the person looks, outside of all groups. */
export const placesInFreeSpace = (board: Board, notes: readonly Arranged[]): readonly Point[] => {
  const groups = board.store.groupIds().flatMap((id) => board.store.groupFrame(id) ?? [])
  return arrangeInFreeSpace(sizesOf(notes), {
    near: placeInView(board),
    obstacles: [...obstaclesOf(board, new Set()), ...groups],
  })
}

/** Moves the window just far enough that the notes are seen. */
export const reveal = (board: Board, notes: readonly Pick<Note, 'id'>[]): void => {
  const frame = frameAround(notes.flatMap(({ id }) => board.store.noteFrame(id) ?? []))
  if (frame) board.camera.reveal(frame)
}

/** Moves notes that stand on the board into a group, side by side. */
export const moveNotesIntoGroup = (board: Board, notes: readonly Note[], groupId: GroupId): void => {
  const places = placesInGroup(board, notes, groupId)
  startStep(board)
  dropNotes(board.room.doc, toDrops(notes, places, groupId))
  reveal(board, notes)
}

/** Moves notes that stand on the board onto an area, side by side and out of any group. */
export const moveNotesOntoArea = (board: Board, notes: readonly Note[], areaId: AreaId): void => {
  const frame = board.areas.frame(areaId)
  if (!frame) return
  const obstacles = obstaclesOf(board, new Set(notes.map(({ id }) => id)))
  const places = arrangeInGroup(sizesOf(notes), { frame: { ...frame, y: frame.y + areaTitleRoom }, obstacles })
  startStep(board)
  dropNotes(board.room.doc, toDrops(notes, places, undefined))
  reveal(board, notes)
}

/**
 * Puts waiting notes on the board and answers how many: into a group where one is named, else into free space, never over a
 * note, under a pointer or under what is being dragged.
 */
export const placeWaitingNotes = (board: Board, notes: readonly Note[], groupId?: GroupId): number => {
  const places = groupId ? placesInGroup(board, notes, groupId) : placesInFreeSpace(board, notes)
  startStep(board)
  const count = placeNotes(board.room.doc, toDrops(notes, places, groupId))
  // A selected group stays selected: the next notes go there too.
  if (!groupId) selectNotes(board, sizesOf(notes).length > 1 ? notes.map(({ id }) => id) : [])
  reveal(board, notes)
  return count
}

/** Puts a waiting note where it was dropped, given in window pixels, into the group under it. */
export const placeWaitingNoteAt = (board: Board, note: Note, [x, y]: Point): void => {
  const canvas = board.camera.fromWindow([x, y])
  if (!canvas) return
  const at: Point = [canvas[0] - noteWidth / 2, canvas[1] - minNoteHeight / 2]
  const groupId = groupUnder(board, canvas)
  if (groupId && board.store.group(groupId)?.isCollapsed) return void placeWaitingNotes(board, [note], groupId)
  startStep(board)
  placeNotes(board.room.doc, toDrops([note], [at], groupId))
  selectNotes(board, [note.id])
}

/** Adds a note from the list, into a group or into free space, and opens it for writing. */
export const addNoteInList = (board: Board, groupId: GroupId | undefined): void => {
  if (!board.room.canEdit) return
  const blank = [{ id: '', text: '' }]
  const [at] = groupId ? placesInGroup(board, blank, groupId) : placesInFreeSpace(board, blank)
  if (at) openNewNote(board, { at: [Math.round(at[0]), Math.round(at[1])], groupId })
}
