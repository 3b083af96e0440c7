import { paperCodeMessages } from '@rembuk/shared/i18n/messages/paper-code'
import { voteMessages } from '@rembuk/shared/i18n/messages/vote'
import { votePanelMessages } from '@rembuk/shared/i18n/messages/vote-panel'
import { ballotSources, type CountedSource } from '@rembuk/shared/vote/tally'
import type { VoteState } from '@rembuk/shared/vote/vote-state'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { Button } from '../ui/Button.tsx'
import { CountForm } from './CountForm.tsx'
import { PaperCodes } from './PaperCodes.tsx'
import styles from './Vote.module.css'

interface Props {
  readonly vote: VoteState
  /** 0 where no attendance list is kept. */
  readonly presentCount: number
  /** A count has been entered, or not after all. */
  readonly onEntered: () => void
}

const countedSources: readonly CountedSource[] = ['hand', 'paper']

/** A vote that people cast now: numbers of ballots, never for what. */
export const OpenVote = ({ vote, presentCount, onEntered }: Props) => {
  const texts = useMessages(votePanelMessages)
  const { sources } = useMessages(voteMessages)
  const { holders, withoutPhone } = useMessages(paperCodeMessages)
  const { canEdit, isHost } = useProgramme()
  const [entering, setEntering] = useState<CountedSource>()
  const close = (): void => {
    setEntering(undefined)
    onEntered()
  }
  const { ballotPer } = vote.step
  const { ballotCounts, countedBy, isHardlySecret, isOverAttendance } = vote
  const count = ballotSources.reduce((sum, source) => sum + ballotCounts[source], 0)
  return (
    <>
      <p className={styles['voted']}>
        {presentCount > 0 ? texts.votedOf({ count, present: presentCount }) : texts.voted({ count })}
      </p>
      <ul className={styles['sources']}>
        {ballotSources.map((source) => (
          <li key={source}>
            {sources[source]} <b>{ballotCounts[source]}</b>
          </li>
        ))}
      </ul>
      {ballotPer && ballotPer !== 'phone' && <p className={styles['quiet']}>{holders[ballotPer]}.</p>}
      {ballotPer === 'code' && <p className={styles['quiet']}>{withoutPhone}</p>}
      {ballotPer === 'code' && isHost && <PaperCodes />}
      {isOverAttendance && (
        <p role="alert" className={styles['bad']}>
          {texts.overAttendance({ present: presentCount })}
        </p>
      )}
      <p className={isHardlySecret ? styles['warning'] : styles['quiet']}>
        {isHardlySecret ? texts.hardlySecret : texts.secret}
      </p>
      {canEdit && !entering && (
        <>
          <div className={styles['buttons']}>
            {countedSources.map((source) => (
              <Button key={source} size="small" onClick={() => setEntering(source)}>
                {countedBy[source] ? texts.change[source] : texts.enter[source]}
              </Button>
            ))}
          </div>
          <p className={styles['quiet']}>{texts.enterFirst}</p>
        </>
      )}
      {entering && <CountForm key={entering} vote={vote} source={entering} onDone={close} />}
    </>
  )
}
