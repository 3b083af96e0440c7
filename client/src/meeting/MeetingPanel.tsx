import type { BoardId } from '@rembuk/shared/base/id'
import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { useMeeting } from '../step/use-meeting.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import styles from './MeetingPanel.module.css'
import { PanelSections } from './panel-sections.tsx'
import { isOverBoard, type Panel, panelId } from './use-panel.ts'

interface Props {
  readonly boardId: BoardId
  readonly panel: Panel
}

/** The right side of a board: how the meeting goes. On a small screen it lies over the board. */
export const MeetingPanel = ({ boardId, panel: { toggle, takesFocus } }: Props) => {
  const texts = useMessages(agendaMessages)
  const { state } = useMeeting()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const region = useRef<HTMLElement>(null)
  useKeptFocus(region)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [])
  const leave = (event: KeyboardEvent) => {
    const isInDialog = event.target instanceof Element && event.target.closest('dialog') !== null
    if (event.key === 'Escape' && isOverBoard() && !isInDialog) toggle()
  }
  return (
    <aside ref={region} id={panelId} className={styles['panel']} aria-labelledby={id} onKeyDown={leave}>
      <header className={styles['head']}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {texts.panel}
        </h2>
        <IconButton label={texts.hidePanel} onClick={toggle}>
          <X size={20} />
        </IconButton>
      </header>
      {state && <PanelSections state={state} boardId={boardId} />}
    </aside>
  )
}
