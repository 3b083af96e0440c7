import type { Decision } from '../decision/decision.ts'
import { formatDate, formatNumber } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import { recordVoteMessages } from '../i18n/messages/record-vote.ts'
import { isSameVote, type VoteSummary } from '../vote/vote-summary.ts'
import { voteToWords } from '../vote/vote-words.ts'
import type { RecordBoard } from './board-annex.ts'
import { aboutToWords } from './priority-blocks.ts'
import { run } from './record-blocks.ts'
import type { Run } from './record-schema.ts'

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** A confirmed decision as one item of the record's list: its words, how it was taken, who objects, who does what until when. */
export const decisionToRuns = (
  locale: Locale,
  decision: Decision,
  { votes, boards }: { readonly votes: readonly VoteSummary[]; readonly boards: readonly RecordBoard[] },
): readonly Run[] => {
  const texts = recordMessages[locale]
  const { text, about, method, counts, objections, owner, followUp, followUpBy, dueOn } = decision
  const number = (value: number) => formatNumber(locale, value)
  const counted = counts && {
    inFavour: number(counts.inFavour),
    against: number(counts.against),
    abstained: number(counts.abstained),
  }
  const index = votes.findIndex((one) => isSameVote(one, decision.vote))
  const vote = votes[index]
  const words = vote && voteToWords(locale, vote)
  const remarks = [
    aboutToWords(locale, boards, about),
    texts.methods[method] + (counted ? `: ${texts.counts(counted)}` : ''),
    words && `${recordVoteMessages[locale].outcome(index + 1)}: ${words.outcome}; ${words.ballots}`,
    ...objections.map((objection) => texts.objection(objection.text.replace(/[.]$/, ''), objection.heldBy)),
    owner && texts.decisionOwner(owner),
    followUp &&
      texts.followUp(followUp.replace(/[.]$/, ''), [followUpBy, formatDate(locale, dueOn)].filter(Boolean).join(', ')),
  ]
  return [
    run(sentence(text.trim())),
    run(
      ` ${remarks
        .filter(Boolean)
        .map((one) => sentence(String(one)))
        .join(' ')}`,
      { isItalic: true },
    ),
  ]
}
