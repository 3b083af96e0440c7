import { openDatabase } from '@rembuk/server/store/sqlite/database'
import { createGroupCommit } from '@rembuk/server/store/sqlite/group-commit'
import type { PackedWrite } from '@rembuk/server/store/sqlite/packed-write'
import type { ProgrammeId } from '@rembuk/shared/base/id'
import { expect, onTestFinished, test } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const write: PackedWrite = { type: 'create-programme', programmeId: 'programme1' as ProgrammeId, createdAtMs: 1 }

/** A table that takes what breaks its rule, and refuses only at the end of the transaction. */
const openLateRefusal = async () => {
  const opened = openDatabase(await makeTemporaryFolder())
  if (!opened.ok) throw new Error(opened.error.type)
  onTestFinished(opened.value.close)
  const { database } = opened.value
  database.exec(
    'CREATE TABLE late (id INTEGER PRIMARY KEY, other INTEGER REFERENCES late DEFERRABLE INITIALLY DEFERRED)',
  )
  return database
}

test('[S54] when the transaction itself is refused at its end, everybody is refused, and the next goes through', async () => {
  const database = await openLateRefusal()
  const insert = database.prepare('INSERT INTO late (other) VALUES (?)')
  let other: number | null = null
  const commitTogether = createGroupCommit(database, () => void insert.run(other))

  other = 99
  expect(commitTogether([[write], [write]])).toEqual([
    { isSaved: false, cause: expect.objectContaining({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' }) },
    { isSaved: false, cause: expect.objectContaining({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' }) },
  ])
  other = null
  expect(commitTogether([[write]])).toEqual([{ isSaved: true }])
  expect(database.prepare('SELECT count(*) FROM late').pluck().get()).toBe(1)
})
