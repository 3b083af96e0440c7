import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { type AskedStep, askedStepOf, type MeetingState } from '@rembuk/shared/meeting/meeting-state'
import type { VoteState } from '@rembuk/shared/vote/vote-state'
import { useMessages } from '../i18n/locale.tsx'
import { PulseFacts } from '../pulse/PulseFacts.tsx'
import type { Meeting } from '../step/use-meeting.ts'
import { Clock } from './Clock.tsx'
import styles from './Facts.module.css'
import { isSealed } from './projection.ts'
import { ballotCountOf } from './vote-result.ts'

interface Props {
  readonly meeting: Meeting
}

/** The bottom line of the wall: how many have sent, whether names are kept, the time left, what phones may do now. */
export const Facts = ({ meeting }: Props) => {
  const texts = useMessages(projectorMessages)
  const { state, isConnected } = meeting
  const step = askedStepOf(state)
  return (
    <footer className={styles['facts']}>
      {state && step?.kind === 'write' && !isSealed(state, step) && (
        <p className={styles['sent']}>
          <b>{state.writing.sentCount}</b> {texts.sent({ count: state.writing.sentCount })}
        </p>
      )}
      {state?.vote && <Ballots vote={state.vote} />}
      {state && !state.vote && <p className={styles['phones']}>{texts.phones({ count: state.phoneCount })}</p>}
      {state && <PulseFacts state={state} />}
      {step?.kind === 'write' && <p>{step.showsNames ? texts.namesShown : texts.namesHidden}</p>}
      <span className={styles['end']}>
        {state?.isSaving === false && <span className={styles['lost']}>{texts.notSaving}</span>}
        {!isConnected && <span className={styles['lost']}>{texts.disconnected}</span>}
        <Clock meeting={meeting} />
        {state && step && <MayNow state={state} step={step} />}
      </span>
    </footer>
  )
}

const MayNow = ({ state, step }: { readonly state: MeetingState; readonly step: AskedStep }) => {
  const texts = useMessages(projectorMessages)
  if (state.run.isFrozen) return <strong className={styles['closed']}>{texts.frozen}</strong>
  if (step.isOpen) {
    const may = texts.open[step.kind]
    return may && <strong className={styles['open']}>{may}</strong>
  }
  const closed = state.run.wasOpen ? texts.closed[step.kind] : texts.notYet[step.kind]
  return closed && <strong className={styles['closed']}>{closed}</strong>
}

/** How many have voted, by what, and of how many; never who. */
const Ballots = ({ vote }: { readonly vote: VoteState }) => {
  const texts = useMessages(projectorMessages)
  const count = ballotCountOf(vote)
  const { result, ballotCounts } = vote
  return (
    <>
      <p className={styles['sent']}>
        <b>{count}</b> {texts.voted({ count, presentCount: result?.presentCount ?? null })}
      </p>
      <p>{result ? texts.sources(ballotCounts) : texts.secretVote}</p>
    </>
  )
}
