import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './StepDialog.module.css'
import type { Leading } from './use-leading.ts'

interface Props {
  readonly leading: Leading
  readonly onPhonesCount: number
}

/** Asks whether to go on while phones still hold notes; says so when the last one has come meanwhile. */
export const HeldNotesDialog = ({ leading: { held, goAhead, stay }, onPhonesCount }: Props) => {
  const texts = useMessages(stepMessages)
  if (!held) return null
  return (
    <Dialog title={texts.heldTitle} onClose={stay}>
      <p role="status">{onPhonesCount > 0 ? texts.heldText({ count: onPhonesCount }) : texts.heldNone}</p>
      <div className={styles['buttons']}>
        <Button onClick={goAhead}>{texts.goAhead}</Button>
        <Button variant="primary" onClick={stay}>
          {texts.waitForThem}
        </Button>
      </div>
    </Dialog>
  )
}
