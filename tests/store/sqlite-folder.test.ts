import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@rembuk/server/store/sqlite/database'
import { databaseFile } from '@rembuk/server/store/sqlite/folder-files'
import { knownVersion } from '@rembuk/server/store/sqlite/migrations'
import { openSqliteStore } from '@rembuk/server/store/sqlite/open-sqlite-store'
import { documentVersion } from '@rembuk/shared/document/document'
import { expect, test } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { openOrThrow } from './open-or-throw.ts'
import { createProgramme, createRoom, programmeId, room } from './store-samples.ts'

const readFolder = async (folder: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name), 'base64')] as const),
    ),
  )

const setVersion = (folder: string, version: number): void => {
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.error.type)
  opened.value.database.pragma(`user_version = ${version}`)
  opened.value.close()
}

test('[S40] the database waits for the disk at every commit, and overwrites what is deleted', async () => {
  const opened = openDatabase(await makeTemporaryFolder())
  if (!opened.ok) throw new Error(opened.error.type)
  const { database, close } = opened.value
  const setting = (name: string) => database.pragma(name, { simple: true })
  expect(setting('journal_mode')).toBe('wal')
  expect(setting('synchronous')).toBe(2)
  expect(setting('secure_delete')).toBe(1)
  expect(setting('foreign_keys')).toBe(1)
  close()
})

test('[S41] a folder written by a newer program is refused and stays as it is', async () => {
  const folder = await makeTemporaryFolder()
  setVersion(folder, 99)
  const before = await readFolder(folder)
  expect(await openSqliteStore({ folder })).toEqual({
    ok: false,
    error: { type: 'NewerVersion', found: 99, known: knownVersion },
  })
  expect(await readFolder(folder)).toEqual(before)
})

test('[S41] so is one whose newer program was killed before it could tidy up', async () => {
  const folder = await makeTemporaryFolder()
  const running = openDatabase(folder)
  if (!running.ok) throw new Error(running.error.type)
  running.value.database.pragma('user_version = 99')
  const killed = await makeTemporaryFolder()
  for (const name of [databaseFile, `${databaseFile}-wal`])
    await writeFile(join(killed, name), await readFile(join(folder, name)))
  running.value.close()

  const before = await readFolder(killed)
  expect(await openSqliteStore({ folder: killed })).toMatchObject({
    ok: false,
    error: { type: 'NewerVersion', found: 99 },
  })
  expect(await readFolder(killed)).toMatchObject(before)
})

test('[S41] so is one whose documents a newer program has brought to a shape that this one does not know', async () => {
  const folder = await makeTemporaryFolder()
  const store = await openOrThrow({ folder })
  await store.commit([
    createProgramme(),
    createRoom(),
    { type: 'save-document-version', room, documentVersion: documentVersion + 1 },
  ])
  await store.close()
  const before = await readFolder(folder)
  const error = { type: 'NewerVersion', found: documentVersion + 1, known: documentVersion }
  expect(await openSqliteStore({ folder })).toEqual({ ok: false, error })
  expect(await readFolder(folder)).toEqual(before)
})

test('[S42] a second server on the same folder is refused, and the first goes on', async () => {
  const folder = await makeTemporaryFolder()
  const first = await openOrThrow({ folder })
  expect(await openSqliteStore({ folder })).toEqual({ ok: false, error: { type: 'InUse', folder } })
  await first.commit([createProgramme()])
  await first.close()
  const second = await openOrThrow({ folder })
  expect(await second.hasProgramme(programmeId)).toBe(true)
  await second.close()
})

test('[S42] a server of another process is refused too, until it is killed', async () => {
  const folder = await makeTemporaryFolder()
  const script = fileURLToPath(new URL('./sqlite-writer.ts', import.meta.url))
  const first = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(first.stdout, 'data')
  expect(await openSqliteStore({ folder })).toEqual({ ok: false, error: { type: 'InUse', folder } })

  const ended = once(first, 'exit')
  first.kill('SIGKILL')
  await ended
  const second = await openOrThrow({ folder })
  expect(await second.hasProgramme(programmeId)).toBe(true)
  await second.close()
})

test('[S43] a folder that cannot be written is refused with the reason', async () => {
  const file = join(await makeTemporaryFolder(), 'notes.txt')
  await writeFile(file, 'not a folder')
  const folder = join(file, 'data')
  expect(await openSqliteStore({ folder })).toMatchObject({
    ok: false,
    error: { type: 'FolderNotWritable', folder, cause: { code: 'ENOTDIR' } },
  })
})

test('[S43] a folder where the database cannot be made is refused with the reason', async () => {
  const folder = await makeTemporaryFolder()
  await writeFile(join(folder, 'x'), '')
  const opened = await openSqliteStore({ folder: join(folder, 'x') })
  expect(opened).toMatchObject({ ok: false, error: { type: 'FolderNotWritable' } })
})

test('[S44] a file that is no database is told, and left as it is', async () => {
  const folder = await makeTemporaryFolder()
  const text = 'Daftar belanja: pipa, semen, pasir. '.repeat(200)
  await writeFile(join(folder, databaseFile), text)
  expect(await openSqliteStore({ folder })).toMatchObject({ ok: false, error: { type: 'Damaged' } })
  expect(await readFile(join(folder, databaseFile), 'utf8')).toBe(text)
})
