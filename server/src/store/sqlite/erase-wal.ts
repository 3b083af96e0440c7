import type { Database } from 'better-sqlite3'

/**
 * Makes the function that empties the write-ahead log, where deleted bytes live on after `secure_delete` has overwritten them in the
 * database itself. A reader of another process, a backup say, may hold the log: then nobody waits, and the next call tries again.
 */
export const createWalEraser = (database: Database) => {
  let isWanted = false

  /** To be called after every commit; `hasErased` when something was deleted for good in it. */
  return ({ hasErased }: { readonly hasErased: boolean }): void => {
    isWanted ||= hasErased
    if (!isWanted) return
    const waitMs = Number(database.pragma('busy_timeout', { simple: true }))
    database.pragma('busy_timeout = 0')
    try {
      isWanted = database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0
    } catch {
      // What was committed is on disk all the same; a disk that cannot do this now is asked again.
      isWanted = true
    } finally {
      database.pragma(`busy_timeout = ${waitMs}`)
    }
  }
}
