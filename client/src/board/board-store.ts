import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { compareOrdered } from '@rembuk/shared/base/order-key'
import { groupsOf, notesOf } from '@rembuk/shared/board/board-document'
import { sizeOfNote } from '@rembuk/shared/board/board-geometry'
import { type Frame, frameAt } from '@rembuk/shared/board/frame'
import { listItems } from '@rembuk/shared/document/document'
import { collapsedFrame, frameHolding, listGroups, readGroup } from '@rembuk/shared/group/group-queries'
import type { Group } from '@rembuk/shared/group/group-schema'
import { itemToNote, readNote } from '@rembuk/shared/note/note-queries'
import type { Note } from '@rembuk/shared/note/note-schema'
import type * as Y from 'yjs'
import { readDirtyIds } from './dirty-ids.ts'
import { createKeyedListeners, createListeners } from './keyed-listeners.ts'

/** What a note shows, wherever it stands: the same object until one of these changes. */
export type NoteContent = Omit<Note, 'at'> & { readonly revision: number }

/**
 * The board as the canvas reads it. One observer per root of the document turns a change into the few notes and groups that it
 * touched; only what shows those is told. Reading is cheap and never touches the document.
 */
export interface BoardStore {
  readonly note: (id: NoteId) => Note | undefined
  readonly content: (id: NoteId) => NoteContent | undefined
  readonly group: (id: GroupId) => Group | undefined
  /** Where a note stands; undefined while it waits, or is put away in a collapsed group. */
  readonly noteFrame: (id: NoteId) => Frame | undefined
  readonly groupFrame: (id: GroupId, options?: FrameOptions) => Frame | undefined
  /** Where a note stands when its group is open, and how large that group is then. */
  readonly openNoteFrame: (id: NoteId) => Frame | undefined
  readonly openGroupFrame: (id: GroupId, options?: FrameOptions) => Frame | undefined
  /** True for a note in a collapsed group. */
  readonly isPutAway: (id: NoteId) => boolean
  /** Notes on the canvas, oldest first; the same array until one comes or goes. */
  readonly placedIds: () => readonly NoteId[]
  readonly groupIds: () => readonly GroupId[]
  readonly membersOf: (id: GroupId) => readonly NoteId[]
  readonly onNote: (id: NoteId, listener: () => void) => () => void
  readonly onGroup: (id: GroupId, listener: () => void) => () => void
  /** A note came onto the canvas or left it. */
  readonly onPlaced: (listener: () => void) => () => void
  readonly onGroups: (listener: () => void) => () => void
  /** Anything changed, with the notes it touched. */
  readonly onChange: (listener: (noteIds: ReadonlySet<string>) => void) => () => void
  /** Reads the document and starts following it; answers how to stop. Until then the board is empty. */
  readonly follow: () => () => void
}

interface FrameOptions {
  readonly without?: ReadonlySet<string>
}

interface Entry {
  readonly note: Note
  readonly content: NoteContent
  readonly size: readonly [number, number]
}

const toEntry = (note: Note, previous: Entry | undefined, hasNewText: boolean): Entry => {
  const { at: _, ...rest } = note
  const revision = (previous?.content.revision ?? 0) + (hasNewText ? 1 : 0)
  const content: NoteContent = { ...rest, revision }
  const isSame = previous && JSON.stringify(previous.content) === JSON.stringify(content)
  return {
    note,
    content: isSame ? previous.content : content,
    size: isSame ? previous.size : sizeOfNote(note),
  }
}

const byAge = (a: Note, b: Note): number => a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1)

