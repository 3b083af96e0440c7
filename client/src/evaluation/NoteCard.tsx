import { evaluationMessages } from '@rembuk/shared/i18n/messages/evaluation'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import type { Note } from '@rembuk/shared/note/note-schema'
import { titleFromText } from '@rembuk/shared/plan/carry-over-queries'
import { type ReactNode, useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { NotePicture } from '../media/NotePicture.tsx'
import { NoteWords } from '../note/NoteWords.tsx'
import { CardActions } from '../plan/CardActions.tsx'
import { showAt } from '../plan/use-people-at.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Evaluation.module.css'

interface Props {
  readonly room: OpenRoom
  readonly note: Note
  /** Who else is at this note. */
  readonly person: string | undefined
  readonly onMove?: () => void
  readonly onRemove: () => void
  readonly onHide: { readonly label: string; readonly run: () => void } | undefined
  /** What a kind of note has beside its words. */
  readonly children?: ReactNode
}

/** A note as a card of a column or list: its words, who wrote it, and what may be done to it. */
export const NoteCard = ({ room, note, person, onMove, onRemove, onHide, children }: Props) => {
  const [isEditing, setIsEditing] = useState(false)
  const texts = useMessages(evaluationMessages)
  const { resident } = useMessages(noteMessages)
  const { isAtCard } = useMessages(planMessages)
  const author = note.author.name || (note.author.role === 'resident' ? resident : '')
  const edit = () => {
    if (!room.canEdit) return
    showAt(room, note.id)
    setIsEditing(true)
  }
  const stop = () => {
    showAt(room, undefined)
    setIsEditing(false)
  }
  return (
    <article
      aria-label={titleFromText(note.text)}
      className={styles['note']}
      data-person={person ? '' : undefined}
      style={{ background: `var(--note-${note.colour})` }}
      onDoubleClick={edit}
    >
      <NotePicture picture={note.picture} text={note.text} />
      <div className={styles['words']}>
        <NoteWords room={room} noteId={note.id} text={note.text} isEditing={isEditing} onDone={stop} />
      </div>
      {children}
      <footer className={styles['noteFoot']}>
        <span className={styles['author']}>{person ? isAtCard(person) : author}</span>
        {isEditing ? (
          <Button variant="ghost" size="small" onClick={stop}>
            {texts.done}
          </Button>
        ) : (
          room.canEdit && (
            <CardActions
              room={room.name}
              itemId={note.id}
              onEdit={edit}
              onRemove={onRemove}
              onHide={onHide}
              {...(onMove && { onMove })}
            />
          )
        )}
      </footer>
    </article>
  )
}
