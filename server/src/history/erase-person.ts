import type { BoardId, NoteId, ProgrammeId } from '@rembuk/shared/base/id'
import type { TimeMs } from '@rembuk/shared/base/time'
import { notesOf } from '@rembuk/shared/board/board-document'
import { listItems } from '@rembuk/shared/document/document'
import type { PersonTraces } from '@rembuk/shared/http/api'
import { removeNote } from '@rembuk/shared/note/note-commands'
import { readAuthor } from '@rembuk/shared/note/note-queries'
import { type RoomName, splitRoomName } from '@rembuk/shared/room/room-name'
import * as Y from 'yjs'
import type { AttendanceEraser } from '../attendance/erase-attendance.ts'
import type { DecisionEraser } from '../decision/erase-decisions.ts'
import { readHiddenNote } from '../note/hidden-notes.ts'
import type { QueueEraser } from '../queue/erase-queue.ts'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store, Write } from '../store/store.ts'
import type { HistoryThread } from './history-thread.ts'
import { readLogPages } from './log-pages.ts'
import type { OneAtATime } from './one-at-a-time.ts'
import { rewriteSnapshots } from './rewrite-snapshots.ts'
import type { TracesInRows } from './traces-in-rows.ts'

interface PersonEraserDeps {
  readonly store: Store
  readonly hub: RoomHub
  readonly thread: HistoryThread
  readonly oneAtATime: OneAtATime
  readonly attendance: AttendanceEraser
  readonly decisions: DecisionEraser
  readonly queues: QueueEraser
  readonly nowMs: () => TimeMs
}

/** So many notes are deleted at once, with others' edits in between. */
const notesPerEdit = 100

interface Author {
  readonly name: string
  /** Notes of theirs that the log remembers. */
  readonly gone: readonly NoteId[]
}

const idsBy = (doc: Y.Doc, name: string): readonly NoteId[] =>
  listItems(notesOf(doc))
    .filter(([, item]) => readAuthor(item.get('author')).name === name)
    .map(([id]) => id as NoteId)

/** Erases what a person has left in a programme, found by the name that boards and history show. */
export const createPersonEraser = ({
  store,
  hub,
  thread,
  oneAtATime,
  attendance,
  decisions,
  queues,
  nowMs,
}: PersonEraserDeps) => {
  const boardIdOf = (room: RoomName): BoardId | undefined => {
    const { kind, id } = splitRoomName(room)
    return kind === 'board' ? (id as BoardId) : undefined
  }

  const listHiddenBy = async (boardId: BoardId, name: string): Promise<readonly NoteId[]> => {
    const ids: NoteId[] = []
    for (const { noteId } of await store.listHiddenNotes(boardId)) {
      const hidden = await store.findHiddenNote(boardId, noteId)
      if (hidden && readHiddenNote(noteId, hidden.values)?.author.name === name) ids.push(noteId)
    }
    return ids
  }

  const findInLog = (room: RoomName, name: string): Promise<TracesInRows> =>
    thread.findTraces(readLogPages(store, room), { name })

  const bury = (room: RoomName, boardId: BoardId, noteIds: readonly NoteId[]) =>
    hub.use(room, (open) =>
      open.execute('host', (doc) => {
        for (const noteId of noteIds) {
          removeNote(doc, noteId)
          open.bury(noteId)
        }
        const atMs = nowMs()
        const writes = noteIds.map((noteId): Write => ({ type: 'bury-note', boardId, noteId, atMs }))
        return { value: undefined, writes }
      }),
    )

  /** Deletes the person's notes, shown, hidden and gone, so that no undo brings them back; answers which they were. */
  const buryNotesBy = async (room: RoomName, boardId: BoardId, { name, gone }: Author): Promise<readonly NoteId[]> => {
    const shown = (await hub.use(room, (open) => open.read((doc) => idsBy(doc, name)))) ?? []
    const noteIds = [...new Set([...shown, ...(await listHiddenBy(boardId, name)), ...gone])]
    for (let start = 0; start < noteIds.length; start += notesPerEdit)
      await bury(room, boardId, noteIds.slice(start, start + notesPerEdit))
    return noteIds
  }

  /** Lets a log begin anew with what the document holds; what was ever deleted from it is then in no row. */
  const fold = async (room: RoomName, snapshots: readonly Write[]): Promise<void> => {
    const now = await hub.use(room, (open) =>
      open.read((doc) => ({ seq: open.seq, update: Y.encodeStateAsUpdate(doc) })),
    )
    if (!now || now.seq === 0) return store.commit(snapshots)
    const { seq, update } = now
    const state = await thread.pack({ update })
    const entries = [{ by: 'server', update }]
    await store.commit([{ type: 'fold-room', room, seq, atMs: nowMs(), entries, state, snapshots: [] }, ...snapshots])
  }

  const eraseFrom = async (room: RoomName, name: string): Promise<void> => {
    const boardId = boardIdOf(room)
    const { noteIds: gone, isNamed } = await findInLog(room, name)
    const buriedNoteIds = boardId ? await buryNotesBy(room, boardId, { name, gone }) : []
    const snapshots = await rewriteSnapshots({ store, thread }, room, { buriedNoteIds, author: name })
    if (isNamed || buriedNoteIds.length > 0 || snapshots.length > 0) await fold(room, snapshots)
  }

  return {
    /** What would be erased. */
    find: async (programmeId: ProgrammeId, name: string): Promise<PersonTraces> => {
      let [noteCount, hiddenCount, roomCount] = [0, 0, 0]
      for (const room of await store.listRooms(programmeId)) {
        const boardId = boardIdOf(room)
        const shown = boardId && (await hub.use(room, (open) => open.read((doc) => idsBy(doc, name).length)))
        const hidden = boardId ? (await listHiddenBy(boardId, name)).length : 0
        noteCount += shown ?? 0
        hiddenCount += hidden
        if (shown || hidden || (await findInLog(room, name)).isNamed) roomCount += 1
      }
      const attendanceCount = await attendance.count(programmeId, name)
      const decisionCount = await decisions.count(programmeId, name)
      const queueCount = await queues.count(programmeId, name)
      return { noteCount, hiddenCount, roomCount, attendanceCount, decisionCount, queueCount }
    },

    /**
     * Deletes the person's notes and lets the log of every document that they have touched begin anew; their lines on the lists of
     * meetings go too, their hands go down, and no decision names them.
     *
     * Concurrency: what the person writes while this runs, or later under the same name, stays.
     */
    erase: (programmeId: ProgrammeId, name: string): Promise<void> =>
      oneAtATime(async () => {
        for (const room of await store.listRooms(programmeId)) await eraseFrom(room, name)
        await attendance.erase(programmeId, name)
        await decisions.erase(programmeId, name)
        await queues.erase(programmeId, name)
      }),
  }
}

export type PersonEraser = ReturnType<typeof createPersonEraser>
