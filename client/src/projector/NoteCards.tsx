import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { useMessages } from '../i18n/locale.tsx'
import { NoteCard } from './NoteCard.tsx'
import styles from './Notes.module.css'
import { densityOf, type Projection } from './projection.ts'

interface Props {
  readonly projection: Extract<Projection, { type: 'cards' }>
  readonly showsNames: boolean
}

/** The newest notes as cards: the fewer, the larger. */
export const NoteCards = ({ projection: { notes, moreCount, showsKinds }, showsNames }: Props) => {
  const texts = useMessages(projectorMessages)
  return (
    <>
      <ul className={styles['cards']} data-density={densityOf(notes.length)}>
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} showsKind={showsKinds} showsName={showsNames} />
        ))}
      </ul>
      {moreCount > 0 && <p className={styles['more']}>{texts.more({ count: moreCount })}</p>}
    </>
  )
}
