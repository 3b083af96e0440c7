import { formatNumber } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { closedVoteMessages } from '../i18n/messages/closed-vote.ts'
import { recordVoteMessages } from '../i18n/messages/record-vote.ts'
import { voteMessages } from '../i18n/messages/vote.ts'
import { agreementLevels, type BallotStep } from '../meeting/step.ts'
import { type Cell, scoreCell } from '../vote/ballot.ts'
import { ballotSources, meanScore, rankChoices, readConsent, sumTallies } from '../vote/tally.ts'
import { type ClosedVote, summarizeVote, type VoteSummary } from '../vote/vote-summary.ts'
import { formatScore, voteToWords } from '../vote/vote-words.ts'
import { row, run, section, table } from './record-blocks.ts'
import type { RecordBlock, RecordSection } from './record-schema.ts'

/** The closed votes in few words, each with how often its step was counted. */
export const summarizeVotes = (votes: readonly ClosedVote[]): readonly VoteSummary[] =>
  votes.map((vote) => {
    const rounds = votes.filter(({ stepId }) => stepId === vote.stepId).map(({ round }) => round)
    return summarizeVote(vote, Math.max(...rounds))
  })

/** How a choice was made, in words. */
const wayOf = (locale: Locale, step: BallotStep): string => {
  const texts = recordVoteMessages[locale]
  const number = (value: number) => formatNumber(locale, value)
  switch (step.kind) {
    case 'vote':
      return texts.dots(number(step.dots), number(Math.min(step.dots, step.dotsPerChoice)))
    case 'score':
      return texts.score
    case 'consent':
      return texts.consent(number(step.neededPercent))
  }
}

/** What was added up, by source where people voted in more than one way. */
const resultTable = (locale: Locale, { step, choices, result: { bySource } }: ClosedVote): RecordBlock => {
  const [texts, votes, closed] = [recordVoteMessages[locale], voteMessages[locale], closedVoteMessages[locale]]
  const number = (value: number) => formatNumber(locale, value)
  const tally = sumTallies(bySource)
  const used = ballotSources.filter((source) => bySource[source].ballotCount > 0)
  const told = used.length > 1 && step.kind !== 'score' ? used : []
  const numbersOf = (cell: Cell) => told.map((source) => number(bySource[source].totals[cell] ?? 0))
  const sources = told.map((source) => [closed.sources[source], 13, 'right'] as const)
  const restWidth = 86 - 13 * told.length
  if (step.kind === 'consent')
    return table(
      [[texts.answer, restWidth], ...sources, [texts.people, 14, 'right']],
      agreementLevels.map((level) => row(votes.levels[level], ...numbersOf(level), number(tally.totals[level] ?? 0))),
    )
  const total = step.kind === 'score' ? texts.scoreTotal : texts.dotsTotal
  return table(
    [[texts.rank, 13, 'right'], [texts.choice, restWidth - 13], ...sources, [total, 14, 'right']],
    rankChoices(step, choices, tally).map(({ id, title, value, rank }) => {
      const means =
        step.kind === 'score'
          ? step.criteria.map(({ criterionId, title: criterion, weight }) =>
              texts.criterion(criterion, formatScore(locale, meanScore(tally, scoreCell(id, criterionId))), weight),
            )
          : []
      const words = [title || closed.withdrawn, ...means].join('\n')
      return row(
        number(rank),
        words,
        ...numbersOf(id),
        step.kind === 'score' ? formatScore(locale, value) : number(value),
      )
    }),
  )
}

const factsOf = (locale: Locale, vote: ClosedVote, summary: VoteSummary): readonly RecordBlock[] => {
  const [texts, closed] = [recordVoteMessages[locale], closedVoteMessages[locale]]
  const { step, result } = vote
  const { outcome, ballots } = voteToWords(locale, summary)
  const present = result.presentCount === null ? '' : texts.present(formatNumber(locale, result.presentCount))
  const counted = (['hand', 'paper'] as const)
    .filter((source) => result.countedBy[source])
    .map((source) => `${result.countedBy[source]} (${closed.sources[source]})`)
  const objections =
    step.kind === 'consent' &&
    texts.objections(formatNumber(locale, readConsent(step, sumTallies(result.bySource)).objectionCount))
  const facts: readonly (readonly [label: string, value: string])[] = [
    [texts.question, step.kind === 'consent' && step.proposal.trim() ? step.prompt.trim() : ''],
    [texts.method, `${wayOf(locale, step)}; ${texts.holders[step.ballotPer ?? 'phone']}`],
    [texts.ballots, [ballots, present].filter(Boolean).join('; ')],
    [texts.countedBy, counted.join(', ')],
    [texts.result, step.kind === 'consent' ? [outcome, objections].filter(Boolean).join('; ') : ''],
  ]
  return facts
    .filter(([, value]) => value)
    .map(([label, value]) => ({
      type: 'paragraph',
      runs: [run(`${label}: `, { isBold: true }), run(/[.!?]$/.test(value) ? value : `${value}.`)],
    }))
}

/** Every vote of the meeting that was counted, with its summary, in the order of the counting: how it was held, who counted, and every number. */
export const voteSections = (
  locale: Locale,
  votes: readonly ClosedVote[],
  summaries: readonly VoteSummary[],
): readonly RecordSection[] =>
  votes.flatMap((vote, index) => {
    const summary = summaries[index]
    if (!summary) return []
    const title = recordVoteMessages[locale].title(index + 1, voteToWords(locale, summary).question)
    return [section(2, title, [...factsOf(locale, vote, summary), resultTable(locale, vote)])]
  })
