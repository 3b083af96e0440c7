import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Damage } from '@rembuk/server/store/sqlite/damage'
import { openDatabase } from '@rembuk/server/store/sqlite/database'
import { databaseFile, runningFile, walFile } from '@rembuk/server/store/sqlite/folder-files'
import { createGroupCommit } from '@rembuk/server/store/sqlite/group-commit'
import { packCommits } from '@rembuk/server/store/sqlite/packed-write'
import { createRoomReader } from '@rembuk/server/store/sqlite/room-reader'
import { createWriter } from '@rembuk/server/store/sqlite/writer'
import type { Write } from '@rembuk/server/store/store'
import type { BoardId } from '@rembuk/shared/base/id'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { appendRow, bytesText, createProgramme, createRoom } from './store-samples.ts'

/** Two boards with rows of several sizes, written alternately. */
export const rooms = ['board00001', 'board00002'].map((id) => boardRoom(id as BoardId))
export const rowCount = 60
export const rowText = (room: string, seq: number): string => `${room} row ${seq} ${'x'.repeat((seq * 131) % 700)}`

const fill = (commit: (writes: readonly Write[]) => void): void => {
  commit([createProgramme(), ...rooms.map((room) => createRoom(room))])
  for (let seq = 1; seq <= rowCount; seq += 1) commit(rooms.map((room) => appendRow(seq, rowText(room, seq), room)))
}

/** A folder as a server leaves it that was killed, its newest commits in the write-ahead log, or that was closed in order. */
export const makeFilledFolder = async (end: 'killed' | 'closed'): Promise<string> => {
  const folder = await makeTemporaryFolder()
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.error.type)
  const { database, close } = opened.value
  // What is tried here is damage, not durability: a slow disk need not be waited for.
  database.pragma('synchronous = 0')
  const commitTogether = createGroupCommit(database, createWriter(database))
  fill((writes) => void commitTogether(packCommits([writes]).commits))
  if (end === 'closed') {
    close()
    return folder
  }
  const killed = await makeTemporaryFolder()
  for (const name of [databaseFile, walFile, runningFile]) await cp(join(folder, name), join(killed, name))
  close()
  return killed
}

/** Another folder with the same files, one of them changed. */
export const spoil = async (
  folder: string,
  name: string,
  change: (bytes: Buffer) => Uint8Array | undefined,
): Promise<string> => {
  const spoilt = await makeTemporaryFolder()
  await cp(folder, spoilt, { recursive: true })
  const bytes = change(await readFile(join(folder, name)))
  if (bytes) await writeFile(join(spoilt, name), bytes)
  return spoilt
}

export const flipBit = (bytes: Buffer, at: number): Buffer => {
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at)
  return bytes
}

export interface FoundInFolder {
  /** Why the folder was refused. */
  readonly refusal: string | undefined
  readonly damages: readonly Damage[]
  /** Texts of the rows that are served, by room. */
  readonly texts: readonly (readonly string[])[]
}

/** Opens a folder as a server does and reads every board. */
export const readFolder = (folder: string): FoundInFolder => {
  const damages: Damage[] = []
  const onDamage = (damage: Damage) => void damages.push(damage)
  const opened = openDatabase(folder, { onDamage, nowMs: 42_000 })
  if (!opened.ok) return { refusal: opened.error.type, damages, texts: [] }
  try {
    const loadRoom = createRoomReader(opened.value.database, onDamage)
    const texts = rooms.map((room) =>
      (loadRoom(room, 42_000)?.rows ?? []).map(({ entries }) => bytesText(entries[0]?.update)),
    )
    return { refusal: undefined, damages, texts }
  } finally {
    opened.value.close()
  }
}

/** How many of the rows that were written are served, and whether anything is served that nobody wrote. */
export const judge = ({ texts }: FoundInFolder) => {
  const written = rooms.map((room) => new Set(Array.from({ length: rowCount }, (_, at) => rowText(room, at + 1))))
  return {
    servedCount: texts.flat().length,
    isTrue: texts.every((served, at) => served.every((text) => written[at]?.has(text))),
  }
}

export const allRows = rooms.length * rowCount
