import type { BoardId, NoteId } from '@rembuk/shared/base/id'
import { orderKeyAtEnd } from '@rembuk/shared/base/order-key'
import { formatMoment } from '@rembuk/shared/i18n/format'
import { executionMessages } from '@rembuk/shared/i18n/messages/execution'
import { addNote, placeNoteInColumn, removeNote } from '@rembuk/shared/note/note-commands'
import { isPlaced, listNotes } from '@rembuk/shared/note/note-queries'
import type { Note } from '@rembuk/shared/note/note-schema'
import { NoteCard } from '../evaluation/NoteCard.tsx'
import { NoteComposer } from '../evaluation/NoteComposer.tsx'
import { ownAuthor } from '../evaluation/own-author.ts'
import { useHiding } from '../evaluation/use-hiding.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { InboxStrip } from '../note/InboxStrip.tsx'
import { usePeopleAt } from '../plan/use-people-at.ts'
import { useNotes } from '../plan/use-plan.ts'
import { useRemoval } from '../plan/use-undoable.ts'
import { newId } from '../sync/ids.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { showToast } from '../ui/Toast.tsx'
import styles from './Execution.module.css'

interface Props {
  readonly room: OpenRoom
  readonly boardId: BoardId
}

const endOfList = ({ doc }: OpenRoom) =>
  orderKeyAtEnd(listNotes(doc).map(({ id, order }) => ({ id, order: order ?? 'zz' })))

const addReport = (room: OpenRoom, text: string): void =>
  void addNote(room.doc, {
    id: newId<NoteId>(),
    kind: 'report',
    text,
    author: ownAuthor(room),
    createdAtMs: Date.now(),
    order: endOfList(room),
  })

/** Concurrency: two people putting one report on the list leave it there once. */
const listReports = (room: OpenRoom, reports: readonly Note[]): void =>
  room.doc.transact(() => {
    for (const { id: noteId, kind } of reports) placeNoteInColumn(room.doc, { noteId, kind, order: endOfList(room) })
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
      <InboxStrip
        room={room}
        onPlace={(notes) => {
          listReports(room, notes)
          showToast(texts.placed(notes.length))
        }}
      />
      {room.canEdit && (
        <NoteComposer
          addLabel={texts.addReport}
          label={texts.addReport}
          placeholder={texts.writeReport}
          onAdd={(text) => addReport(room, text)}
        />
      )}
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
