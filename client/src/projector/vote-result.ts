import { type AgreementLevel, agreementLevels } from '@rembuk/shared/meeting/step'
import { highestScore } from '@rembuk/shared/vote/ballot'
import { type Consent, rankChoices, readConsent, sumTallies } from '@rembuk/shared/vote/tally'
import type { Vote, VoteState } from '@rembuk/shared/vote/vote-state'

/** A closed vote as the wall shows it; shares are from 0 to 1, of the longest bar. */
export type ShownResult =
  | {
      readonly type: 'ranked'
      readonly rows: readonly {
        readonly id: string
        readonly rank: number
        readonly title: string
        /** Dots, or the weighted mean from 1 to 5. */
        readonly value: number
        readonly share: number
      }[]
      readonly moreCount: number
    }
  | {
      readonly type: 'consent'
      readonly rows: readonly { readonly level: AgreementLevel; readonly count: number; readonly share: number }[]
      readonly consent: Consent
    }

const maxRows = 6

/** What the wall shows of a vote; undefined while it is open: nothing of it is known then but how many have voted. */
export const shownResultOf = ({ step, choices, result }: Vote): ShownResult | undefined => {
  if (!result) return undefined
  const tally = sumTallies(result.bySource)
  if (step.kind === 'consent') {
    const counts = agreementLevels.map((level) => ({ level, count: tally.totals[level] ?? 0 }))
    const most = Math.max(1, ...counts.map(({ count }) => count))
    const rows = counts.map(({ level, count }) => ({ level, count, share: count / most }))
    return { type: 'consent', rows, consent: readConsent(step, tally) }
  }
  const ranked = rankChoices(step, choices, tally)
  const most = step.kind === 'score' ? highestScore : Math.max(1, ...ranked.map(({ value }) => value))
  const rows = ranked
    .slice(0, maxRows)
    .map(({ id, rank, title, value }) => ({ id, rank, title, value, share: value / most }))
  return { type: 'ranked', rows, moreCount: Math.max(0, ranked.length - maxRows) }
}

export const ballotCountOf = ({ ballotCounts: { phone, hand, paper } }: VoteState): number => phone + hand + paper
