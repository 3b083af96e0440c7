import type { DecisionDraft } from '@rembuk/shared/decision/decision'
import { closedVoteMessages } from '@rembuk/shared/i18n/messages/closed-vote'
import { countsOfVote, isSameVote, type VoteSummary } from '@rembuk/shared/vote/vote-summary'
import { voteToWords } from '@rembuk/shared/vote/vote-words'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { SelectField } from '../ui/SelectField.tsx'

interface Props {
  readonly draft: DecisionDraft
  /** The counted votes of the meeting. */
  readonly votes: readonly VoteSummary[]
  readonly onChange: (changes: Partial<DecisionDraft>) => void
}

/** The counted vote that a decision follows from: it brings its numbers along, and its words where nobody has written any. */
export const VoteField = ({ draft, votes, onChange }: Props) => {
  const texts = useMessages(closedVoteMessages)
  const locale = useLocale()
  if (votes.length === 0) return null
  const chosen = votes.findIndex((vote) => isSameVote(vote, draft.vote))
  const found = votes[chosen]
  const words = found && voteToWords(locale, found)
  const choose = (index: string): void => {
    const vote = votes[Number(index)]
    if (index === '' || !vote) return onChange({ vote: null, counts: null })
    const { stepId, round, proposal, best } = vote
    const text = draft.text.trim() || proposal || best[0]?.title || ''
    return onChange({ vote: { stepId, round }, method: 'vote', counts: countsOfVote(vote), text })
  }
  return (
    <SelectField
      label={texts.fromVote}
      hint={words && `${words.outcome} · ${words.ballots}`}
      value={found ? String(chosen) : ''}
      options={[
        { value: '', label: texts.fromNone },
        ...votes.map((vote, index) => ({ value: String(index), label: voteToWords(locale, vote).question })),
      ]}
      onChange={choose}
    />
  )
}
