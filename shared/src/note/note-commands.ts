import * as Y from 'yjs'
import type { GroupId, MediaId, NoteId, StepId } from '../base/id.ts'
import type { OrderKey } from '../base/order-key.ts'
import { readPoint } from '../base/read.ts'
import { done, err, ok, type Result } from '../base/result.ts'
import type { IsoDate, TimeMs } from '../base/time.ts'
import { groupsOf, notesOf } from '../board/board-document.ts'
import { changeItem, createItem, findItem, type Item, type Source } from '../document/document.ts'
import {
  cleanText,
  fragmentFromText,
  maxNoteLength,
  paragraphsFromText,
  plainTextOf,
  replaceFragmentText,
} from '../document/plain-text.ts'
import type { NoteAuthor, NoteColour, NoteKind } from './note-schema.ts'

/** Why a text cannot be a note. Shown to the person, so every case has a translation. */
export type NoteTextError =
  | { readonly type: 'EmptyText' }
  | { readonly type: 'TextTooLong'; readonly length: number; readonly max: number }

export type NoteError = { readonly type: 'NoteNotFound'; readonly noteId: NoteId }
export type GroupNoteError = NoteError | { readonly type: 'GroupNotFound'; readonly groupId: GroupId }

/** Cleans what a person typed and refuses what cannot be a note. */
export const parseNoteText = (text: string): Result<string, NoteTextError> => {
  const clean = cleanText(text)
  if (!clean) return err({ type: 'EmptyText' })
  if (clean.length > maxNoteLength) return err({ type: 'TextTooLong', length: clean.length, max: maxNoteLength })
  return ok(clean)
}

export interface NewNote {
  readonly id: NoteId
  readonly kind: NoteKind
  readonly text: string
  readonly author: NoteAuthor
  readonly createdAtMs: TimeMs
  readonly at?: readonly [number, number] | undefined
  readonly order?: OrderKey | undefined
  readonly groupId?: GroupId | undefined
  readonly colour?: NoteColour | undefined
  readonly source?: Source | undefined
  readonly picture?: MediaId | undefined
  /** The step of a meeting in which it is written. */
  readonly stepId?: StepId | undefined
}

/**
 * Adds a note; without `at` and `order` it waits in the inbox.
 *
 * Concurrency: ids are made by the author, so two added at once are two notes.
 */
export const addNote = (doc: Y.Doc, { id, text, ...values }: NewNote): Item => {
  const add = () => {
    const item = createItem(notesOf(doc), id, values)
    item.set('text', fragmentFromText(text))
    return item
  }
  return doc.transact(add)
}

const withNote = (doc: Y.Doc, noteId: NoteId, change: (item: Item) => void): Result<void, NoteError> => {
  const item = findItem(notesOf(doc), noteId)
  if (!item) return err({ type: 'NoteNotFound', noteId })
  doc.transact(() => change(item))
  return done
}

/**
 * Puts a note at a place on the canvas.
 *
 * Concurrency: of two moves at once one wins whole, x and y together.
 */
export const moveNote = (
  doc: Y.Doc,
  { noteId, at }: { readonly noteId: NoteId; readonly at: readonly [number, number] },
): Result<void, NoteError> => withNote(doc, noteId, (item) => changeItem(item, { at }))

/** Where a note was dropped: its place and the group under it, or none; and its place in the list, where that is another. */
export interface NoteDrop {
  readonly noteId: NoteId
  readonly at: readonly [number, number]
  readonly groupId: GroupId | undefined
  readonly order?: OrderKey
}

const dropNote = (doc: Y.Doc, item: Item, { at, groupId, order }: NoteDrop): void =>
  changeItem(item, {
    at,
    groupId: groupId && groupsOf(doc).has(groupId) ? groupId : undefined,
    ...(order !== undefined && { order }),
  })

/** Puts notes at other places in the list of their group, as one step. Concurrency: of two places at once one wins for everybody. */
export const orderNotes = (
  doc: Y.Doc,
  orders: readonly { readonly noteId: NoteId; readonly order: OrderKey }[],
): void =>
  doc.transact(() => {
    for (const { noteId, order } of orders) withNote(doc, noteId, (item) => changeItem(item, { order }))
  })

/**
 * Puts notes where they were dropped, into the group under each or out of any, as one step. Notes that are gone are passed over.
 *
 * Concurrency: place and group are two facts. Of two drops of one note at once one place wins whole and one group wins; where a
 * place and a group of different people win, the group is drawn large enough to hold the note. Notes that only one of the two
 * dropped go where that one dropped them.
 */
export const dropNotes = (doc: Y.Doc, drops: readonly NoteDrop[]): void =>
  doc.transact(() => {
    for (const drop of drops) {
      const item = findItem(notesOf(doc), drop.noteId)
      if (item) dropNote(doc, item, drop)
    }
  })

/**
 * Puts notes that wait in the inbox on the canvas, as one step, and answers how many. Notes that are gone or placed by now are
 * passed over.
 *
 * Concurrency: two people placing the same notes at once leave each note on the board once, all of them as one of the two
 * arranged them: the places of the other give way whole, so no note covers another.
 */
