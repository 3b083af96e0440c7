import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backUp } from '@rembuk/server/command/back-up'
import { restore } from '@rembuk/server/command/restore'
import { checkBackup, markAsBackup, sealBackup } from '@rembuk/server/store/sqlite/backup-seal'
import { openDatabase } from '@rembuk/server/store/sqlite/database'
import { databaseFile } from '@rembuk/server/store/sqlite/folder-files'
import { knownVersion } from '@rembuk/server/store/sqlite/migrations'
import { documentVersion } from '@rembuk/shared/document/document'
import { expect, test } from 'vitest'
import { allRows, flipBit, judge, makeFilledFolder, readFolder } from '../store/damaged-folder.ts'
import { randomFrom } from '../support/random.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { readFiles } from './folder-files.ts'

const makeBackup = async () => {
  const folder = await makeFilledFolder('closed')
  const file = join(await makeTemporaryFolder(), 'rapat.rembuk')
  const made = await backUp({ folder, file, nowMs: 1 })
  if (!made.ok) throw new Error(made.error.type)
  return { folder, file, bytes: await readFile(file) }
}

/** A sealed backup whose database says something else. */
const makeOther = async (sql: string) => {
  const folder = await makeFilledFolder('closed')
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.error.type)
  opened.value.database.exec(sql)
  markAsBackup(opened.value.database)
  opened.value.close()
  const file = join(folder, databaseFile)
  sealBackup(file)
  return file
}

test('[K9] a backup cut short anywhere is refused, and the data stays as it is', async () => {
  const { folder, file, bytes } = await makeBackup()
  const random = randomFrom(9)
  const edges = [
    0,
    1,
    15,
    16,
    17,
    60,
    71,
    99,
    100,
    4095,
    4096,
    4097,
    bytes.length - 4096,
    bytes.length - 48,
    bytes.length - 1,
  ]
  const before = await readFiles(folder)
  for (const length of [...edges, ...Array.from({ length: 60 }, () => random.below(bytes.length))]) {
    await writeFile(file, bytes.subarray(0, length))
    expect([length, restore({ folder, file, nowMs: 1 })]).toEqual([length, { ok: false, error: { type: 'CutShort' } }])
  }
  expect(await readFiles(folder)).toEqual(before)
  await writeFile(file, bytes)
  expect(restore({ folder, file, nowMs: 1 })).toMatchObject({ ok: true })
  expect(judge(readFolder(folder))).toEqual({ servedCount: allRows, isTrue: true })
})

test('[K9] a backup with one bit flipped anywhere, or with something behind it, is refused', async () => {
  const { folder, file, bytes } = await makeBackup()
  const random = randomFrom(10)
  const positions = [0, 18, 30, 62, 70, ...Array.from({ length: 200 }, () => random.below(bytes.length))]
  const before = await readFiles(folder)
  for (const at of positions) {
    await writeFile(file, flipBit(Buffer.from(bytes), at))
    expect([at, restore({ folder, file, nowMs: 1 }).ok]).toEqual([at, false])
  }
  await writeFile(file, Buffer.concat([bytes, bytes.subarray(0, 1)]))
  expect(checkBackup(file)).toEqual({ ok: false, error: { type: 'Changed' } })
  expect(await readFiles(folder)).toEqual(before)
})

test.each([
  { what: 'tables', sql: 'PRAGMA user_version = 99', error: { found: 99, known: knownVersion } },
  {
    what: 'documents',
    sql: `UPDATE rooms SET document_version = ${documentVersion + 1}`,
    error: { found: documentVersion + 1, known: documentVersion },
  },
])('[K10] a backup with $what of a newer program is refused, and the data stays as it is', async ({ sql, error }) => {
  const file = await makeOther(sql)
  const folder = await makeFilledFolder('closed')
  const before = await readFiles(folder)
  expect(restore({ folder, file, nowMs: 1 })).toEqual({ ok: false, error: { type: 'NewerVersion', ...error } })
  expect(await readFiles(folder)).toEqual(before)
})
