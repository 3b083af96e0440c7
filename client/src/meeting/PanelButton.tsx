import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { PanelRight } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { type Panel, panelId } from './use-panel.ts'

/** Shows and hides the meeting panel. */
export const PanelButton = ({ panel: { isOpen, toggle } }: { readonly panel: Panel }) => {
  const texts = useMessages(agendaMessages)
  return (
    <IconButton
      label={isOpen ? texts.hidePanel : texts.showPanel}
      aria-expanded={isOpen}
      aria-controls={panelId}
      onClick={toggle}
    >
      <PanelRight size={22} />
    </IconButton>
  )
}
