import type { BoardId, NoteId } from '@rembuk/shared/base/id'
import { formatMoment } from '@rembuk/shared/i18n/format'
import { executionMessages } from '@rembuk/shared/i18n/messages/execution'
import { addNote, removeNote } from '@rembuk/shared/note/note-commands'
import { isPlaced } from '@rembuk/shared/note/note-queries'
import { NoteCard } from '../evaluation/NoteCard.tsx'
import { NoteComposer } from '../evaluation/NoteComposer.tsx'
import { ownAuthor } from '../evaluation/own-author.ts'
import { useHiding } from '../evaluation/use-hiding.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { usePeopleAt } from '../plan/use-people-at.ts'
import { useNotes } from '../plan/use-plan.ts'
import { newId } from '../sync/ids.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { useRemoval } from '../undo/use-undoable.ts'
import styles from './Execution.module.css'
import { endOfReports } from './place-reports.ts'

interface Props {
  readonly room: OpenRoom
  readonly boardId: BoardId
}

const addReport = (room: OpenRoom, text: string): void =>
  void addNote(room.doc, {
    id: newId<NoteId>(),
    kind: 'report',
    text,
    author: ownAuthor(room),
    createdAtMs: Date.now(),
    order: endOfReports(room.doc),
  })

/** What residents and editors report from the work, newest first. */
export const Reports = ({ room, boardId }: Props) => {
  const texts = useMessages(executionMessages)
  const locale = useLocale()
  const people = usePeopleAt(room)
  const removeWithUndo = useRemoval(room)
  const hidingOf = useHiding(boardId)
  const reports = useNotes(room.doc).filter(isPlaced).toReversed()
  return (
    <section className={styles['reports']} aria-label={texts.reports}>
      <h2>{texts.reports}</h2>
      <NoteComposer
        canBegin={room.canEdit}
        addLabel={texts.addReport}
        label={texts.addReport}
        placeholder={texts.writeReport}
        onAdd={(text) => addReport(room, text)}
      />
      {reports.length === 0 && <p className={styles['missing']}>{texts.noReports}</p>}
      <ol className={styles['reportList']}>
        {reports.map((note) => (
          <li key={note.id}>
            <NoteCard
              room={room}
              note={note}
              person={people.get(note.id)}
              onRemove={() => removeWithUndo(() => removeNote(room.doc, note.id), texts.removed)}
              onHide={hidingOf(note.id)}
            >
              {note.createdAtMs > 0 && <time className={styles['when']}>{formatMoment(locale, note.createdAtMs)}</time>}
            </NoteCard>
          </li>
        ))}
      </ol>
    </section>
  )
}
