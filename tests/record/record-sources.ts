import type { BoardId } from '@rembuk/shared/base/id'
import { createBoardDocument } from '@rembuk/shared/board/board-document'
import { type Stage, stages } from '@rembuk/shared/board/stage'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { createMeetingDocument, type MeetingDetails } from '@rembuk/shared/meeting/meeting-document'
import { exampleBoards, exampleProgramme } from '@rembuk/shared/programme/example'
import { createExampleIds, type NewId } from '@rembuk/shared/programme/example-ids'
import { exampleMeeting } from '@rembuk/shared/programme/example-meeting'
import { createProgrammeDocument } from '@rembuk/shared/programme/programme-document'
import type { RecordBoard } from '@rembuk/shared/record/board-annex'
import type { RecordSources } from '@rembuk/shared/record/record-from-meeting'
import * as Y from 'yjs'

/** 24 November 2026, 21.14 in Semarang. */
export const printedAtMs = Date.UTC(2026, 10, 24, 14, 14)

const createNewId = (): NewId => {
  let count = 0
  return <Id extends string>() => {
    count += 1
    return `example-${count}` as Id
  }
}

const openDocument = (fill: (doc: Y.Doc) => void): Y.Doc => {
  const doc = new Y.Doc()
  doc.transact(() => fill(doc))
  return doc
}

/** A board of a stage, filled by the test. */
export const openBoard = (
  stage: Stage,
  fill: (doc: Y.Doc) => void = () => undefined,
  title: string = stage,
): RecordBoard => ({
  entry: { id: `board-${stage}` as BoardId, stage, title, order: 'a0', createdAtMs: 0 },
  doc: openDocument((doc) => {
    createBoardDocument(doc, { stage, title })
    fill(doc)
  }),
})

/** A meeting with the details that a test is about, on the day of the example. */
export const openMeeting = (
  details: Partial<MeetingDetails> = {},
  fill: (doc: Y.Doc) => void = () => undefined,
): Y.Doc =>
  openDocument((doc) => {
    createMeetingDocument(doc, { title: 'Rembug warga', heldOn: '2026-11-24', ...details })
    fill(doc)
  })

/** Documents of a programme with the boards given. */
export const openSources = (
  boards: readonly RecordBoard[] = [],
  meeting: Y.Doc = openMeeting(),
  programme = { title: 'Air Bersih RW 05', place: 'RW 05 Kelurahan Banyu Bening' },
): RecordSources => ({
  programme: openDocument((doc) => createProgrammeDocument(doc, programme)),
  meeting,
  boards,
})

/** The example programme with its meeting and a board of each stage. */
export const openExample = (locale: Locale): RecordSources => {
  const newId = createNewId()
  const ids = createExampleIds(newId)
  const boards = exampleBoards(locale).map(({ stage, title, fill }) => ({
    entry: { id: ids.boards[stage], stage, title, order: `a${stages.indexOf(stage)}`, createdAtMs: 0 },
    doc: openDocument((doc) => fill(doc, { ids, nowMs: printedAtMs })),
  }))
  const { fill } = exampleMeeting(locale, printedAtMs)
  return openSources(
    boards,
    openDocument((doc) => fill(doc, { newId })),
    exampleProgramme(locale),
  )
}
