import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { PanelRight } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './PanelButton.module.css'
import { type Panel, panelId } from './use-panel.ts'

/** Shows and hides the meeting panel. */
export const PanelButton = ({ panel: { isOpen, toggle } }: { readonly panel: Panel }) => {
  const texts = useMessages(agendaMessages)
  return (
    <Button className={styles['toggle']} aria-expanded={isOpen} aria-controls={panelId} onClick={toggle}>
      <PanelRight size={20} aria-hidden="true" /> <span className={styles['word']}>{texts.agenda}</span>
    </Button>
  )
}
