import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import type { Note } from '@rembuk/shared/note/note-schema'
import { useMessages } from '../i18n/locale.tsx'
import { NotePicture } from '../media/NotePicture.tsx'
import styles from './NoteCard.module.css'
import { useFittedText } from './use-fitted-text.ts'

interface Props {
  readonly note: Note
  readonly showsKind: boolean
  readonly showsName: boolean
}

/** One note, large. A name is there only when the step shows names and the author gave one. */
export const NoteCard = ({ note, showsKind, showsName }: Props) => {
  const { kinds } = useMessages(noteMessages)
  const words = useFittedText(note.text)
  return (
    <li className={styles['card']} data-colour={note.colour}>
      {showsKind && <span className={styles['kind']}>{kinds[note.kind]}</span>}
      <NotePicture picture={note.picture} text={note.text} className={styles['picture']} isWhole />
      <div className={styles['room']}>
        <p ref={words} className={styles['text']}>
          {note.text}
        </p>
      </div>
      {showsName && note.author.name && <span className={styles['name']}>{note.author.name}</span>}
    </li>
  )
}
