import type * as Y from 'yjs'
import type { TimeMs } from '../base/time.ts'
import { createBoardDocument } from '../board/board-document.ts'
import { type Stage, stages } from '../board/stage.ts'
import { defineMessages, type Locale } from '../i18n/locale.ts'
import { stageMessages } from '../i18n/messages/stage.ts'
import { fillExampleAnnouncement } from './example-announcement.ts'
import { fillExampleEvaluation } from './example-evaluation.ts'
import type { ExampleIds } from './example-ids.ts'
import { fillExampleMapping } from './example-mapping.ts'
import { fillExamplePlanning } from './example-planning.ts'

/** What an example document is filled with. */
export interface ExampleFill {
  readonly locale: Locale
  readonly ids: ExampleIds
  /** The days of the example lie around this moment. */
  readonly nowMs: TimeMs
}
type Fill = (doc: Y.Doc, fill: ExampleFill) => void

/** A board of the example programme; `fill` writes all of a new, empty document. */
export interface ExampleBoard {
  readonly stage: Stage
  readonly title: string
  readonly fill: (doc: Y.Doc, fill: Omit<ExampleFill, 'locale'>) => void
}

const programmeMessages = defineMessages({
  id: { title: 'Air Bersih RW 05', place: 'RW 05 Kelurahan Banyu Bening' },
  en: { title: 'Clean Water RW 05', place: 'RW 05, Banyu Bening' },
})

/** The name and place of the example programme. */
export const exampleProgramme = (locale: Locale): { readonly title: string; readonly place: string } =>
  programmeMessages[locale]

const fillByStage: Readonly<Record<Stage, Fill>> = {
  mapping: fillExampleMapping,
  planning: fillExamplePlanning,
  // It reads the plan; what happens on the day is written on the day.
  execution: () => undefined,
  evaluation: fillExampleEvaluation,
  dissemination: fillExampleAnnouncement,
}

/** The boards of the example programme, one for each stage, in their order. */
export const exampleBoards = (locale: Locale): readonly ExampleBoard[] =>
  stages.map((stage) => {
    const title = stageMessages[locale].stages[stage]
    return {
      stage,
      title,
      fill: (doc, { ids, nowMs }) =>
        doc.transact(() => {
          createBoardDocument(doc, { stage, title })
          fillByStage[stage](doc, { locale, ids, nowMs })
        }),
    }
  })