export const placeNotes = (doc: Y.Doc, drops: readonly NoteDrop[]): number =>
  doc.transact(() => {
    let count = 0
    for (const drop of drops) {
      const item = findItem(notesOf(doc), drop.noteId)
      if (!item || readPoint(item.get('at'))) continue
      dropNote(doc, item, drop)
      count += 1
    }
    return count
  })

/**
 * Puts a note at a place in a column, changing its kind to the column's.
 *
 * Concurrency: column and place are two facts; of two moves at once the note may land in one's column at the other's height.
 */
export const placeNoteInColumn = (
  doc: Y.Doc,
  { noteId, kind, order }: { readonly noteId: NoteId; readonly kind: NoteKind; readonly order: OrderKey },
): Result<void, NoteError> => withNote(doc, noteId, (item) => changeItem(item, { kind, order }))

/**
 * Puts a note into a group, or out of any with `groupId: undefined`.
 *
 * Concurrency: two people grouping one note at once leave it in one group, the same for everyone; the other's group keeps
 * its other notes.
 */
export const groupNote = (
  doc: Y.Doc,
  { noteId, groupId }: { readonly noteId: NoteId; readonly groupId: GroupId | undefined },
): Result<void, GroupNoteError> => {
  if (groupId && !groupsOf(doc).has(groupId)) return err({ type: 'GroupNotFound', groupId })
  return withNote(doc, noteId, (item) => changeItem(item, { groupId }))
}

/** Puts several notes into a group, or out of any, as one step; notes that are gone are passed over. Concurrency: as groupNote, for each note. */
export const groupNotes = (
  doc: Y.Doc,
  { noteIds, groupId }: { readonly noteIds: readonly NoteId[]; readonly groupId: GroupId | undefined },
): Result<void, GroupNoteError> => {
  if (groupId && !groupsOf(doc).has(groupId)) return err({ type: 'GroupNotFound', groupId })
  doc.transact(() => {
    for (const noteId of noteIds) groupNote(doc, { noteId, groupId })
  })
  return done
}

export const setNoteKind = (
  doc: Y.Doc,
  { noteId, kind }: { readonly noteId: NoteId; readonly kind: NoteKind },
): Result<void, NoteError> => withNote(doc, noteId, (item) => changeItem(item, { kind, colour: undefined }))

export const setNoteColour = (
  doc: Y.Doc,
  { noteId, colour }: { readonly noteId: NoteId; readonly colour: NoteColour | undefined },
): Result<void, NoteError> => withNote(doc, noteId, (item) => changeItem(item, { colour }))

/** Sets who carries a change out and by when. Concurrency: owner and day are separate facts; each keeps its last writer. */
export const assignChange = (
  doc: Y.Doc,
  { noteId, ...values }: { readonly noteId: NoteId; readonly owner?: string; readonly dueOn?: IsoDate },
): Result<void, NoteError> => withNote(doc, noteId, (item) => changeItem(item, values))

/**
 * Replaces the whole text of a note with plain words (a resident's own change; editors type in the editor).
 *
 * Concurrency: what another typed into the text at the same moment stays beside the new text.
 */
export const rewriteNote = (
  doc: Y.Doc,
  { noteId, text }: { readonly noteId: NoteId; readonly text: string },
): Result<void, NoteError> =>
  withNote(doc, noteId, (item) => {
    const fragment = item.get('text')
    if (plainTextOf(fragment) === text) return
    if (fragment instanceof Y.XmlFragment) replaceFragmentText(fragment, text)
    else item.set('text', fragmentFromText(text))
  })

/**
 * Writes words at the end of a note: what is typed before the editor has opened.
 *
 * Concurrency: as typing in the editor; two who write at the end at once keep both.
 */
export const appendToNote = (
  doc: Y.Doc,
  { noteId, text }: { readonly noteId: NoteId; readonly text: string },
): Result<void, NoteError> =>
  withNote(doc, noteId, (item) => {
    const fragment = item.get('text')
    if (!(fragment instanceof Y.XmlFragment)) return
    const last = fragment.length > 0 ? fragment.get(fragment.length - 1) : undefined
    if (!(last instanceof Y.XmlElement) || last.nodeName !== 'paragraph') {
      fragment.insert(fragment.length, paragraphsFromText(text))
      return
    }
    const words = last.length > 0 ? last.get(last.length - 1) : undefined
    if (words instanceof Y.XmlText) words.insert(words.length, text)
    else last.insert(last.length, [new Y.XmlText(text)])
  })

/**
 * Deletes a note.
 *
 * Concurrency: whoever edits it at that moment loses the edit with the note; undoing the deletion brings back the note as it was
 * when it was deleted.
 */
export const removeNote = (doc: Y.Doc, noteId: NoteId): Result<void, NoteError> =>
  withNote(doc, noteId, () => notesOf(doc).delete(noteId))

/** Deletes several notes as one step, which one undo brings back; answers how many there were. Concurrency: as removeNote. */
export const removeNotes = (doc: Y.Doc, noteIds: readonly NoteId[]): number =>
  doc.transact(() => noteIds.filter((noteId) => removeNote(doc, noteId).ok).length)
