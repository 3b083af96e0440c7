import type * as Y from 'yjs'
import { type GroupId, isId, type MediaId, type NoteId, type StepId } from '../base/id.ts'
import { compareOrdered, type Ordered, type OrderKey, readOrderKey } from '../base/order-key.ts'
import { readAmount, readOneOf, readPoint, readString } from '../base/read.ts'
import { readIsoDate } from '../base/time.ts'
import { notesOf } from '../board/board-document.ts'
import { findItem, type Item, listItems, readSource } from '../document/document.ts'
import { plainTextOf } from '../document/plain-text.ts'
import { colourByKind, type Note, type NoteAuthor, noteColours, noteKinds } from './note-schema.ts'

export const readAuthor = (value: unknown): NoteAuthor => {
  const { role, name } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  return { role: readOneOf(role, ['resident', 'editor'], 'editor'), name: readString(name).slice(0, 80) }
}

const readMediaId = (value: unknown): MediaId | undefined => (isId(value) ? (value as MediaId) : undefined)

const readStepId = (value: unknown): StepId | undefined => (isId(value) ? (value as StepId) : undefined)

export const itemToNote = (id: string, item: Item): Note => {
  const kind = readOneOf(item.get('kind'), noteKinds, 'problem')
  const order = item.get('order')
  return {
    id: id as NoteId,
    kind,
    colour: readOneOf(item.get('colour'), noteColours, colourByKind[kind]),
    text: plainTextOf(item.get('text')),
    at: readPoint(item.get('at')),
    order: order === undefined ? undefined : readOrderKey(order),
    groupId: (readString(item.get('groupId')) || undefined) as GroupId | undefined,
    author: readAuthor(item.get('author')),
    createdAtMs: readAmount(item.get('createdAtMs')),
    source: readSource(item.get('source')),
    stepId: readStepId(item.get('stepId')),
    picture: readMediaId(item.get('picture')),
    owner: readString(item.get('owner')),
    dueOn: readIsoDate(item.get('dueOn')),
  }
}

export const readNote = (doc: Y.Doc, id: NoteId): Note | undefined => {
  const item = findItem(notesOf(doc), id)
  return item && itemToNote(id, item)
}

/** All notes, oldest first. */
export const listNotes = (doc: Y.Doc): readonly Note[] =>
  listItems(notesOf(doc))
    .map(([id, item]) => itemToNote(id, item))
    .sort((a, b) => a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1))

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * The age of a note as an order key: the time in as many digits as the milliseconds until the year 3500 need, then its id. Notes that
 * are revealed come at one moment, and another has to fit between any two.
 */
const ageToOrderKey = (atMs: number, id: string): OrderKey => {
  let left = Math.max(0, Math.floor(atMs))
  let key = ''
  for (let place = 0; place < 7; place += 1) {
    key = `${digits[left % 62]}${key}`
    left = Math.floor(left / 62)
  }
  // A fraction ends in no zero.
  return `g${key}${id.replace(/[^0-9A-Za-z]/g, '').slice(-24)}V`
}

/** The place of a note in the list of its group: where somebody has put it, or else by its age. Compare as (key, id). */
export const orderInList = ({ id, order, createdAtMs }: Pick<Note, 'id' | 'order' | 'createdAtMs'>): Ordered => ({
  id,
  order: order ?? ageToOrderKey(createdAtMs, id),
})

/** True for a note that somebody has put on the board; the others wait in the inbox. */
export const isPlaced = (note: Note): boolean => note.at !== undefined || note.order !== undefined

/** Notes that wait in the inbox, oldest first. Looks only at those: a full board costs it next to nothing. */
export const listWaiting = (doc: Y.Doc): readonly Note[] =>
  listItems(notesOf(doc))
    .filter(([, item]) => item.get('order') === undefined && readPoint(item.get('at')) === undefined)
    .map(([id, item]) => itemToNote(id, item))
    .sort((a, b) => a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1))

/** Placed notes of a board of columns, in their order. */
export const listOrdered = (notes: readonly Note[]): readonly Note[] =>
  notes
    .filter(isPlaced)
    .map((note) => ({ ...note, order: note.order ?? 'zz' }))
    .sort(compareOrdered)
