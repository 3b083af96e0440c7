import type { NoteId } from '@rembuk/shared/base/id'
import { plainTextOf } from '@rembuk/shared/document/plain-text'
import { readNote } from '@rembuk/shared/note/note-queries'
import type { NoteKind } from '@rembuk/shared/note/note-schema'
import { isSameContent } from '@rembuk/shared/snapshot/content'
import { rootNames } from '@rembuk/shared/snapshot/document-roots'
import * as Y from 'yjs'

/** One note, line or text of a person that the server does not have, as they knew it. */
export interface UndeliveredItem {
  readonly root: string
  readonly id: string
  /** `arranged`: nothing in its words has changed, but its place, group, kind or colour. */
  readonly change: 'added' | 'rewritten' | 'arranged' | 'removed'
  /** What can be read in it, parts on lines of their own. */
  readonly words: string
  /** What it takes to write it once more, where it is a note with words. */
  readonly note: { readonly kind: NoteKind; readonly text: string } | undefined
}

/** Which parts of an item are words for people, in the order in which they are read. */
const wordKeys: Readonly<Record<string, readonly string[]>> = {
  notes: ['text', 'owner', 'dueOn'],
  groups: ['title'],
  links: ['label'],
  areas: ['title'],
  priorities: ['title', 'who', 'what', 'where', 'howMany', 'since', 'effect', 'text'],
  activities: ['title', 'goal', 'place', 'person', 'period'],
  budget: ['item', 'volume', 'unit', 'unitPriceRupiah'],
  funding: ['name', 'amountRupiah', 'contact'],
  rundown: ['span', 'item', 'person'],
  boards: ['title'],
  meetings: ['title', 'heldOn'],
  agenda: ['title', 'minutes'],
  signatories: ['name', 'position'],
}

const wordsOfValue = (value: unknown): string => {
  if (value instanceof Y.XmlFragment) return plainTextOf(value)
  if (value instanceof Y.Text) return value.toJSON()
  if (Array.isArray(value)) return value.filter((part) => part !== '').join(' – ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const wordsOf = (root: string, value: unknown): string =>
  value instanceof Y.Map
    ? (wordKeys[root] ?? [])
        .map((key) => wordsOfValue(value.get(key)).trim())
        .filter(Boolean)
        .join('\n')
    : wordsOfValue(value).trim()

/** The id under which a note that was changed and not delivered is written once more: the same wherever and however often that is done. */
export const idOfAgain = (id: string): NoteId => `${id}-again` as NoteId

interface Compared {
  readonly root: string
  readonly id: string
  readonly before: unknown
  readonly after: unknown
}

const changeOf = ({ root, before, after }: Compared): UndeliveredItem['change'] => {
  if (after === undefined) return 'removed'
  if (before === undefined) return 'added'
  return wordsOf(root, before) === wordsOf(root, after) ? 'arranged' : 'rewritten'
}

/** True when the server's document shows that there is nothing left to deliver. */
const isTakenCareOf = (compared: Compared, serverDoc: Y.Doc): boolean => {
  const { root, id, after } = compared
  const items = serverDoc.getMap(root)
  switch (changeOf(compared)) {
    case 'added':
      return items.has(id)
    case 'removed':
      return !items.has(id)
    case 'rewritten':
      return items.has(idOfAgain(id)) || wordsOf(root, items.get(id)) === wordsOf(root, after)
    case 'arranged':
      return !items.has(id) || isSameContent(items.get(id), after)
  }
}

const noteOf = (root: string, id: string, doc: Y.Doc): UndeliveredItem['note'] => {
  const note = root === 'notes' ? readNote(doc, id as NoteId) : undefined
  return note && note.text.trim() !== '' ? { kind: note.kind, text: note.text } : undefined
}

export interface Documents {
  /** As the server is known to have had it. */
  readonly savedDoc: Y.Doc
  /** As this person left it. */
  readonly doc: Y.Doc
  /** As the server has it now, where that is known. */
  readonly serverDoc: Y.Doc | undefined
}

const compareRoot = (root: string, { savedDoc, doc }: Documents): readonly Compared[] => {
  const [saved, own] = [savedDoc.getMap(root), doc.getMap(root)]
  return [...new Set([...saved.keys(), ...own.keys()])]
    .map((id) => ({ root, id, before: saved.get(id), after: own.get(id) }))
    .filter(({ before, after }) => !isSameContent(before, after))
}

/** What of a person's work the server never had: by item, the notes first. An empty note is nothing to miss; a link or a rank says something without words. */
export const listUndelivered = (documents: Documents): readonly UndeliveredItem[] => {
  const { doc, serverDoc } = documents
  const roots = [...rootNames].sort((a, b) => Number(b === 'notes') - Number(a === 'notes'))
  return roots
    .flatMap((root) => compareRoot(root, documents))
    .filter((compared) => !serverDoc || !isTakenCareOf(compared, serverDoc))
    .map((compared) => ({
      root: compared.root,
      id: compared.id,
      change: changeOf(compared),
      words: wordsOf(compared.root, compared.after ?? compared.before),
      note: noteOf(compared.root, compared.id, doc),
    }))
    .filter(
      ({ root, change, words }) => words !== '' || change === 'arranged' || root === 'links' || root === 'priorities',
    )
}
