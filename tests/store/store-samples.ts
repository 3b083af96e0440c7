import type { Write } from '@rembuk/server/store/store'
import type { BoardId, MeetingId, NoteId, ProgrammeId, SnapshotId, StepId } from '@rembuk/shared/base/id'
import { boardRoom } from '@rembuk/shared/room/room-name'

/** One programme with a board and a meeting, as the store knows them. */
export const programmeId = 'programme1' as ProgrammeId
export const boardId = 'board00001' as BoardId
export const room = boardRoom(boardId)
export const otherRoom = boardRoom('board00002' as BoardId)
export const meetingId = 'meeting001' as MeetingId
export const noteId = 'note000001' as NoteId

type WriteOf<Type extends Write['type']> = Extract<Write, { readonly type: Type }>

const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text)
export const bytesText = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

export const createProgramme = (id: ProgrammeId = programmeId, createdAtMs = 1000): Write => ({
  type: 'create-programme',
  programmeId: id,
  createdAtMs,
})

export const createRoom = (name = room): Write => ({ type: 'create-room', room: name, programmeId, generation: 'g1' })

/** Row `seq` of a log, holding a text. */
export const appendRow = (seq: number, text = `row ${seq}`, name = room): Write => ({
  type: 'append-log',
  room: name,
  seq,
  atMs: 5000 + seq,
  entries: [{ by: 'Bu Sari', update: textBytes(text) }],
})

export const saveCheckpoint = (seq: number, text = `state ${seq}`): Write => ({
  type: 'save-checkpoint',
  room,
  seq,
  state: textBytes(text),
})

export const saveSnapshot = (changes: Partial<WriteOf<'save-snapshot'>> = {}): Write => ({
  type: 'save-snapshot',
  room,
  snapshotId: 'snapshot01' as SnapshotId,
  kind: 'named',
  name: 'Sebelum istirahat',
  takenAtMs: 7000,
  takenBy: 'Rina',
  state: textBytes('the board at seven'),
  ...changes,
})

/** Forgets everything up to a row; one snapshot reads differently afterwards. */
export const foldRoom = (seq: number): Write => ({
  type: 'fold-room',
  room,
  seq,
  atMs: 6000,
  entries: [{ by: 'server', update: textBytes('folded row') }],
  state: textBytes('folded state'),
  snapshots: [{ snapshotId: 'snapshot01' as SnapshotId, state: textBytes('folded snapshot') }],
})

export const createMeeting = (changes: Partial<WriteOf<'create-meeting'>> = {}): Write => ({
  type: 'create-meeting',
  meetingId,
  programmeId,
  code: '482913',
  ...changes,
})

export const ownNote = (id: NoteId = noteId): Write => ({
  type: 'own-note',
  noteId: id,
  boardId,
  meetingId,
  stepId: 'step-1' as StepId,
  keyHash: `key of ${id}`,
})

export const hideNote = (id: NoteId = noteId): Write => ({
  type: 'hide-note',
  boardId,
  noteId: id,
  text: 'Iuran tidak ada laporan',
  kind: 'problem',
  hiddenAtMs: 8000,
  values: '{"at":[1,2]}',
})

export const buryNote = (id: NoteId = noteId): Write => ({ type: 'bury-note', boardId, noteId: id, atMs: 9000 })
export const unhideNote = (id: NoteId = noteId): Write => ({ type: 'unhide-note', boardId, noteId: id })
