import type { EvaluationTemplateId } from '@rembuk/shared/evaluation/evaluation-template'
import { evaluationTemplateMessages } from '@rembuk/shared/i18n/messages/evaluation-template'
import { LayoutTemplate } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { later, WhenLoaded } from '../ui/later.tsx'
import styles from './Evaluation.module.css'

const dialog = later(async () => (await import('./EvaluationTemplateDialog.tsx')).EvaluationTemplateDialog)

interface Props {
  readonly room: OpenRoom
  readonly chosen: EvaluationTemplateId
}

/** Which questions stand above the columns, and the way to others. */
export const EvaluationTemplateButton = ({ room, chosen }: Props) => {
  const texts = useMessages(evaluationTemplateMessages)
  const [isOpen, setIsOpen] = useState(false)
  const close = (): void => setIsOpen(false)
  return (
    <div className={styles['template']}>
      <Button size="small" onClick={() => setIsOpen(true)}>
        <LayoutTemplate size={16} /> {texts.button}
      </Button>
      <span>{texts.words[chosen].name}</span>
      {isOpen && (
        <WhenLoaded part={dialog} onFailed={close}>
          {(EvaluationTemplateDialog) => <EvaluationTemplateDialog room={room} chosen={chosen} onClose={close} />}
        </WhenLoaded>
      )}
    </div>
  )
}
