import type { Database } from 'better-sqlite3'

const retryMs = 500

/**
 * Makes the function that empties the write-ahead log, where deleted bytes live on after `secure_delete` has overwritten them in the
 * database itself. A reader of another process, a backup say, may hold the log: then nobody waits, and it is tried again with the
 * next commit and every while until it is done.
 */
export const createWalEraser = (database: Database) => {
  let isWanted = false
  let retry: NodeJS.Timeout | undefined

  const erase = (): void => {
    clearTimeout(retry)
    if (!isWanted || !database.open) return
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
    if (isWanted) retry = setTimeout(erase, retryMs).unref()
  }

  /** To be called after every commit; `hasErased` when something was deleted for good in it. */
  return ({ hasErased }: { readonly hasErased: boolean }): void => {
    isWanted ||= hasErased
    erase()
  }
}
