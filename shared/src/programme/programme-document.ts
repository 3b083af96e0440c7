import type * as Y from 'yjs'
import type { BoardId, MeetingId } from '../base/id.ts'
import { compareOrdered, type OrderKey, orderKeyAtEnd, readOrderKey } from '../base/order-key.ts'
import { readAmount, readOneOf, readString } from '../base/read.ts'
import { type IsoDate, readIsoDate, type TimeMs } from '../base/time.ts'
import { type Stage, stages } from '../board/stage.ts'
import {
  changeItem,
  createItem,
  documentVersion,
  findItem,
  type Item,
  type ItemMap,
  listItems,
} from '../document/document.ts'

/** The roots of a programme's document; see docs/document.md. */
export const programmeMetaOf = (doc: Y.Doc): Item => doc.getMap('meta')
export const boardIndexOf = (doc: Y.Doc): ItemMap => doc.getMap('boards')
export const meetingIndexOf = (doc: Y.Doc): ItemMap => doc.getMap('meetings')

export interface ProgrammeMeta {
  readonly title: string
  /** Village, RW or neighbourhood, as it stands in the record. */
  readonly place: string
}

export interface BoardEntry {
  readonly id: BoardId
  readonly stage: Stage
  readonly title: string
  readonly order: OrderKey
  readonly createdAtMs: TimeMs
}

export interface MeetingEntry {
  readonly id: MeetingId
  readonly title: string
  readonly heldOn: IsoDate
  readonly order: OrderKey
}

export const createProgrammeDocument = (doc: Y.Doc, { title, place }: ProgrammeMeta): void => {
  const meta = programmeMetaOf(doc)
  meta.set('version', documentVersion)
  meta.set('title', title)
  meta.set('place', place)
}

export const readProgrammeMeta = (doc: Y.Doc): ProgrammeMeta => ({
  title: readString(programmeMetaOf(doc).get('title')),
  place: readString(programmeMetaOf(doc).get('place')),
})

export const listBoards = (doc: Y.Doc): readonly BoardEntry[] =>
  listItems(boardIndexOf(doc))
    .map(([id, item]) => ({
      id: id as BoardId,
      stage: readOneOf(item.get('stage'), stages, 'mapping'),
      title: readString(item.get('title')),
      order: readOrderKey(item.get('order')),
      createdAtMs: readAmount(item.get('createdAtMs')),
    }))
    .sort(compareOrdered)

export const listMeetings = (doc: Y.Doc): readonly MeetingEntry[] =>
  listItems(meetingIndexOf(doc))
    .map(([id, item]) => ({
      id: id as MeetingId,
      title: readString(item.get('title')),
      heldOn: readIsoDate(item.get('heldOn')),
      order: readOrderKey(item.get('order')),
    }))
    .sort(compareOrdered)

export const addBoardEntry = (doc: Y.Doc, { id, ...values }: Omit<BoardEntry, 'order'>): void =>
  void createItem(boardIndexOf(doc), id, { ...values, order: orderKeyAtEnd(listBoards(doc)) })

export const addMeetingEntry = (doc: Y.Doc, { id, ...values }: Omit<MeetingEntry, 'order'>): void =>
  void createItem(meetingIndexOf(doc), id, { ...values, order: orderKeyAtEnd(listMeetings(doc)) })

/** Concurrency: title and place are separate facts; each keeps its last writer. */
export const changeProgrammeMeta = (doc: Y.Doc, changes: Partial<ProgrammeMeta>): void =>
  changeItem(programmeMetaOf(doc), changes)

/** Renames a board in the programme's index (its own document keeps the title it was made with). */
export const renameBoard = (
  doc: Y.Doc,
  { boardId, title }: { readonly boardId: BoardId; readonly title: string },
): void => {
  const entry = findItem(boardIndexOf(doc), boardId)
  if (entry) changeItem(entry, { title })
}
