import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { orderKeyAtEnd } from '@rembuk/shared/base/order-key'
import { arrangeInFreeSpace, arrangeInGroup } from '@rembuk/shared/board/arrange-notes'
import { containsPoint, centreOf, type Frame, frameAround } from '@rembuk/shared/board/frame'
import { addGroup, moveGroup, removeGroup, renameGroup, resizeGroup } from '@rembuk/shared/group/group-commands'
import { groupPadding, groupTitleHeight, listGroups } from '@rembuk/shared/group/group-queries'
import { dropNotes, placeNotes } from '@rembuk/shared/note/note-commands'
import type { Note } from '@rembuk/shared/note/note-schema'
import { newId } from '../sync/ids.ts'
import type { Board } from './board.ts'
import { selectNotes, startStep } from './note-actions.ts'

type Point = readonly [number, number]

/** Makes a group of a frame with notes in it and opens its title for writing. */
const addGroupOf = (board: Board, { x, y, width, height }: Frame, noteIds: readonly NoteId[]): void => {
  if (!board.room.canEdit) return
  const { doc } = board.room
  const id = newId<GroupId>()
  startStep(board)
  addGroup(doc, {
    id,
    title: '',
    at: [Math.round(x), Math.round(y)],
    size: [Math.round(width), Math.round(height)],
    order: orderKeyAtEnd(listGroups(doc)),
    noteIds,
  })
  board.session.change({ tool: 'select', selectedNotes: new Set(), selectedGroup: id, editing: id })
}

/** Groups the selected notes: the frame closes around them. */
export const groupSelectedNotes = (board: Board): void => {
  const noteIds = Array.from(board.session.state().selectedNotes)
  const around = frameAround(noteIds.flatMap((id) => board.store.noteFrame(id) ?? []))
  if (!around) return
  const frame = {
    x: around.x - groupPadding,
    y: around.y - groupTitleHeight,
    width: around.width + 2 * groupPadding,
    height: around.height + groupTitleHeight + groupPadding,
  }
  addGroupOf(board, frame, noteIds)
}

/** Draws a group; the notes that stand in it and are in no other group come into it. */
export const addGroupAround = (board: Board, frame: Frame): void => {
  const inside = board.store.placedIds().filter((id) => {
    const note = board.store.noteFrame(id)
    return note && !board.store.note(id)?.groupId && containsPoint(frame, centreOf(note))
  })
  addGroupOf(board, frame, inside)
}

export const selectGroup = ({ session }: Board, groupId: GroupId): void =>
  session.change({ selectedGroup: groupId, selectedNotes: new Set() })

export const editGroupTitle = (board: Board, groupId: GroupId): void => {
  if (!board.room.canEdit) return
  selectGroup(board, groupId)
  board.session.change({ editing: groupId })
}

export const setGroupTitle = (board: Board, groupId: GroupId, title: string): void => {
  if (title.trim() !== board.store.group(groupId)?.title) {
    startStep(board)
    renameGroup(board.room.doc, { groupId, title: title.trim().slice(0, 120) })
  }
  if (board.session.state().editing === groupId) board.session.change({ editing: undefined })
}

export const moveGroupBy = (board: Board, groupId: GroupId, [dx, dy]: Point): void => {
  startStep(board)
  moveGroup(board.room.doc, { groupId, by: [Math.round(dx), Math.round(dy)] })
}

export const resizeGroupBy = (board: Board, groupId: GroupId, [dx, dy]: Point): void => {
  const group = board.store.group(groupId)
  if (!group) return
  startStep(board)
  const size: Point = [Math.max(200, Math.round(group.size[0] + dx)), Math.max(120, Math.round(group.size[1] + dy))]
  resizeGroup(board.room.doc, { groupId, size })
}

export const dissolveGroup = (board: Board, groupId: GroupId): void => {
  startStep(board)
  removeGroup(board.room.doc, groupId)
}

/** Everything that stands on the board or moves over it, but some notes. */
const obstacles = ({ store, places, presence }: Board, without: ReadonlySet<NoteId>): readonly Frame[] => [
  ...store.placedIds().flatMap((id) => (without.has(id) ? [] : (store.noteFrame(id) ?? []))),
  ...places.dragged(),
  ...presence.others().flatMap(({ presence: { pointer } }) => (pointer ? [pointerFrame(pointer)] : [])),
]

const pointerFrame = ([x, y]: Point): Frame => ({ x: x - 60, y: y - 40, width: 120, height: 80 })

/** Places for notes inside a group, below what stands in it. */
const placesInGroup = (board: Board, notes: readonly Note[], groupId: GroupId): readonly Point[] => {
  const without = new Set(notes.map(({ id }) => id))
  const frame = board.store.groupFrame(groupId, { without })
  if (!frame) return []
  return arrangeInGroup(notes.map(({ text }) => text), { frame, obstacles: obstacles(board, without) })
}

/** Moves notes that stand on the board into a group, side by side. */
export const moveNotesIntoGroup = (board: Board, notes: readonly Note[], groupId: GroupId): void => {
  const places = placesInGroup(board, notes, groupId)
  startStep(board)
  dropNotes(
    board.room.doc,
    notes.flatMap(({ id: noteId }, index) => {
      const at = places[index]
      return at ? [{ noteId, at, groupId }] : []
    }),
  )
}

/**
 * Puts waiting notes on the board: into `groupId` where one is named, else in the free space nearest to `near`, never over a
 * note, under a pointer or under what is being dragged.
 */
export const placeWaitingNotes = (
  board: Board,
  notes: readonly Note[],
  { groupId, near, pointer }: { readonly groupId?: GroupId | undefined; readonly near: Point; readonly pointer?: Point | undefined },
): void => {
  const groupFrames = board.store.groupIds().flatMap((id) => board.store.groupFrame(id) ?? [])
  const free = [...obstacles(board, new Set()), ...groupFrames, ...(pointer ? [pointerFrame(pointer)] : [])]
  const places = groupId
    ? placesInGroup(board, notes, groupId)
    : arrangeInFreeSpace(notes.map(({ text }) => text), { near, obstacles: free })
  startStep(board)
  placeNotes(
    board.room.doc,
    notes.flatMap(({ id: noteId }, index) => {
      const at = places[index]
      return at ? [{ noteId, at: [Math.round(at[0]), Math.round(at[1])] as const, groupId }] : []
    }),
  )
  selectNotes(board, notes.map(({ id }) => id))
  const shown = frameAround(notes.flatMap(({ id }) => board.store.noteFrame(id) ?? []))
  if (shown) board.camera.reveal(shown)
}
