import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { AskedStep, MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { useMessages } from '../i18n/locale.tsx'
import styles from './StepBar.module.css'

interface Props {
  readonly state: MeetingState
  readonly asked: AskedStep | undefined
}

/** How much has been written in this step, what phones still hold, and how notes of it are shown. */
export const WritingFacts = ({ state: { writing, vote, run, sentCount }, asked }: Props) => {
  const texts = useMessages(stepMessages)
  const isSecret = asked?.kind === 'write' && asked.isSecret && !run.revealed.includes(asked.stepId)
  return (
    <>
      {asked?.kind === 'write' && (
        <span>{texts.sentBy({ count: writing.sentCount, phones: writing.senderCount })}</span>
      )}
      {!asked && <span>{texts.sent({ count: sentCount })}</span>}
      {asked && writing.sealedCount > 0 && <span>{texts.sealed({ count: writing.sealedCount })}</span>}
      {writing.onPhonesCount > 0 && (
        <span className={styles['lost']}>{texts.onPhones({ count: writing.onPhonesCount })}</span>
      )}
      {vote && vote.onPhonesCount > 0 && (
        <span className={styles['lost']}>{texts.ballotsOnPhones({ count: vote.onPhonesCount })}</span>
      )}
      {asked?.kind === 'write' && <span>{asked.showsNames ? texts.namesShown : texts.namesHidden}</span>}
      {isSecret && writing.sealedCount === 0 && <span>{texts.secret}</span>}
    </>
  )
}
