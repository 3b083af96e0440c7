import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import type { CSSProperties } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { NoteCard } from './NoteCard.tsx'
import styles from './NoteGroups.module.css'
import type { GroupBar, Projection } from './projection.ts'

interface Props {
  readonly projection: Extract<Projection, { type: 'groups' }>
  readonly showsNames: boolean
}

/** The groups as plain bars with numbers, the largest first; beside them what has just come in and is in no group. */
export const NoteGroups = ({ projection, showsNames }: Props) => {
  const texts = useMessages(projectorMessages)
  const { bars, moreGroupCount, ungrouped, ungroupedCount } = projection
  const highest = Math.max(1, ...bars.map(({ noteCount }) => noteCount))
  return (
    <div className={styles['groups']} data-with-newest={ungrouped.length > 0}>
      <div className={styles['side']}>
        <ol className={styles['bars']} data-count={bars.length}>
          {bars.map((bar, index) => (
            <Bar key={bar.id} bar={bar} place={index + 1} share={bar.noteCount / highest} />
          ))}
        </ol>
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

interface BarProps {
  readonly bar: GroupBar
  readonly place: number
  /** From 0 to 1, of the largest group. */
  readonly share: number
}

const Bar = ({ bar: { title, noteCount }, place, share }: BarProps) => {
  const texts = useMessages(projectorMessages)
  return (
    <li className={styles['row']}>
      <span className={styles['place']} aria-hidden="true">
        {place}
      </span>
      <span className={styles['bar']} style={{ '--share': `${share * 100}%` } as CSSProperties}>
        <span className={styles['title']} data-long={title.length > 34}>
          {title || texts.untitled}
        </span>
      </span>
      <span className={styles['count']} title={texts.notes({ count: noteCount })}>
        {noteCount}
      </span>
    </li>
  )
}
