import { formatNumber } from '../i18n/format.ts'
import { type Locale, localeTag } from '../i18n/locale.ts'
import { closedVoteMessages } from '../i18n/messages/closed-vote.ts'
import { ballotSources } from './tally.ts'
import type { VoteSummary } from './vote-summary.ts'

/** A closed vote in words, each without a full stop. */
export interface VoteWords {
  /** What was asked; with the number of the count where a step was counted more than once. */
  readonly question: string
  /** Who came first, or whether the room agreed. */
  readonly outcome: string
  /** How many voted, and by what where it was by more than one. */
  readonly ballots: string
}

/** A weighted mean from 1 to 5, with two digits behind the comma. */
export const formatScore = (locale: Locale, score: number): string =>
  new Intl.NumberFormat(localeTag[locale], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(score)

const outcomeOf = (locale: Locale, { kind, best, consent }: VoteSummary): string => {
  const texts = closedVoteMessages[locale]
  if (consent) {
    const [percent, needed] = [formatNumber(locale, consent.percent), formatNumber(locale, consent.neededPercent)]
    return `${consent.isReached ? texts.agreed : texts.notAgreed}: ${texts.accepts({ percent, needed })}`
  }
  const lines = best.map(({ title, value, rank }) => {
    const choice = { title: title || texts.withdrawn }
    const line =
      kind === 'score'
        ? texts.score({ ...choice, value: formatScore(locale, value) })
        : texts.dots({ ...choice, value: formatNumber(locale, value) })
    return `${rank}. ${line}`
  })
  return lines.join('; ') || texts.nothing
}

const ballotWords = (locale: Locale, counts: VoteSummary['ballotCounts']): string => {
  const texts = closedVoteMessages[locale]
  const used = ballotSources.filter((source) => counts[source] > 0)
  const sum = used.reduce((total, source) => total + counts[source], 0)
  if (sum === 0) return texts.nobody
  const bySource = used.map((source) => `${texts.sources[source]} ${formatNumber(locale, counts[source])}`).join(', ')
  return `${texts.ballots({ count: formatNumber(locale, sum) })} (${bySource})`
}

export const voteToWords = (locale: Locale, vote: VoteSummary): VoteWords => {
  const texts = closedVoteMessages[locale]
  const { prompt, proposal, round, roundCount, ballotCounts } = vote
  const asked = proposal.trim() || prompt.trim() || texts.untitled
  return {
    question: roundCount > 1 ? `${asked} (${texts.round({ round })})` : asked,
    outcome: outcomeOf(locale, vote),
    ballots: ballotWords(locale, ballotCounts),
  }
}
