import { gzipSync } from 'node:zlib'
import { assertNever } from '@rembuk/shared/base/assert'
import type { MediaId, NoteId } from '@rembuk/shared/base/id'
import { notesOf } from '@rembuk/shared/board/board-document'
import { picturesOnBoard } from '@rembuk/shared/media/pictures-on-board'
import { listNotes } from '@rembuk/shared/note/note-queries'
import type { RoomKind } from '@rembuk/shared/room/room-name'
import { listDifferences } from '@rembuk/shared/snapshot/compare'
import { restoreDocument, restoreItems } from '@rembuk/shared/snapshot/restore'
import * as Y from 'yjs'
import type { LogRow } from '../store/store.ts'
import { redactRows } from './redact-rows.ts'
import { documentOf, type Past, type PastSnapshots, replayHistory, replayTo } from './replay.ts'
import { findTraces, type TracesInRows } from './traces-in-rows.ts'

interface Questions {
  /** The whole past to look at; answered with its JSON (`History`), gzipped. */
  readonly history: Omit<Past, 'rows'> & PastSnapshots
  /** A state (V2) written anew without some notes, and without those of an author if one is named. */
  readonly clean: Omit<Past, 'rows'> & { readonly state: Uint8Array; readonly author?: string }
  /**
   * The forward edits (updates V1, each small enough to be applied at once) that make one state (V2) read like another, or like the one
   * after a row.
   */
  readonly restore: Omit<Past, 'rows'> & {
    readonly from: Uint8Array
    readonly to: Uint8Array | { readonly seq: number }
  }
  /** The rows that change when notes are taken out of the log. */
  readonly redact: { readonly noteIds: readonly NoteId[] }
  /** A state (V1) as V2. */
  readonly pack: { readonly update: Uint8Array }
  /** The pictures that notes and areas in a state (V2) name. */
  readonly pictures: { readonly kind: RoomKind; readonly state: Uint8Array }
  /** What the log knows of a person. */
  readonly traces: { readonly name: string }
}

export interface HistoryAnswers {
  readonly history: Uint8Array<ArrayBuffer>
  readonly clean: { readonly state: Uint8Array; readonly hadSecrets: boolean }
  readonly restore: readonly Uint8Array[]
  readonly redact: readonly LogRow[]
  readonly pack: Uint8Array
  readonly traces: TracesInRows
  readonly pictures: readonly MediaId[]
}

export type QuestionType = keyof Questions
/** What is asked of the history's thread, about rows that were handed over before. */
export type HistoryQuestion<Type extends QuestionType = QuestionType> = {
  readonly [Each in Type]: { readonly type: Each } & Questions[Each]
}[Type]

/** Deleted content may still stand in the bytes of a state: a copy written anew holds only what is there. */
const cleanState = ({ kind, state, buriedNoteIds, author }: HistoryQuestion<'clean'>): HistoryAnswers['clean'] => {
  const doc = documentOf(state, kind)
  const own = author === undefined ? [] : listNotes(doc).filter((note) => note.author.name === author)
  const secret = [...buriedNoteIds, ...own.map(({ id }) => id)]
  const clean = new Y.Doc()
  restoreDocument(clean, doc, { buriedNoteIds: secret })
  const hadSecrets = secret.some((noteId) => notesOf(doc).has(noteId))
  return { state: Y.encodeStateAsUpdateV2(clean), hadSecrets }
}

/** So many items are changed at once; a board is restored in as many edits as it takes, with others' in between. */
const itemsPerEdit = 100

const restoreState = (rows: readonly LogRow[], question: HistoryQuestion<'restore'>): HistoryAnswers['restore'] => {
  const { kind, from, to, buriedNoteIds } = question
  const doc = documentOf(from, kind)
  const wanted = documentOf(to instanceof Uint8Array ? to : replayTo({ ...question, rows }, to), kind)
  const buried = new Set<string>(buriedNoteIds)
  const items = listDifferences(doc, wanted).filter(({ root, key }) => root !== 'notes' || !buried.has(key))
  const edits: Uint8Array[] = []
  doc.on('update', (edit: Uint8Array) => edits.push(edit))
  for (let start = 0; start < items.length; start += itemsPerEdit) {
    const keysByRoot = new Map<string, string[]>()
    for (const { root, key } of items.slice(start, start + itemsPerEdit)) {
      const keys = keysByRoot.get(root)
      if (keys) keys.push(key)
      else keysByRoot.set(root, [key])
    }
    restoreItems(doc, wanted, keysByRoot)
  }
  return edits
}

/** Everything about the past that takes long. */
export const answerQuestion = (rows: readonly LogRow[], question: HistoryQuestion): HistoryAnswers[QuestionType] => {
  switch (question.type) {
    case 'history':
      return gzipSync(JSON.stringify(replayHistory({ ...question, rows }, question)))
    case 'clean':
      return cleanState(question)
    case 'restore':
      return restoreState(rows, question)
    case 'redact':
      return redactRows(rows, question.noteIds)
    case 'pack':
      return Y.convertUpdateFormatV1ToV2(question.update)
    case 'pictures':
      return picturesOnBoard(documentOf(question.state, question.kind))
    case 'traces':
      return findTraces(rows, question.name)
    default:
      return assertNever(question)
  }
}
