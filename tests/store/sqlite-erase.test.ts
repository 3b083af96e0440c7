import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseFile } from '@rembuk/server/store/sqlite/folder-files'
import { openToRead } from '@rembuk/server/store/sqlite/folder-version'
import type { Store } from '@rembuk/server/store/store'
import { expect, onTestFinished, test } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { openOrThrow } from './open-or-throw.ts'
import { appendRow, createProgramme, createRoom, foldRoom, otherRoom, room } from './store-samples.ts'

const secret = 'Bu Sari, RT 03, nomor 0812'

/** Rows of two rooms, interleaved and of many sizes, so that the tables' pages have been split and joined. */
const openWithSecret = async (): Promise<{ readonly folder: string; readonly store: Store }> => {
  const folder = await makeTemporaryFolder()
  const store = await openOrThrow({ folder })
  onTestFinished(() => store.close())
  await store.commit([createProgramme(), createRoom(), createRoom(otherRoom)])
  for (let seq = 1; seq <= 200; seq += 1) {
    const long = 'x'.repeat((seq * 97) % 9000)
    await store.commit([appendRow(seq, `${secret} ${long} ${secret}`), appendRow(seq, `plain ${long}`, otherRoom)])
  }
  return { folder, store }
}

/** Which files of a folder hold a text. */
const filesHolding = async (folder: string, text: string): Promise<readonly string[]> => {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  )
  return files.filter(({ bytes }) => bytes.includes(text)).map(({ name }) => name)
}

test('[S62] what a fold erases is in no file of the folder once it has resolved, while the server runs on', async () => {
  const { folder, store } = await openWithSecret()
  expect(await filesHolding(folder, secret)).not.toEqual([])
  await store.commit([foldRoom(200)])
  expect(await filesHolding(folder, secret)).toEqual([])
  expect(await filesHolding(folder, 'plain')).not.toEqual([])
  expect((await store.loadRoom(otherRoom))?.rows).toHaveLength(200)
  expect((await store.loadRoom(room))?.lastSeq).toBe(200)
})

test('[S62] a backup that is reading meanwhile is not cut off and holds nobody up; the bytes go when it is done', async () => {
  const { folder, store } = await openWithSecret()
  const reader = openToRead(join(folder, databaseFile))
  onTestFinished(() => void reader.close())
  const rows = reader.prepare('SELECT bytes FROM log WHERE room = ?').iterate(room)
  rows.next()
  await store.commit([foldRoom(200)])
  expect([...rows]).toHaveLength(199)
  await store.commit([appendRow(201)])
  expect(await filesHolding(folder, secret)).toEqual([])
})

test('[S62] what a fold has erased is not in a folder whose server was killed and started again', async () => {
  const { folder, store } = await openWithSecret()
  const reader = openToRead(join(folder, databaseFile))
  const rows = reader.prepare('SELECT bytes FROM log WHERE room = ?').iterate(room)
  rows.next()
  await store.commit([foldRoom(200)])
  const killed = await makeTemporaryFolder()
  for (const name of [databaseFile, `${databaseFile}-wal`]) await cp(join(folder, name), join(killed, name))
  rows.return?.()
  reader.close()
  expect(await filesHolding(killed, secret)).not.toEqual([])

  const again = await openOrThrow({ folder: killed })
  onTestFinished(() => again.close())
  await again.loadRoom(room)
  expect(await filesHolding(killed, secret)).toEqual([])
})
