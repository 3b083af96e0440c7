import { openSqliteStore, type SqliteStoreOptions } from '@rembuk/server/store/sqlite/open-sqlite-store'
import type { Store } from '@rembuk/server/store/store'

/** Opens the embedded store where a test has no doubt that it opens. */
export const openOrThrow = async (options: SqliteStoreOptions): Promise<Store> => {
  const opened = await openSqliteStore(options)
  if (!opened.ok) throw new Error(`The store does not open: ${JSON.stringify(opened.error)}`)
  return opened.value
}
