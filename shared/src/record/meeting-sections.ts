import type * as Y from 'yjs'
import type { Decision } from '../decision/decision.ts'
import type { Locale } from '../i18n/locale.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import { listAgenda, minutesOfAgendaItem } from '../meeting/meeting-document.ts'
import type { ClosedVote } from '../vote/vote-summary.ts'
import type { RecordBoard } from './board-annex.ts'
import { decisionToRuns } from './decision-runs.ts'
import { list, remark, run, section, textOfRuns } from './record-blocks.ts'
import type { RecordBlock, RecordSection, Run } from './record-schema.ts'
import { richTextToBlocks } from './rich-text-to-blocks.ts'
import { summarizeVotes, voteSections } from './vote-sections.ts'

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * Agenda, discussion of each item, and the decisions, numbered through the whole meeting. Once the room has confirmed any, those are
 * the decisions, and what the minutes mark beside them was only proposed; until then what the minutes mark is all there is. The votes
 * that were counted stand below them.
 */
export const meetingSections = (
  locale: Locale,
  {
    meeting,
    boards,
    decisions: confirmed,
    votes,
  }: {
    readonly meeting: Y.Doc
    /** What decisions are about stands on these. */
    readonly boards: readonly RecordBoard[]
    readonly decisions: readonly Decision[]
    readonly votes: readonly ClosedVote[]
  },
): readonly RecordSection[] => {
  const texts = recordMessages[locale]
  const agenda = listAgenda(meeting).map(({ id, title }) => ({ id, title: title.trim() || texts.untitledItem }))
  const decisions: (readonly Run[])[] = []
  const takeDecision = (runs: readonly Run[]): string => {
    if (confirmed.length === 0) return texts.decision(decisions.push(runs))
    const number = 1 + confirmed.findIndex(({ text }) => normal(text) === normal(textOfRuns(runs)))
    return number > 0 ? texts.decision(number) : texts.draftDecision
  }

  const discussion = agenda.map(({ id, title }, index) => {
    const minutes = minutesOfAgendaItem(meeting, id)
    const blocks: readonly RecordBlock[] = minutes ? richTextToBlocks(minutes, takeDecision) : []
    return section(2, `${index + 1}. ${title}`, blocks.length > 0 ? blocks : [remark(texts.noDiscussion)])
  })
  const agendaBlock = agenda.length > 0 ? list(agenda.map(({ title }) => [run(title)])) : remark(texts.noAgenda)
  const summaries = summarizeVotes(votes)
  decisions.push(...confirmed.map((decision) => decisionToRuns(locale, decision, { votes: summaries, boards })))
  return [
    section(1, `A. ${texts.agenda}`, [agendaBlock]),
    section(1, `B. ${texts.discussion}`, discussion.length > 0 ? [] : [remark(texts.noDiscussion)]),
    ...discussion,
    section(1, `C. ${texts.decisions}`, [decisions.length > 0 ? list(decisions) : remark(texts.noDecisions)]),
    ...voteSections(locale, votes, summaries),
  ]
}
