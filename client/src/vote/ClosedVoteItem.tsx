import { closedVoteMessages } from '@rembuk/shared/i18n/messages/closed-vote'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { type ClosedVote, isSameVote, type VoteSummary } from '@rembuk/shared/vote/vote-summary'
import { voteToWords } from '@rembuk/shared/vote/vote-words'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Vote.module.css'
import { VoteResults } from './VoteResults.tsx'

/** One counted vote in two lines; its whole result is fetched when somebody wants it, and a host shows it on the wall. */
export const ClosedVoteItem = ({ vote }: { readonly vote: VoteSummary }) => {
  const texts = useMessages(closedVoteMessages)
  const locale = useLocale()
  const { isHost } = useProgramme()
  const { state, lead, readVote } = useMeeting()
  const [whole, setWhole] = useState<ClosedVote>()
  const { stepId, round } = vote
  const isShown = isSameVote(state?.shownVote ?? null, vote)
  const { question, outcome, ballots } = voteToWords(locale, vote)

  const toggle = async (): Promise<void> => {
    if (whole) return setWhole(undefined)
    const answer = await readVote({ stepId, round })
    if (answer.ok) setWhole(answer.value)
    else showToast(problemText(locale, answer.error))
  }
  const toggleWall = async (): Promise<void> => {
    const answer = await lead({ type: 'show-result', vote: isShown ? null : { stepId, round } })
    if (answer.ok) showToast(isShown ? texts.takenDown : texts.shown)
    else showToast(problemText(locale, answer.error))
  }
  return (
    <li data-shown={isShown}>
      <p>
        <b>{question}</b>
      </p>
      {whole ? (
        <VoteResults vote={whole} result={whole.result} />
      ) : (
        <>
          <p>{outcome}</p>
          <p className={styles['quiet']}>{ballots}</p>
        </>
      )}
      <div className={styles['buttons']}>
        <Button size="small" aria-expanded={whole !== undefined} onClick={() => void toggle()}>
          {whole ? texts.close : texts.open}
        </Button>
        {isHost && (
          <Button size="small" aria-pressed={isShown} onClick={() => void toggleWall()}>
            {isShown ? texts.hide : texts.show}
          </Button>
        )}
      </div>
    </li>
  )
}
