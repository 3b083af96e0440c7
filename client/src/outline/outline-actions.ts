import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { orderKeyAt, orderKeyMoved } from '@rembuk/shared/base/order-key'
import { findFreePlace } from '@rembuk/shared/board/free-place'
import { orderGroup } from '@rembuk/shared/group/group-commands'
import { listGroups } from '@rembuk/shared/group/group-queries'
import { dropNotes, orderNotes } from '@rembuk/shared/note/note-commands'
import type { Board } from '../board/board.ts'
import { placesInGroup, toDrops } from '../board/free-places.ts'
import { addGroupAround } from '../board/group-actions.ts'
import { placeInView, placesInFreeSpace } from '../board/inbox-actions.ts'
import { startStep, step } from '../board/note-actions.ts'
import { framesOnBoard } from '../template/frames-on-board.ts'
import { orderedIn, type SectionId, sectionOf } from './outline-tree.ts'

/** A place in the list: in a group or in none, ahead of a note there or at the end. */
export interface ListPlace {
  readonly section: SectionId
  readonly before: NoteId | undefined
}

/** Where a note stands in the list, for those who do not see it. */
export interface ListPosition {
  readonly section: SectionId
  /** From 1. */
  readonly position: number
  readonly count: number
}

export const positionOf = ({ store }: Board, id: NoteId): ListPosition => {
  const section = sectionOf(store, id)
  const ids = orderedIn(store, section)
  return { section, position: ids.findIndex((one) => one.id === id) + 1, count: ids.length }
}

/**
 * Moves notes to a place in the list, in the order given, as one step. One that comes into another group finds a place on the canvas
 * there, one that leaves its group a free one; the others stay where they stand.
 */
export const moveInList = (board: Board, ids: readonly NoteId[], { section, before }: ListPlace): void => {
  const { store, room } = board
  if (!room.canEdit || ids.length === 0) return
  const moving = new Set<string>(ids)
  const list = orderedIn(store, section).filter(({ id }) => !moving.has(id))
  const found = list.findIndex(({ id }) => id === before)
  const start = found < 0 ? list.length : found
  const orders = ids.map((noteId, index) => {
    const order = orderKeyAt(list, start + index)
    list.splice(start + index, 0, { id: noteId, order })
    return { noteId, order }
  })
  const coming = ids.filter((id) => sectionOf(store, id) !== section).flatMap((id) => store.note(id) ?? [])
  const places = section ? placesInGroup(board, coming, section) : placesInFreeSpace(board, coming)
  step(board, () => {
    orderNotes(room.doc, orders)
    dropNotes(room.doc, toDrops(coming, places, section))
  })
}

/** Moves a note up or down in its group; answers whether there was a place to go. */
export const moveInListBy = (board: Board, id: NoteId, steps: 1 | -1): boolean => {
  const section = sectionOf(board.store, id)
  const ids = orderedIn(board.store, section).map((one) => one.id as NoteId)
  const to = ids.indexOf(id) + steps
  if (to < 0 || to >= ids.length) return false
  moveInList(board, [id], { section, before: steps === 1 ? ids[to + 1] : ids[to] })
  return true
}

/** Puts a group `steps` places further down among the groups; answers whether it could. */
export const moveGroupInList = (board: Board, groupId: GroupId, steps: number): boolean => {
  const { doc } = board.room
  const order = orderKeyMoved(listGroups(doc), groupId, steps)
  if (order === undefined) return false
  startStep(board)
  return orderGroup(doc, { groupId, order }).ok
}

const newGroupSize = [424, 320] as const

/** Makes an empty group in free space and opens its title for writing. */
export const addGroupInList = (board: Board): void => {
  const [x, y] = findFreePlace(newGroupSize, { near: placeInView(board), obstacles: framesOnBoard(board) })
  addGroupAround(board, { x, y, width: newGroupSize[0], height: newGroupSize[1] })
}
