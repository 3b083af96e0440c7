import { join } from 'node:path'
import { openDatabase } from '@rembuk/server/store/sqlite/database'
import { createWalEraser } from '@rembuk/server/store/sqlite/erase-wal'
import { databaseFile } from '@rembuk/server/store/sqlite/folder-files'
import { openToRead } from '@rembuk/server/store/sqlite/folder-version'
import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { findInFiles } from './words-on-disk.ts'

test('[H11] erased words leave the write-ahead log as soon as nobody reads it any more, though nobody writes meanwhile', async () => {
  const folder = await makeTemporaryFolder()
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.error.type)
  const { database, close } = opened.value
  const erase = createWalEraser(database)
  database.exec("INSERT INTO programmes VALUES ('Rahasia warga', 1), ('lain', 2)")
  const reader = openToRead(join(folder, databaseFile))
  const rows = reader.prepare('SELECT * FROM programmes').iterate()
  rows.next()
  database.exec("DELETE FROM programmes WHERE programme_id = 'Rahasia warga'")
  erase({ hasErased: true })
  expect(findInFiles(folder, 'Rahasia warga')).not.toEqual([])

  rows.return?.()
  reader.close()
  await eventually(
    () => findInFiles(folder, 'Rahasia warga'),
    (places) => places.length === 0,
    20_000,
  )
  close()
})
