import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import type { Note } from '@rembuk/shared/note/note-schema'
import { EyeOff } from 'lucide-react'
import type { PointerEvent } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { NotePicture } from '../media/NotePicture.tsx'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Inbox.module.css'
import { KindIcon } from './KindIcon.tsx'
import { useAuthorName } from './NoteFooter.tsx'

interface Props {
  readonly note: Note
  readonly canEdit: boolean
  readonly onPlace: () => void
  readonly onHide: (() => void) | undefined
  readonly onPointerDown: ((event: PointerEvent) => void) | undefined
}

/** A note that waits: its words, who wrote it, and a button that places it. It can be dragged to its place as well. */
export const InboxCard = ({ note, canEdit, onPlace, onHide, onPointerDown }: Props) => {
  const texts = useMessages(boardMessages)
  const name = useAuthorName(note.author)
  return (
    <li
      className={styles['card']}
      style={{ background: `var(--note-${note.colour})` }}
      data-can-drag={onPointerDown ? '' : undefined}
      onPointerDown={onPointerDown}
    >
      <div className={styles['content']}>
        <NotePicture picture={note.picture} text={note.text} className={styles['picture']} />
        <p
          className={styles['words']}
          dir="auto"
          title={onPointerDown ? `${note.text}\n\n${texts.dragHint}` : note.text}
        >
          {note.text}
        </p>
      </div>
      <footer className={styles['foot']}>
        <KindIcon kind={note.kind} />
        <span className={styles['author']}>{name}</span>
        {onHide && (
          <IconButton label={texts.hide} className={styles['small']} onClick={onHide}>
            <EyeOff size={15} />
          </IconButton>
        )}
        {canEdit && (
          <Button size="small" className={styles['place'] ?? ''} onClick={onPlace}>
            {texts.place}
          </Button>
        )}
      </footer>
    </li>
  )
}
