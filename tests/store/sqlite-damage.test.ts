import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Damage } from '@rembuk/server/store/sqlite/damage'
import { openDatabase } from '@rembuk/server/store/sqlite/database'
import { databaseFile, sumsFile } from '@rembuk/server/store/sqlite/folder-files'
import type { Store } from '@rembuk/server/store/store'
import type { SnapshotId } from '@rembuk/shared/base/id'
import { expect, onTestFinished, test } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { openOrThrow } from './open-or-throw.ts'
import {
  appendRow,
  bytesText,
  createProgramme,
  createRoom,
  room,
  saveCheckpoint,
  saveSnapshot,
} from './store-samples.ts'

/** A closed folder with five rows, checkpoints at two and four, and a snapshot. */
const makeFolder = async (): Promise<string> => {
  const folder = await makeTemporaryFolder()
  const store = await openOrThrow({ folder })
  await store.commit([createProgramme(), createRoom(), ...[1, 2, 3, 4, 5].map((seq) => appendRow(seq))])
  await store.commit([saveCheckpoint(2), saveCheckpoint(4), saveSnapshot()])
  await store.close()
  return folder
}

/** Runs one query beside the store. */
const query = (folder: string, sql: string): readonly unknown[] => {
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.error.type)
  try {
    return opened.value.database.prepare(sql).pluck().all()
  } finally {
    opened.value.close()
  }
}

/** Flips one bit on the disk, in the middle of the bytes that a query finds; without a note of the pages, as after a kill. */
const flipBit = async (folder: string, sql: string): Promise<void> => {
  const [bytes] = query(folder, sql)
  if (!(bytes instanceof Uint8Array)) throw new Error('the query finds no bytes')
  const file = await readFile(join(folder, databaseFile))
  const at = file.indexOf(bytes)
  expect(at).toBeGreaterThan(0)
  const middle = at + (bytes.length >> 1)
  file.writeUInt8(file.readUInt8(middle) ^ 0b100, middle)
  await writeFile(join(folder, databaseFile), file)
  await rm(join(folder, sumsFile), { force: true })
}

const openWatched = async (folder: string): Promise<{ readonly store: Store; readonly damages: readonly Damage[] }> => {
  const damages: Damage[] = []
  const store = await openOrThrow({ folder, nowMs: () => 42_000, onDamage: (damage) => damages.push(damage) })
  onTestFinished(() => store.close())
  return { store, damages }
}

test('[S50] a spoilt checkpoint gives way to the one before, and nothing is lost', async () => {
  const folder = await makeFolder()
  await flipBit(folder, 'SELECT bytes FROM checkpoints WHERE seq = 4')
  const { store, damages } = await openWatched(folder)
  const stored = await store.loadRoom(room)
  expect(bytesText(stored?.checkpoint?.state)).toBe('state 2')
  expect(stored?.rows.map(({ seq }) => seq)).toEqual([3, 4, 5])
  expect(damages).toEqual([{ type: 'BadCheckpoint', room, seq: 4, isQuarantined: true }])
})

test('[S50] when both checkpoints are spoilt, the room comes back from its log', async () => {
  const folder = await makeFolder()
  await flipBit(folder, 'SELECT bytes FROM checkpoints WHERE seq = 4')
  await flipBit(folder, 'SELECT bytes FROM checkpoints WHERE seq = 2')
  const { store, damages } = await openWatched(folder)
  const stored = await store.loadRoom(room)
  expect(stored?.checkpoint).toBeUndefined()
  expect(stored?.rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
  expect(damages).toHaveLength(2)
})

test('[S51] a spoilt row of the log is set aside and told once, the rows after it come back, and writing goes on', async () => {
  const folder = await makeFolder()
  await flipBit(folder, 'SELECT bytes FROM log WHERE seq = 3')
  query(folder, 'DELETE FROM checkpoints RETURNING seq')
  const { store, damages } = await openWatched(folder)
  expect((await store.loadRoom(room))?.rows.map(({ seq }) => seq)).toEqual([1, 2, 4, 5])
  expect(damages).toEqual([{ type: 'BadLogRow', room, seq: 3, isQuarantined: true }])

  await store.commit([appendRow(6)])
  expect((await store.loadRoom(room))?.rows.map(({ seq }) => seq)).toEqual([1, 2, 4, 5, 6])
  expect(damages).toHaveLength(1)
  await store.close()
  expect(query(folder, `SELECT kind || ' ' || seq || ' ' || at_ms || ' ' || found_at_ms FROM quarantine`)).toEqual([
    'log 3 5003 42000',
  ])
})

test('[S51] when the last row is spoilt, its number is not given out again', async () => {
  const folder = await makeFolder()
  await flipBit(folder, 'SELECT bytes FROM log WHERE seq = 5')
  const { store } = await openWatched(folder)
  expect(await store.loadRoom(room)).toMatchObject({ rows: [], lastSeq: 5 })
})

test('[S51] sound bytes in the wrong place are found out', async () => {
  const folder = await makeFolder()
  query(
    folder,
    'UPDATE log SET (bytes, checksum) = (SELECT bytes, checksum FROM log WHERE seq = 4) WHERE seq = 5 RETURNING 1',
  )
  const { store, damages } = await openWatched(folder)
  await store.loadRoom(room)
  expect(damages).toMatchObject([{ type: 'BadLogRow', seq: 5 }])
})

test('[S52] a spoilt snapshot is told and never shown', async () => {
  const folder = await makeFolder()
  await flipBit(folder, 'SELECT bytes FROM snapshots')
  const { store, damages } = await openWatched(folder)
  await expect(store.readSnapshot(room, 'snapshot01' as SnapshotId)).rejects.toThrow('damaged')
  expect(damages).toEqual([{ type: 'BadSnapshot', room, snapshotId: 'snapshot01' }])
  expect(await store.loadRoom(room)).toMatchObject({ lastSeq: 5 })
})
