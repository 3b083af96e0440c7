import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { AskedStep, MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { asksPhones } from '@rembuk/shared/meeting/step'
import { useMessages } from '../i18n/locale.tsx'
import styles from './StepBar.module.css'

interface Props {
  readonly state: MeetingState
  readonly asked: AskedStep | undefined
}

/** What phones may do now. */
export const PhonesMay = ({ state: { run }, asked }: Props) => {
  const texts = useMessages(stepMessages)
  if (run.endedAtMs !== null) return <span className={styles['closed']}>{texts.ended}</span>
  if (run.isFrozen) return <span className={styles['frozen']}>{texts.frozen}</span>
  if (!asked) return <span>{texts.notOpened}</span>
  if (!asksPhones(asked)) return <span className={styles['closed']}>{texts.closed[asked.kind]}</span>
  if (asked.isOpen) return <span className={styles['open']}>{texts.open[asked.kind]}</span>
  return <span className={styles['closed']}>{run.wasOpen ? texts.closed[asked.kind] : texts.notOpened}</span>
}