export const createBoardStore = (doc: Y.Doc): BoardStore => {
  const entries = new Map<string, Entry>()
  const groups = new Map<string, Group>()
  const members = new Map<string, Set<NoteId>>()
  let placed: readonly NoteId[] = []
  let groupOrder: readonly GroupId[] = []
  const noteListeners = createKeyedListeners<string>()
  const groupListeners = createKeyedListeners<string>()
  const placedListeners = createListeners()
  const groupsListeners = createListeners()
  const changeListeners = new Set<(noteIds: ReadonlySet<string>) => void>()

  const setEntry = (id: string, entry: Entry | undefined): void => {
    const before = entries.get(id)?.note.groupId
    if (before) members.get(before)?.delete(id as NoteId)
    if (!entry) return void entries.delete(id)
    entries.set(id, entry)
    const { groupId } = entry.note
    if (groupId) members.set(groupId, (members.get(groupId) ?? new Set()).add(entry.note.id))
  }

  const sortPlaced = (): void => {
    placed = Array.from(entries.values(), ({ note }) => note)
      .filter(({ at }) => at !== undefined)
      .sort(byAge)
      .map(({ id }) => id)
  }

  const readAll = (): void => {
    entries.clear()
    members.clear()
    groups.clear()
    for (const [id, item] of listItems(notesOf(doc))) setEntry(id, toEntry(itemToNote(id, item), undefined, false))
    for (const group of listGroups(doc)) groups.set(group.id, group)
    groupOrder = Array.from(groups.keys()) as GroupId[]
    sortPlaced()
  }

  const tellChange = (ids: ReadonlySet<string>): void => {
    for (const listener of Array.from(changeListeners)) listener(ids)
  }

  const handleNotes = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const { ids, textIds } = readDirtyIds(notesOf(doc), events)
    const groupIds = new Set<string>()
    let hasNewList = false
    for (const id of ids) {
      const before = entries.get(id)
      const note = readNote(doc, id as NoteId)
      setEntry(id, note && toEntry(note, before, textIds.has(id)))
      for (const groupId of [before?.note.groupId, note?.groupId]) if (groupId) groupIds.add(groupId)
      hasNewList ||= (before?.note.at !== undefined) !== (note?.at !== undefined)
    }
    if (hasNewList) sortPlaced()
    noteListeners.notify(ids)
    groupListeners.notify(groupIds)
    tellChange(ids)
    if (hasNewList) placedListeners.notify()
  }

  const handleGroups = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const { ids } = readDirtyIds(groupsOf(doc), events)
    const shownOrPutAway = new Set<string>()
    for (const id of ids) {
      const group = readGroup(doc, id as GroupId)
      if ((groups.get(id)?.isCollapsed ?? false) !== (group?.isCollapsed ?? false))
        for (const noteId of members.get(id) ?? []) shownOrPutAway.add(noteId)
      if (group) groups.set(id, group)
      else groups.delete(id)
    }
    const order = Array.from(groups.values())
      .sort(compareOrdered)
      .map(({ id }) => id)
    const hasNewList = order.join() !== groupOrder.join()
    if (hasNewList) groupOrder = order
    groupListeners.notify(ids)
    if (shownOrPutAway.size > 0) {
      noteListeners.notify(shownOrPutAway)
      tellChange(shownOrPutAway)
    }
    tellChange(new Set())
    if (hasNewList) groupsListeners.notify()
  }

  const openNoteFrame = (id: NoteId): Frame | undefined => {
    const entry = entries.get(id)
    return entry?.note.at && frameAt(entry.note.at, entry.size)
  }
  const isPutAway = (id: NoteId): boolean => groups.get(entries.get(id)?.note.groupId ?? '')?.isCollapsed ?? false

  const framesIn = (id: GroupId, without: ReadonlySet<string> | undefined): readonly Frame[] =>
    Array.from(members.get(id) ?? []).flatMap((noteId) => {
      const frame = without?.has(noteId) ? undefined : openNoteFrame(noteId)
      return frame ? [frame] : []
    })

  const openGroupFrame = (id: GroupId, options?: FrameOptions): Frame | undefined => {
    const group = groups.get(id)
    return group && frameHolding(group, framesIn(id, options?.without))
  }

  return {
    note: (id) => entries.get(id)?.note,
    content: (id) => entries.get(id)?.content,
    group: (id) => groups.get(id),
    noteFrame: (id) => (isPutAway(id) ? undefined : openNoteFrame(id)),
    groupFrame: (id, options) => {
      const frame = openGroupFrame(id, options)
      return frame && groups.get(id)?.isCollapsed ? collapsedFrame(frame) : frame
    },
    openNoteFrame,
    openGroupFrame,
    isPutAway,
    placedIds: () => placed,
    groupIds: () => groupOrder,
    membersOf: (id) => Array.from(members.get(id) ?? []),
    onNote: noteListeners.subscribe,
    onGroup: groupListeners.subscribe,
    onPlaced: placedListeners.subscribe,
    onGroups: groupsListeners.subscribe,
    onChange: (listener) => {
      changeListeners.add(listener)
      return () => void changeListeners.delete(listener)
    },
    follow: () => {
      readAll()
      notesOf(doc).observeDeep(handleNotes)
      groupsOf(doc).observeDeep(handleGroups)
      return () => {
        notesOf(doc).unobserveDeep(handleNotes)
        groupsOf(doc).unobserveDeep(handleGroups)
      }
    },
  }
}
