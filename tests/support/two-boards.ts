import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { addGroup } from '@rembuk/shared/group/group-commands'
import { addNote } from '@rembuk/shared/note/note-commands'
import * as Y from 'yjs'

type Point = readonly [number, number]

export const noteId = (id: string) => `note-${id}` as NoteId
export const groupId = (id: string) => `group-${id}` as GroupId

/** Lets two people hear of everything that the other has done. */
export const exchange = (a: Y.Doc, b: Y.Doc): void => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b), 'remote')
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a), 'remote')
}

export const writeNote = (
  doc: Y.Doc,
  id: string,
  { text = `Catatan ${id}`, at }: { readonly text?: string; readonly at?: Point } = {},
): NoteId => {
  addNote(doc, { id: noteId(id), kind: 'problem', text, author: { role: 'editor', name: 'Rina' }, createdAtMs: 1, at })
  return noteId(id)
}

export const drawGroup = (
  doc: Y.Doc,
  id: string,
  { at = [0, 0], noteIds = [] }: { readonly at?: Point; readonly noteIds?: readonly NoteId[] } = {},
): GroupId => {
  addGroup(doc, { id: groupId(id), title: `Kelompok ${id}`, at, size: [400, 300], order: 'a0', noteIds })
  return groupId(id)
}

/** Rina and Dedi at one board, which one of them has filled; they hear of each other when `exchange` is called. */
export const twoBoards = (
  fill: (doc: Y.Doc) => void = () => undefined,
): { readonly rina: Y.Doc; readonly dedi: Y.Doc } => {
  const [rina, dedi] = [new Y.Doc(), new Y.Doc()]
  fill(rina)
  exchange(rina, dedi)
  return { rina, dedi }
}
