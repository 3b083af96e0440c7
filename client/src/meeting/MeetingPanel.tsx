import type { BoardId } from '@rembuk/shared/base/id'
import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { X } from 'lucide-react'
import { useId } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { useMeeting } from '../step/use-meeting.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './MeetingPanel.module.css'
import { PanelSections } from './panel-sections.tsx'
import { panelId } from './use-panel.ts'

interface Props {
  readonly boardId: BoardId
  readonly onClose: () => void
}

/** The right side of a board: how the meeting goes. On a small screen it lies over the board. */
export const MeetingPanel = ({ boardId, onClose }: Props) => {
  const texts = useMessages(agendaMessages)
  const { state } = useMeeting()
  const id = useId()
  return (
    <aside id={panelId} className={styles['panel']} aria-labelledby={id}>
      <header className={styles['head']}>
        <h2 id={id}>{texts.panel}</h2>
        <IconButton label={texts.hidePanel} onClick={onClose}>
          <X size={20} />
        </IconButton>
      </header>
      {state && <PanelSections state={state} boardId={boardId} />}
    </aside>
  )
}
