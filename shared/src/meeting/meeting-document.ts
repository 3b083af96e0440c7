import * as Y from 'yjs'
import type { AgendaItemId, SignatoryId } from '../base/id.ts'
import { compareOrdered, type OrderKey, orderKeyAtEnd, orderKeyMoved, readOrderKey } from '../base/order-key.ts'
import { readAmount, readString } from '../base/read.ts'
import { type ClockTime, type IsoDate, readClockTime, readIsoDate } from '../base/time.ts'
import {
  changeItem,
  createItem,
  documentVersion,
  findItem,
  type Item,
  type ItemMap,
  listItems,
} from '../document/document.ts'
import { fragmentFromText, maxTextDepth, plainTextOf } from '../document/plain-text.ts'

/** The roots of a meeting's document; see docs/document.md. */
export const meetingDetailsOf = (doc: Y.Doc): Item => doc.getMap('details')
export const agendaOf = (doc: Y.Doc): ItemMap => doc.getMap('agenda')
export const signatoriesOf = (doc: Y.Doc): ItemMap => doc.getMap('signatories')

export interface MeetingDetails {
  readonly title: string
  readonly heldOn: IsoDate
  readonly startsAt: ClockTime
  readonly endsAt: ClockTime
  readonly place: string
  readonly chair: string
  readonly noteTaker: string
  /** People present, and people invited; 0 is "not counted". */
  readonly attendanceCount: number
  readonly invitedCount: number
}

/** One item of the agenda with what was said about it; a rich text with `decision` blocks. */
export interface AgendaItem {
  readonly id: AgendaItemId
  readonly title: string
  readonly order: OrderKey
}

export interface Signatory {
  readonly id: SignatoryId
  readonly name: string
  /** What the person signs as: Ketua RW, Notulis, ... */
  readonly position: string
  readonly order: OrderKey
}

const maxPeople = 100_000

export const readMeetingDetails = (doc: Y.Doc): MeetingDetails => {
  const details = meetingDetailsOf(doc)
  const text = (key: string) => readString(details.get(key))
  return {
    title: text('title'),
    heldOn: readIsoDate(details.get('heldOn')),
    startsAt: readClockTime(details.get('startsAt')),
    endsAt: readClockTime(details.get('endsAt')),
    place: text('place'),
    chair: text('chair'),
    noteTaker: text('noteTaker'),
    attendanceCount: Math.round(readAmount(details.get('attendanceCount'), maxPeople)),
    invitedCount: Math.round(readAmount(details.get('invitedCount'), maxPeople)),
  }
}

export const createMeetingDocument = (doc: Y.Doc, details: Partial<MeetingDetails>): void => {
  meetingDetailsOf(doc).set('version', documentVersion)
  changeItem(meetingDetailsOf(doc), details)
}

/** Concurrency: every field keeps its own last writer. */
export const changeMeetingDetails = (doc: Y.Doc, changes: Partial<MeetingDetails>): void =>
  changeItem(meetingDetailsOf(doc), changes)

export const listAgenda = (doc: Y.Doc): readonly AgendaItem[] =>
  listItems(agendaOf(doc))
    .map(([id, item]) => ({
      id: id as AgendaItemId,
      title: readString(item.get('title')),
      order: readOrderKey(item.get('order')),
    }))
    .sort(compareOrdered)

/** Adds an item with empty minutes, made here so that two note takers type into the same text. */
export const addAgendaItem = (
  doc: Y.Doc,
  { id, title, minutes = '' }: { readonly id: AgendaItemId; readonly title: string; readonly minutes?: string },
): void =>
  doc.transact(() => {
    const item = createItem(agendaOf(doc), id, { title, order: orderKeyAtEnd(listAgenda(doc)) })
    item.set('minutes', fragmentFromText(minutes))
  })

