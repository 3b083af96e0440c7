import type * as Y from 'yjs'
import { type Decision, isDecided } from '../decision/decision.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import { recordPriorityMessages } from '../i18n/messages/record-priority.ts'
import { stageMessages } from '../i18n/messages/stage.ts'
import { readProgrammeMeta } from '../programme/programme-document.ts'
import type { RecordBoard } from './board-annex.ts'
import { formatMomentInZone } from './clock-zone.ts'
import { fileStemOf, printableTree } from './printable-text.ts'
import { prioritySections } from './priority-blocks.ts'
import { remark, section } from './record-blocks.ts'
import type { RecordOptions } from './record-from-meeting.ts'
import type { RecordModel } from './record-schema.ts'
import { signaturesOf } from './signatures.ts'

/** The documents of a programme, and what its meetings have decided, confirmed or not. */
export interface ProgrammeSources {
  readonly programme: Y.Doc
  readonly boards: readonly RecordBoard[]
  readonly decisions?: readonly Decision[]
}

/** The ranked problems of all mapping boards of a programme, with their statements, for the table of the next deliberation. */
export const recordFromPriorities = (
  { programme, boards, decisions = [] }: ProgrammeSources,
  { locale, printedAtMs, paper = 'a4', zone = 'WIB' }: RecordOptions,
): RecordModel => {
  const [texts, own] = [recordMessages[locale], recordPriorityMessages[locale]]
  const { title, place } = readProgrammeMeta(programme)
  const around = { boards, decisions: decisions.filter(isDecided) }
  const ranked = boards
    .filter(({ entry }) => entry.stage === 'mapping')
    .map((board) => ({ board, sections: prioritySections(locale, board, around) }))
    .filter(({ sections }) => sections.length > 0)
  return printableTree<RecordModel>({
    version: 1,
    type: 'priorities',
    locale,
    paper,
    fileStem: fileStemOf([own.file, title]),
    heading: own.heading,
    title: texts.programme(title.trim() || texts.untitledItem),
    subtitle: place.trim(),
    details: [],
    opening: ranked.length > 0 ? [] : [remark(own.none)],
    sections: ranked.flatMap(({ board, sections }) => [
      section(1, board.entry.title.trim() || stageMessages[locale].stages.mapping),
      ...sections,
    ]),
    signatures: signaturesOf(locale, {
      place,
      day: '',
      signatories: [
        { position: texts.chair, name: '' },
        { position: texts.noteTaker, name: '' },
      ],
    }),
    annexes: [],
    footer: [title.trim(), texts.printed(formatMomentInZone(locale, zone, printedAtMs))].filter(Boolean).join(' · '),
  })
}
