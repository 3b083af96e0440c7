import { areaMessages } from '@rembuk/shared/i18n/messages/area'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { LayoutTemplate, Plus, StickyNote } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { InviteButton } from '../invite/InviteButton.tsx'
import { useWaitingNotes } from '../note/use-waiting-notes.ts'
import { useProgramme } from '../programme/programme-context.ts'
import { TemplateButton } from '../template/TemplateButton.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useBoard } from './board-context.tsx'
import styles from './Canvas.module.css'
import { addNoteAt } from './note-actions.ts'

/** How one begins: with a note, a template, or by inviting others. */
export const FirstSteps = () => {
  const board = useBoard()
  const texts = useMessages(boardMessages)
  const area = useMessages(areaMessages)
  const { isHost } = useProgramme()
  const hasWaiting = useWaitingNotes(board.room).length > 0
  const addFirst = (): void => {
    const [width, height] = board.camera.view().size
    addNoteAt(board, board.camera.toCanvas([width / 2, height / 2]))
  }
  return (
    <div className={styles['empty']}>
      <EmptyState
        icon={<StickyNote size={36} aria-hidden="true" />}
        title={texts.emptyTitle}
        text={board.room.canEdit ? (hasWaiting ? texts.emptyWithInbox : texts.emptyText) : texts.emptyReader}
      >
        {board.room.canEdit && (
          <>
            <Button variant="primary" onClick={addFirst}>
              <Plus size={18} /> {texts.firstNote}
            </Button>
            <TemplateButton>
              {(open) => (
                <Button onClick={open}>
                  <LayoutTemplate size={18} /> {area.begin}
                </Button>
              )}
            </TemplateButton>
            {isHost && <InviteButton />}
          </>
        )}
      </EmptyState>
      {board.room.canEdit && <p className={styles['tip']}>{texts.emptyTip}</p>}
    </div>
  )
}
