import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentFromStored } from '@rembuk/server/room/room-document'
import { type OpenDatabase, openDatabase } from '@rembuk/server/store/sqlite/database'
import { databaseFile, runningFile, sumsFile, walFile } from '@rembuk/server/store/sqlite/folder-files'
import { createGroupCommit } from '@rembuk/server/store/sqlite/group-commit'
import { packCommits } from '@rembuk/server/store/sqlite/packed-write'
import { createRoomReader } from '@rembuk/server/store/sqlite/room-reader'
import { createWriter } from '@rembuk/server/store/sqlite/writer'
import type { Write } from '@rembuk/server/store/store'
import type { NoteId, SnapshotId } from '@rembuk/shared/base/id'
import { addNote } from '@rembuk/shared/note/note-commands'
import { boardRoom, type RoomName } from '@rembuk/shared/room/room-name'
import * as Y from 'yjs'
import { flipBit } from '../store/damaged-folder.ts'
import { fillFolder } from './folder-files.ts'

/** Opens the data of a test's folder as a server does, and closes it in order. */
export const withDatabase = <Value>(folder: string, use: (database: OpenDatabase['database']) => Value): Value => {
  const opened = openDatabase(join(folder, 'data'))
  if (!opened.ok) throw new Error(opened.error.type)
  try {
    return use(opened.value.database)
  } finally {
    opened.value.close()
  }
}

/** A row for every note that somebody adds to a board: the second at two minutes past, the third at three, ... */
function* writeNotes(room: RoomName, doc: Y.Doc): Generator<Write> {
  let update: Uint8Array = new Uint8Array()
  doc.on('update', (made: Uint8Array) => {
    update = made
  })
  for (let seq = 2; seq <= 6; seq += 1) {
    const author = { role: 'editor', name: 'Rina' } as const
    addNote(doc, { id: `rina-note-${seq}` as NoteId, kind: 'problem', text: `baris ${seq}`, author, createdAtMs: seq })
    yield { type: 'append-log', room, seq, atMs: Date.UTC(2026, 10, 24, 12, seq), entries: [{ by: 'Rina', update }] }
    if (seq === 2 || seq === 4) yield { type: 'save-checkpoint', room, seq, state: Y.encodeStateAsUpdateV2(doc) }
  }
}

/** The row each write of a board makes, and a snapshot after all of them, one commit each. */
const fillBoard = (database: OpenDatabase['database'], room: RoomName): void => {
  const stored = createRoomReader(database, () => undefined)(room, 0)
  if (!stored) throw new Error('the board has a room')
  const doc = documentFromStored(stored)
  const commitTogether = createGroupCommit(database, createWriter(database))
  const commit = (write: Write) => void commitTogether(packCommits([[write]]).commits)
  for (const write of writeNotes(room, doc)) commit(write)
  commit({
    type: 'save-snapshot',
    room,
    snapshotId: 'snapshot01' as SnapshotId,
    kind: 'named',
    name: 'Sebelum istirahat',
    takenAtMs: Date.UTC(2026, 10, 24, 13),
    takenBy: 'Rina',
    state: Y.encodeStateAsUpdateV2(doc),
  })
}

/**
 * The example's folder. Its map has six rows: the second to the sixth hold the notes "baris 2" to "baris 6"; it has checkpoints at two
 * and four, and one snapshot, "Sebelum istirahat". `killed` is a copy of it from before it was closed; both are in a folder that is given.
 */
export const makeBoardFolder = async (root: string) => {
  const [folder, killed] = [join(root, 'closed'), join(root, 'killed')]
  mkdirSync(folder)
  mkdirSync(join(killed, 'data'), { recursive: true })
  const { host } = await fillFolder(folder)
  const [board] = host.boards
  if (!board) throw new Error('a programme has a board')
  const room = boardRoom(board.id)
  withDatabase(folder, (database) => {
    fillBoard(database, room)
    for (const name of [databaseFile, walFile, runningFile])
      copyFileSync(join(folder, 'data', name), join(killed, 'data', name))
  })
  return { folder, killed, host, room }
}

/** Flips one bit in the middle of the bytes that a query finds; without a note of the pages, as after a kill. */
export const spoilBytes = (folder: string, sql: string): void => {
  const bytes = withDatabase(folder, (database) => database.prepare(sql).pluck().get())
  if (!(bytes instanceof Uint8Array)) throw new Error('the query finds no bytes')
  const path = join(folder, 'data', databaseFile)
  const file = readFileSync(path)
  const at = file.indexOf(bytes)
  if (at < 0) throw new Error('the bytes lie on more than one page')
  writeFileSync(path, flipBit(file, at + (bytes.length >> 1)))
  rmSync(join(folder, 'data', sumsFile), { force: true })
}
