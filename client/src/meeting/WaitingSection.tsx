import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import type { WaitingNote } from '@rembuk/shared/meeting/meeting-events'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { NotePicture } from '../media/NotePicture.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import { PanelSection } from './PanelSection.tsx'
import type { PanelSectionProps } from './panel-sections.tsx'
import { useWaiting } from './use-waiting.ts'
import styles from './Waiting.module.css'

/** Notes that come onto the board only when the host says so. */
export const WaitingSection = ({ state }: PanelSectionProps) => {
  const texts = useMessages(agendaMessages)
  const { kinds } = useMessages(noteMessages)
  const { isHost } = useProgramme()
  const { notes, decide } = useWaiting(state, { isAllowed: isHost })
  const [isAsking, setIsAsking] = useState(false)
  if (notes.length === 0) return null

  const settle = async ({ noteId }: WaitingNote, isApproved: boolean): Promise<void> => {
    setIsAsking(true)
    if (await decide(noteId, isApproved)) showToast(isApproved ? texts.shown : texts.keptBack)
    setIsAsking(false)
  }
  return (
    <PanelSection title={texts.waiting({ count: notes.length })}>
      <ul className={styles['notes']}>
        {notes.map((note) => (
          <li key={note.noteId} className={styles['note']}>
            <NotePicture picture={note.picture} text={note.text} isWhole />
            <p className={styles['text']}>{note.text}</p>
            <p className={styles['from']}>
              {kinds[note.kind]} · {note.name || texts.noName}
            </p>
            <div className={styles['buttons']}>
              <Button size="small" variant="primary" disabled={isAsking} onClick={() => void settle(note, true)}>
                {texts.show}
              </Button>
              <Button size="small" disabled={isAsking} onClick={() => void settle(note, false)}>
                {texts.keepBack}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
