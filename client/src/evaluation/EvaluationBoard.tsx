import type { BoardId, NoteId } from '@rembuk/shared/base/id'
import { orderKeyAt, orderKeyAtEnd } from '@rembuk/shared/base/order-key'
import { readOneOf } from '@rembuk/shared/base/read'
import { boardMetaOf } from '@rembuk/shared/board/board-document'
import { placeNotesInColumns } from '@rembuk/shared/evaluation/evaluation-commands'
import {
  columnOfNote,
  type EvaluationColumn,
  evaluationColumns,
  listColumnNotes,
} from '@rembuk/shared/evaluation/evaluation-queries'
import { readEvaluationTemplate } from '@rembuk/shared/evaluation/evaluation-template'
import { evaluationMessages } from '@rembuk/shared/i18n/messages/evaluation'
import { evaluationTemplateMessages } from '@rembuk/shared/i18n/messages/evaluation-template'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { addNote, placeNoteInColumn, removeNote } from '@rembuk/shared/note/note-commands'
import { listNotes } from '@rembuk/shared/note/note-queries'
import type { Note } from '@rembuk/shared/note/note-schema'
import { useRef, useState } from 'react'
import type * as Y from 'yjs'
import { useMessages } from '../i18n/locale.tsx'
import { InboxStrip } from '../note/InboxStrip.tsx'
import { Columns } from '../plan/Columns.tsx'
import { type DropPlace, dropPlaceAt } from '../plan/column-drag.ts'
import { MoveDialog } from '../plan/MoveDialog.tsx'
import { usePeopleAt } from '../plan/use-people-at.ts'
import { useNotes } from '../plan/use-plan.ts'
import { newId } from '../sync/ids.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { useY } from '../sync/use-y.ts'
import { showToast } from '../ui/Toast.tsx'
import { useRemoval } from '../undo/use-undoable.ts'
import { ChangeFields } from './ChangeFields.tsx'
import styles from './Evaluation.module.css'
import { EvaluationTemplateButton } from './EvaluationTemplateButton.tsx'
import { NoteCard } from './NoteCard.tsx'
import { NoteComposer } from './NoteComposer.tsx'
import { ownAuthor } from './own-author.ts'
import { useHiding } from './use-hiding.ts'

interface Props {
  readonly room: OpenRoom
  readonly boardId: BoardId
}

const addToColumn = (room: OpenRoom, kind: EvaluationColumn, text: string): void =>
  void addNote(room.doc, {
    id: newId<NoteId>(),
    kind,
    text,
    author: ownAuthor(room),
    createdAtMs: Date.now(),
    order: orderKeyAtEnd(listColumnNotes(listNotes(room.doc), kind)),
  })

const dropNote = (doc: Y.Doc, noteId: string, { columnKey, index }: DropPlace): void => {
  const kind = readOneOf(columnKey, evaluationColumns, 'problem')
  const others = listColumnNotes(listNotes(doc), kind).filter(({ id }) => id !== noteId)
  placeNoteInColumn(doc, { noteId: noteId as NoteId, kind, order: orderKeyAt(others, index) })
}

/** The evaluation board: what worked, what did not, what follows, and what will change, by whom and when. */
export const EvaluationBoard = ({ room, boardId }: Props) => {
  const { doc, canEdit } = room
  const texts = useMessages(evaluationMessages)
  const plan = useMessages(planMessages)
  const notes = useNotes(doc)
  const people = usePeopleAt(room)
  const removeWithUndo = useRemoval(room)
  const hidingOf = useHiding(boardId)
  const board = useRef<HTMLDivElement>(null)
  const [moving, setMoving] = useState<NoteId>()
  const template = useY(boardMetaOf(doc), () => readEvaluationTemplate(doc))
  const asked = useMessages(evaluationTemplateMessages).words[template].columns
  const columns = evaluationColumns.map((key) => ({
    key,
    title: asked[key].title,
    hint: asked[key].hint,
    emptyText: texts.emptyColumn,
    cards: listColumnNotes(notes, key),
    footer: (
      <NoteComposer
        canBegin={canEdit}
        addLabel={texts.addTo(asked[key].title)}
        label={texts.newNote(asked[key].title)}
        placeholder={texts.writeHere}
        onAdd={(text) => addToColumn(room, key, text)}
      />
    ),
  }))
  const move = (noteId: string, place: DropPlace) => dropNote(doc, noteId, place)
  const place = (waiting: readonly Note[], droppedAt?: readonly [number, number]) => {
    const [first] = waiting
    const target = droppedAt && first && board.current ? dropPlaceAt(board.current, first.id, ...droppedAt) : undefined
    if (first && target) move(first.id, target)
    else
      placeNotesInColumns(
        doc,
        waiting.map(({ id }) => id),
      )
    showToast(texts.placed(waiting.length))
  }
  return (
    <div className={styles['board']}>
      <InboxStrip room={room} onPlace={place} />
      {canEdit && <EvaluationTemplateButton room={room} chosen={template} />}
      <div ref={board} className={styles['columns']}>
        <Columns
          label={texts.columns}
          columns={columns}
          canEdit={canEdit}
          onMove={move}
          renderCard={(note) => (
            <NoteCard
              room={room}
              note={note}
              person={people.get(note.id)}
              onMove={() => setMoving(note.id)}
              onRemove={() => removeWithUndo(() => removeNote(doc, note.id), texts.removed)}
              onHide={hidingOf(note.id)}
            >
              {columnOfNote(note) === 'change' && <ChangeFields room={room} note={note} />}
            </NoteCard>
          )}
        />
      </div>
      {moving && (
        <MoveDialog
          title={plan.move}
          cardId={moving}
          columns={columns.map(({ key, title, cards }) => ({ key, title, cardIds: cards.map(({ id }) => id) }))}
          onMove={(place) => move(moving, place)}
          onClose={() => setMoving(undefined)}
        />
      )}
    </div>
  )
}
