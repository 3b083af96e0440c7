import type { Decision } from '@rembuk/shared/decision/decision'
import { formatDate } from '@rembuk/shared/i18n/format'
import { decisionMessages } from '@rembuk/shared/i18n/messages/decision'
import { isSameVote, type VoteSummary } from '@rembuk/shared/vote/vote-summary'
import { voteToWords } from '@rembuk/shared/vote/vote-words'
import { useLocale, useMessages } from '../i18n/locale.tsx'

interface Props {
  readonly decision: Decision
  /** The counted votes of the meeting. */
  readonly votes: readonly VoteSummary[]
}

/** What stands below the words of a decision: how it was taken, who objects, who does what until when. */
export const DecisionFacts = ({ decision, votes }: Props) => {
  const texts = useMessages(decisionMessages)
  const locale = useLocale()
  const { method, counts, objections, owner, followUp, followUpBy, dueOn } = decision
  const vote = votes.find((one) => isSameVote(one, decision.vote))
  const words = vote && voteToWords(locale, vote)
  const due = dueOn && texts.until({ date: formatDate(locale, dueOn) })
  const who = [followUpBy, due].filter(Boolean).join(', ')
  return (
    <>
      <p data-wide={words !== undefined}>
        <b>{texts.methods[method]}</b>
        {counts && ` · ${texts.countsLine(counts)}`}
        {words && ` · ${words.outcome} · ${words.ballots}`}
      </p>
      {objections.map((objection) => (
        <p key={`${objection.heldBy}/${objection.text}`}>{texts.objectionLine(objection)}</p>
      ))}
      {owner && (
        <p>
          {texts.owner}: <b>{owner}</b>
        </p>
      )}
      {(followUp || who) && (
        <p>
          {texts.followUp}: <b>{followUp || who}</b>
          {followUp && who && ` (${who})`}
        </p>
      )}
    </>
  )
}
