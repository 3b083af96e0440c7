import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { minNoteHeight, noteWidth } from '@rembuk/shared/board/board-geometry'
import { centreOf, frameAt } from '@rembuk/shared/board/frame'
import { collapseGroup } from '@rembuk/shared/group/group-commands'
import {
  addNote,
  appendToNote,
  dropNotes,
  groupNotes,
  type NoteDrop,
  removeNotes,
  setNoteColour,
  setNoteKind,
} from '@rembuk/shared/note/note-commands'
import type { NoteColour, NoteKind } from '@rembuk/shared/note/note-schema'
import { readPresence } from '@rembuk/shared/sync/presence'
import { newId } from '../sync/ids.ts'
import { type Board, groupUnder } from './board.ts'
import { noSelection } from './board-session.ts'

type Point = readonly [number, number]

/** Makes what follows a step of its own for undo. */
export const startStep = ({ undo }: Board): void => undo.stopCapturing()

/** Changes the document as one step of undo. */
export const step = (board: Board, change: () => void): void => {
  startStep(board)
  board.room.doc.transact(change)
}

export const authorOf = ({ room }: Board) =>
  ({ role: 'editor', name: readPresence(room.awareness.getLocalState()).name }) as const

export const selectNotes = ({ session }: Board, ids: Iterable<NoteId>): void =>
  session.change({ ...noSelection, selectedNotes: new Set(ids) })

export const clearSelection = ({ session }: Board): void => session.change({ ...noSelection, editing: undefined })

/** Adds an empty note and opens it for writing. */
export const openNewNote = (
  board: Board,
  place: { readonly at: Point; readonly groupId: GroupId | undefined },
): void => {
  const id = newId<NoteId>()
  startStep(board)
  if (place.groupId) collapseGroup(board.room.doc, { groupId: place.groupId, isCollapsed: false })
  addNote(board.room.doc, {
    ...place,
    id,
    kind: board.session.state().kind,
    text: '',
    author: authorOf(board),
    createdAtMs: Date.now(),
    stepId: board.session.state().stepId,
  })
  selectNotes(board, [id])
  board.session.change({ tool: 'select', editing: id, focused: id })
}

/** Adds a note around a point, into the group under it, and opens it for writing. */
export const addNoteAt = (board: Board, [x, y]: Point): void => {
  if (!board.room.canEdit) return
  const at: Point = [Math.round(x - noteWidth / 2), Math.round(y - minNoteHeight / 2)]
  openNewNote(board, { at, groupId: groupUnder(board, [x, y]) })
}

/** Opens a note for writing. */
export const editNote = (board: Board, id: NoteId): void => {
  if (!board.room.canEdit) return
  startStep(board)
  selectNotes(board, [id])
  board.session.change({ editing: id, focused: id })
  const frame = board.store.noteFrame(id)
  if (frame) board.camera.reveal(frame)
}

/** Closes the writing of a note; one that stayed empty is taken away as if it had never been. */
export const finishEditing = (board: Board, id: NoteId): void => {
  const isEmpty = board.store.content(id)?.text.trim() === ''
  if (board.session.state().editing === id) board.session.change({ editing: undefined })
  if (!isEmpty || board.room.role === 'viewer') return
  // In one step with the adding, so that undo does not bring back an empty note.
  board.undo.lastChange = Date.now()
  removeNotes(board.room.doc, [id])
}

/** Takes a key that was pressed while the editor of a note was still being loaded; answers whether it was a letter. */
export const typeBeforeEditor = (board: Board, key: string): boolean => {
  const { editing } = board.session.state()
  if (!editing || key.length !== 1 || !board.room.canEdit) return false
  return appendToNote(board.room.doc, { noteId: editing as NoteId, text: key }).ok
}

/** Closes whatever note is being written. */
export const stopWriting = (board: Board): void => {
  const { editing } = board.session.state()
  if (editing && board.store.note(editing as NoteId)) finishEditing(board, editing as NoteId)
}

const dropsBy = (board: Board, ids: readonly NoteId[], [dx, dy]: Point): readonly NoteDrop[] => {
  const moving = new Set<string>(ids)
  return ids.flatMap((noteId) => {
    const frame = board.store.noteFrame(noteId)
    if (!frame) return []
    const at: Point = [Math.round(frame.x + dx), Math.round(frame.y + dy)]
    const centre = centreOf(frameAt(at, [frame.width, frame.height]))
    return [{ noteId, at, groupId: groupUnder(board, centre, moving) }]
  })
}

/** What is dropped on a collapsed group goes below the notes that are put away in it, side by side. */
const putAway = ({ store }: Board, drops: readonly NoteDrop[]): readonly NoteDrop[] =>
  drops.map((drop, index) => {
    const frame = drop.groupId && store.group(drop.groupId)?.isCollapsed && store.openGroupFrame(drop.groupId)
    return frame ? { ...drop, at: [frame.x + 16 + index * (noteWidth + 16), frame.y + frame.height] } : drop
  })

/** Drops notes `by` canvas pixels from where they stand, each into the group under it. */
export const dropNotesBy = (board: Board, ids: readonly NoteId[], by: Point): void =>
  step(board, () => dropNotes(board.room.doc, putAway(board, dropsBy(board, ids, by))))

/** Deletes notes and answers how many there were. */
export const removeNotesOf = (board: Board, ids: readonly NoteId[]): number => {
  startStep(board)
  return removeNotes(board.room.doc, ids)
}

export const setKindOfNotes = (board: Board, ids: Iterable<NoteId>, kind: NoteKind): void =>
  step(board, () => {
    for (const noteId of ids) setNoteKind(board.room.doc, { noteId, kind })
  })

export const setColourOfNotes = (board: Board, ids: Iterable<NoteId>, colour: NoteColour): void =>
  step(board, () => {
    for (const noteId of ids) setNoteColour(board.room.doc, { noteId, colour })
  })

/** Takes notes out of their group without moving them. */
export const ungroupNotes = (board: Board, noteIds: readonly NoteId[]): void =>
  step(board, () => void groupNotes(board.room.doc, { noteIds, groupId: undefined }))

/** The one group that all selected notes are in, or undefined. */
export const groupOfSelection = ({ session, store }: Board): GroupId | undefined => {
  const groupIds = new Set(Array.from(session.state().selectedNotes, (id) => store.note(id)?.groupId))
  const [only] = groupIds
  return groupIds.size === 1 ? only : undefined
}
