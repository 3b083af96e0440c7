import type * as Y from 'yjs'
import type { Locale } from '../i18n/locale.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import { listAgenda, minutesOfAgendaItem } from '../meeting/meeting-document.ts'
import { list, remark, run, section } from './record-blocks.ts'
import type { RecordBlock, RecordSection, Run } from './record-schema.ts'
import { richTextToBlocks } from './rich-text-to-blocks.ts'

/** Agenda, discussion of each item, and the decisions collected, numbered through the whole meeting. */
export const meetingSections = (locale: Locale, meeting: Y.Doc): readonly RecordSection[] => {
  const texts = recordMessages[locale]
  const agenda = listAgenda(meeting).map(({ id, title }) => ({ id, title: title.trim() || texts.untitledItem }))
  const decisions: (readonly Run[])[] = []
  const takeDecision = (runs: readonly Run[]): string => texts.decision(decisions.push(runs))

  const discussion = agenda.map(({ id, title }, index) => {
    const minutes = minutesOfAgendaItem(meeting, id)
    const blocks: readonly RecordBlock[] = minutes ? richTextToBlocks(minutes, takeDecision) : []
    return section(2, `${index + 1}. ${title}`, blocks.length > 0 ? blocks : [remark(texts.noDiscussion)])
  })
  const agendaBlock = agenda.length > 0 ? list(agenda.map(({ title }) => [run(title)])) : remark(texts.noAgenda)
  return [
    section(1, `A. ${texts.agenda}`, [agendaBlock]),
    section(1, `B. ${texts.discussion}`, discussion.length > 0 ? [] : [remark(texts.noDiscussion)]),
    ...discussion,
    section(1, `C. ${texts.decisions}`, [decisions.length > 0 ? list(decisions) : remark(texts.noDecisions)]),
  ]
}
