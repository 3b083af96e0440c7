import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { useMessages } from '../i18n/locale.tsx'
import { NoteCard } from './NoteCard.tsx'
import styles from './Notes.module.css'
import type { Projection } from './projection.ts'

interface Props {
  readonly projection: Extract<Projection, { type: 'columns' }>
  readonly showsNames: boolean
}

/** One column for each kind, with its count and its newest notes. */
export const NoteColumns = ({ projection: { columns }, showsNames }: Props) => {
  const { kinds } = useMessages(noteMessages)
  const texts = useMessages(projectorMessages)
  return (
    <div className={styles['columns']}>
      {columns.map(({ kind, noteCount, notes }) => (
        <section key={kind} className={styles['column']}>
          <h2 className={styles['columnHead']}>
            {kinds[kind]} <b>{noteCount}</b>
          </h2>
          <ul className={styles['columnNotes']}>
            {notes.map((note) => (
              <NoteCard key={note.id} note={note} showsKind={false} showsName={showsNames} />
            ))}
          </ul>
          {noteCount > notes.length && (
            <p className={styles['more']}>{texts.more({ count: noteCount - notes.length })}</p>
          )}
        </section>
      ))}
    </div>
  )
}
