import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import type { NoteAuthor, NoteKind } from '@rembuk/shared/note/note-schema'
import { useMessages } from '../i18n/locale.tsx'
import { KindIcon } from './KindIcon.tsx'
import styles from './Note.module.css'

/** How a note names who wrote it; a resident without a name is a resident. */
export const useAuthorName = ({ role, name }: NoteAuthor): string => {
  const { resident } = useMessages(noteMessages)
  const { editor } = useMessages(boardMessages)
  return name || (role === 'resident' ? resident : editor)
}

/** The bottom line of a note: who wrote it, and the sign of its kind. */
export const NoteFooter = ({ author, kind }: { readonly author: NoteAuthor; readonly kind: NoteKind }) => {
  const name = useAuthorName(author)
  return (
    <footer className={styles['footer']}>
      <span className={styles['author']} title={name}>
        {name}
      </span>
      <KindIcon kind={kind} />
    </footer>
  )
}
