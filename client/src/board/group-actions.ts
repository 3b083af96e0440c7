import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { orderKeyAtEnd } from '@rembuk/shared/base/order-key'
import { centreOf, containsPoint, type Frame, frameAround } from '@rembuk/shared/board/frame'
import {
  addGroup,
  collapseGroup,
  moveGroup,
  removeGroup,
  renameGroup,
  resizeGroup,
} from '@rembuk/shared/group/group-commands'
import { groupPadding, groupTitleHeight, listGroups } from '@rembuk/shared/group/group-queries'
import { newId } from '../sync/ids.ts'
import type { Board } from './board.ts'
import { noSelection } from './board-session.ts'
import { startStep } from './note-actions.ts'

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
  board.session.change({ tool: 'select', ...noSelection, selectedGroup: id, editing: id })
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
  session.change({ ...noSelection, selectedGroup: groupId })

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

/** Moves the lower right corner of a group, from where it is drawn. */
export const resizeGroupBy = (board: Board, groupId: GroupId, [dx, dy]: Point): void => {
  const group = board.store.group(groupId)
  const frame = board.store.openGroupFrame(groupId)
  if (!group || !frame) return
  const right = frame.x + frame.width + dx
  const bottom = frame.y + frame.height + dy
  const size: Point = [Math.max(200, Math.round(right - group.at[0])), Math.max(120, Math.round(bottom - group.at[1]))]
  startStep(board)
  resizeGroup(board.room.doc, { groupId, size })
}

/** Puts the notes of a group away behind its title, or shows them again, for everybody. */
export const toggleGroup = (board: Board, groupId: GroupId): void => {
  const group = board.store.group(groupId)
  if (!group || !board.room.canEdit) return
  startStep(board)
  collapseGroup(board.room.doc, { groupId, isCollapsed: !group.isCollapsed })
}

export const dissolveGroup = (board: Board, groupId: GroupId): void => {
  startStep(board)
  removeGroup(board.room.doc, groupId)
}
