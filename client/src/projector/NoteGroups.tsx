import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { useMessages } from '../i18n/locale.tsx'
import { Bars } from './Bars.tsx'
import { NoteCard } from './NoteCard.tsx'
import styles from './NoteGroups.module.css'
import type { Projection } from './projection.ts'

interface Props {
  readonly projection: Extract<Projection, { type: 'groups' }>
  readonly showsNames: boolean
}

/** The groups as plain bars with numbers, the largest first; beside them what has just come in and is in no group. */
export const NoteGroups = ({ projection, showsNames }: Props) => {
  const texts = useMessages(projectorMessages)
  const { bars, moreGroupCount, ungrouped, ungroupedCount } = projection
  const highest = Math.max(1, ...bars.map(({ noteCount }) => noteCount))
  const rows = bars.map(({ id, title, noteCount }, index) => ({
    key: id,
    place: String(index + 1),
    title: title || texts.untitled,
    figure: String(noteCount),
    share: noteCount / highest,
  }))
  return (
    <div className={styles['groups']} data-with-newest={ungrouped.length > 0}>
      <div className={styles['side']}>
        <Bars rows={rows} />
        {moreGroupCount > 0 && <p className={styles['more']}>{texts.moreGroups({ count: moreGroupCount })}</p>}
      </div>
      {ungrouped.length > 0 && (
        <section className={styles['newest']}>
          <h2 className={styles['newestHead']}>{texts.newest}</h2>
          <ul className={styles['newestNotes']}>
            {ungrouped.map((note) => (
              <NoteCard key={note.id} note={note} showsKind={false} showsName={showsNames} />
            ))}
          </ul>
          {ungroupedCount > ungrouped.length && (
            <p className={styles['more']}>{texts.more({ count: ungroupedCount - ungrouped.length })}</p>
          )}
        </section>
      )}
    </div>
  )
}
