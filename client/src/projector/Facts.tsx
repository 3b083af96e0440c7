import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { askedStepOf } from '@rembuk/shared/meeting/meeting-state'
import { useMessages } from '../i18n/locale.tsx'
import type { Meeting } from '../step/use-meeting.ts'
import styles from './Facts.module.css'

interface Props {
  readonly meeting: Meeting
}

/** The bottom line of the wall: how many have sent, whether one may write, whether names are kept. */
export const Facts = ({ meeting: { state, isConnected } }: Props) => {
  const texts = useMessages(projectorMessages)
  const step = askedStepOf(state)
  return (
    <footer className={styles['facts']}>
      {state && step && (
        <>
          <p className={styles['sent']}>
            <b>{state.sentCount}</b> {texts.sent({ count: state.sentCount })}
          </p>
          <p>{texts.phones({ count: state.phoneCount })}</p>
          {step.kind === 'write' && <p>{step.showsNames ? texts.namesShown : texts.namesHidden}</p>}
        </>
      )}
      {state && !step && <p>{texts.phones({ count: state.phoneCount })}</p>}
      <span className={styles['end']}>
        {state?.isSaving === false && <span className={styles['lost']}>{texts.notSaving}</span>}
        {!isConnected && <span className={styles['lost']}>{texts.disconnected}</span>}
        {step && (
          <strong className={step.isOpen ? styles['open'] : styles['closed']}>
            {step.isOpen ? texts.open : texts.closed}
          </strong>
        )}
      </span>
    </footer>
  )
}