export const changeAgendaItem = (
  doc: Y.Doc,
  id: AgendaItemId,
  changes: { readonly title?: string; readonly order?: OrderKey },
): void => {
  const item = findItem(agendaOf(doc), id)
  if (item) changeItem(item, changes)
}

/**
 * Moves an item one place up or down; at the end of the list nothing happens.
 *
 * Concurrency: of two moves of one item at once one wins; moves of different items both happen.
 */
export const moveAgendaItem = (doc: Y.Doc, id: AgendaItemId, direction: 'up' | 'down'): void => {
  const order = orderKeyMoved(listAgenda(doc), id, direction === 'up' ? -1 : 1)
  if (order) changeAgendaItem(doc, id, { order })
}

/**
 * Adds a ready-made agenda under ids of its own name.
 *
 * Concurrency: two note takers asking for the same one at once get it once, since their items share the ids.
 */
export const addReadyAgenda = (doc: Y.Doc, name: string, titles: readonly string[]): void =>
  doc.transact(() => {
    for (const [index, title] of titles.entries())
      addAgendaItem(doc, { id: `${name}-${index + 1}` as AgendaItemId, title })
  })

/** Takes an item away with its minutes. Concurrency: whoever types in it at that moment loses the typing; undo brings it back. */
export const removeAgendaItem = (doc: Y.Doc, id: AgendaItemId): void => agendaOf(doc).delete(id)

/** The minutes of an agenda item, or undefined when an editor has put something else there. */
export const minutesOfAgendaItem = (doc: Y.Doc, id: AgendaItemId): Y.XmlFragment | undefined => {
  const minutes = findItem(agendaOf(doc), id)?.get('minutes')
  return minutes instanceof Y.XmlFragment ? minutes : undefined
}

const decisionsIn = (node: unknown, depth = 0): readonly string[] => {
  if (depth > maxTextDepth) return []
  if (node instanceof Y.XmlElement && node.nodeName === 'decision') return [plainTextOf(node).trim()].filter(Boolean)
  return node instanceof Y.XmlFragment ? node.toArray().flatMap((part) => decisionsIn(part, depth + 1)) : []
}

/** The texts of the blocks marked as decisions, in the order of the minutes, wherever in a list or quotation they stand. */
export const listDecisions = (minutes: Y.XmlFragment): readonly string[] => decisionsIn(minutes)

/** A decision with the item of the agenda it was taken under; numbered through the whole meeting from 1. */
export interface MeetingDecision {
  readonly number: number
  readonly agendaItemId: AgendaItemId
  readonly text: string
}

/** Every decision of the meeting, in the order of the agenda. */
export const listMeetingDecisions = (doc: Y.Doc): readonly MeetingDecision[] =>
  listAgenda(doc)
    .flatMap(({ id }) => decisionsIn(minutesOfAgendaItem(doc, id)).map((text) => ({ agendaItemId: id, text })))
    .map((decision, index) => ({ ...decision, number: index + 1 }))

export const listSignatories = (doc: Y.Doc): readonly Signatory[] =>
  listItems(signatoriesOf(doc))
    .map(([id, item]) => ({
      id: id as SignatoryId,
      name: readString(item.get('name')),
      position: readString(item.get('position')),
      order: readOrderKey(item.get('order')),
    }))
    .sort(compareOrdered)

export const addSignatory = (
  doc: Y.Doc,
  { id, name, position }: { readonly id: SignatoryId; readonly name: string; readonly position: string },
): void => void createItem(signatoriesOf(doc), id, { name, position, order: orderKeyAtEnd(listSignatories(doc)) })

export const changeSignatory = (
  doc: Y.Doc,
  id: SignatoryId,
  changes: { readonly name?: string; readonly position?: string },
): void => {
  const item = findItem(signatoriesOf(doc), id)
  if (item) changeItem(item, changes)
}

export const removeSignatory = (doc: Y.Doc, id: SignatoryId): void => signatoriesOf(doc).delete(id)
