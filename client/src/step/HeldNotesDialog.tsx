import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { heldOnPhones } from './held-on-phones.ts'
import styles from './StepDialog.module.css'
import type { Leading } from './use-leading.ts'

interface Props {
  readonly leading: Leading
  readonly state: MeetingState
}

/** Asks whether to go on while phones still hold notes or ballots; says so when the last one has come meanwhile. */
export const HeldNotesDialog = ({ leading: { held, goAhead, stay }, state }: Props) => {
  const texts = useMessages(stepMessages)
  if (!held) return null
  const { type, count } = heldOnPhones(state)
  const words = texts.held[type]
  return (
    <Dialog title={words.title} onClose={stay}>
      <p role="status">{count > 0 ? words.text({ count }) : words.none}</p>
      <div className={styles['buttons']}>
        <Button onClick={goAhead}>{texts.goAhead}</Button>
        <Button variant="primary" onClick={stay}>
          {texts.waitForThem}
        </Button>
      </div>
    </Dialog>
  )
}
