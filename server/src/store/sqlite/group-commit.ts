import type { Database } from 'better-sqlite3'
import type { PackedWrite } from './packed-write.ts'

/** What became of one commit: on disk, or refused with the reason. */
export type CommitOutcome = { readonly isSaved: true } | { readonly isSaved: false; readonly cause: unknown }

const saved: CommitOutcome = { isSaved: true }

/**
 * Makes the function that writes several commits in one transaction, so that they share one fsync. Each stands in a savepoint of
 * its own and fails alone; when the transaction itself fails, for a full disk say, all of them have failed.
 */
export const createGroupCommit = (database: Database, write: (write: PackedWrite) => void) => {
  const attempt = (writes: readonly PackedWrite[]): CommitOutcome => {
    database.exec('SAVEPOINT one_commit')
    try {
      for (const one of writes) write(one)
      database.exec('RELEASE one_commit')
      return saved
    } catch (cause) {
      // An error of the disk may have rolled the whole transaction back already: then nobody's writes are left.
      if (!database.inTransaction) throw cause
      database.exec('ROLLBACK TO one_commit; RELEASE one_commit')
      return { isSaved: false, cause }
    }
  }

  return (commits: readonly (readonly PackedWrite[])[]): readonly CommitOutcome[] => {
    try {
      database.exec('BEGIN IMMEDIATE')
      const outcomes = commits.map(attempt)
      database.exec('COMMIT')
      return outcomes
    } catch (cause) {
      if (database.inTransaction) database.exec('ROLLBACK')
      return commits.map(() => ({ isSaved: false, cause }))
    }
  }
}
