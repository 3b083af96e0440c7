import type { ActivityId, BoardId, NoteId } from '@rembuk/shared/base/id'
import { orderKeyAtEnd } from '@rembuk/shared/base/order-key'
import { placeNoteInColumn } from '@rembuk/shared/note/note-commands'
import { listNotes, listOrdered } from '@rembuk/shared/note/note-queries'
import type { Note } from '@rembuk/shared/note/note-schema'
import { titleFromText } from '@rembuk/shared/plan/carry-over-queries'
import { carryOver } from '@rembuk/shared/plan/plan-commands'
import { listActivities } from '@rembuk/shared/plan/plan-queries'
import type { Activity } from '@rembuk/shared/plan/plan-schema'
import type * as Y from 'yjs'
import { newId } from '../sync/ids.ts'

/** The activity that a proposal of this board has become. */
export const activityOfProposal = (doc: Y.Doc, boardId: BoardId, noteId: NoteId): Activity | undefined =>
  listActivities(doc).find(({ source }) => source?.board === boardId && source.item === noteId)

/** Takes residents' proposals out of the inbox: each stays on the board as their note and becomes a proposed activity. */
export const placeProposals = (doc: Y.Doc, boardId: BoardId, notes: readonly Note[]): void =>
  doc.transact(() => {
    for (const { id: noteId, kind } of notes) {
      const placed = listOrdered(listNotes(doc)).map(({ id, order }) => ({ id, order: order ?? 'zz' }))
      placeNoteInColumn(doc, { noteId, kind, order: orderKeyAtEnd(placed) })
    }
    carryOver(
      doc,
      notes.map(({ id, text }) => ({
        activityId: newId<ActivityId>(),
        title: titleFromText(text),
        source: { board: boardId, item: id },
      })),
    )
  })
