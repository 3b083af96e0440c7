import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { type AskedStep, askedStepOf, type MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { useMessages } from '../i18n/locale.tsx'
import type { Meeting } from '../step/use-meeting.ts'
import { Clock } from './Clock.tsx'
import styles from './Facts.module.css'
import { isSealed } from './projection.ts'

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
      {state && <p className={styles['phones']}>{texts.phones({ count: state.phoneCount })}</p>}
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
