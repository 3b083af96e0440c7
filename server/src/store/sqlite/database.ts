import { existsSync, mkdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '@rembuk/shared/base/assert'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import Sqlite, { type Database } from 'better-sqlite3'
import { isDamageError } from './damage.ts'
import { databaseFile, lockFile, nextFile, putNextInPlace, runningFile, syncPath, walFile } from './folder-files.ts'
import { findNewerDocuments, findNewerTables, type NewerVersion, openToRead } from './folder-version.ts'
import { type MendOptions, mendFolder } from './mend-folder.ts'
import { migrate } from './migrations.ts'
import { writePageSums } from './page-sums.ts'
import { rescueDatabase } from './rescue-database.ts'
import { errorCodeOf } from './thread-error.ts'

/** Why a folder of data cannot be used. */
export type OpenStoreError =
  | { readonly type: 'FolderNotWritable'; readonly folder: string; readonly cause: unknown }
  /** Written by a newer program, whose tables or documents this one does not know; nothing in it was touched. */
  | ({ readonly type: 'NewerVersion' } & NewerVersion)
  /** Another server has it open. */
  | { readonly type: 'InUse'; readonly folder: string }
  /** Nothing can be read of it, and nothing in it was touched. */
  | { readonly type: 'Damaged'; readonly cause: unknown }

export interface OpenDatabase {
  readonly database: Database
  /** Closes the database, then lets the folder go. */
  readonly close: () => void
}

/** Holds a folder for this process. The lock is the kernel's: it goes with the process, however that ends. */
export const lockFolder = (folder: string): Database => {
  const path = join(folder, lockFile)
  // It holds nothing: what a bad disk has put there is in the way.
  if (existsSync(path) && statSync(path).size > 0) truncateSync(path)
  const lock = new Sqlite(path, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (cause) {
    lock.close()
    throw cause
  }
}

const setPragmas = (database: Database): void => {
  const wanted = { journal_mode: 'wal', synchronous: 2, secure_delete: 1, foreign_keys: 1, busy_timeout: 5000 }
  for (const [name, value] of Object.entries(wanted)) {
    database.pragma(`${name} = ${value}`)
    assert(database.pragma(name, { simple: true }) === value, `the database takes ${name} = ${value}`)
  }
}

/** Why a folder could not be opened, locked or replaced; undefined for what is no fault of the folder. */
export const causeToError = (folder: string, cause: unknown): OpenStoreError | undefined => {
  const code = errorCodeOf(cause)
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return { type: 'InUse', folder }
  if (/^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH|FULL|IOERR)|E[A-Z]+$)/.test(code))
    return { type: 'FolderNotWritable', folder, cause }
  // Tables that are not what their version says.
  if (code.startsWith('SQLITE_')) return { type: 'Damaged', cause }
  return undefined
}

/** Makes an empty database; it appears whole or not at all. */
const createDatabase = (folder: string): void => {
  const path = join(folder, 'rembuk.new.sqlite')
  rmSync(path, { force: true })
  const database = new Sqlite(path)
  migrate(database)
  database.close()
  syncPath(path)
  renameSync(path, join(folder, nextFile))
  putNextInPlace(folder)
}

const damaged = (what: string): Error => Object.assign(new Error(what), { code: 'SQLITE_CORRUPT' })

/** What is wrong with the structure of a database, table by table and index by index; undefined when it is sound. */
const findBreak = (path: string): Error | undefined => {
  try {
    const database = openToRead(path)
    try {
      const found = database.pragma('integrity_check(1)', { simple: true })
      return found === 'ok' ? undefined : damaged(String(found))
    } finally {
      database.close()
    }
  } catch (cause) {
    // A spoilt header may also read as one of a format that SQLite does not know.
    if (isDamageError(cause) || errorCodeOf(cause) === 'SQLITE_ERROR') return damaged(String(cause))
    throw cause
  }
}

const mendDatabase = (folder: string, { onDamage, nowMs }: MendOptions): void => {
  const found = findBreak(join(folder, databaseFile))
  if (found === undefined) return
  const damage = rescueDatabase(folder, { nowMs })
  if (!damage) throw found
  putNextInPlace(folder)
  onDamage(damage)
}

/** Notes what the pages are; a log that is still there belongs to them, and makes the note worthless. */
const closeSums = (folder: string): void => {
  try {
    if (!existsSync(join(folder, walFile))) writePageSums(folder)
  } catch {
    // A disk too full for it: the next start goes without this check.
  }
}

const openLocked = (folder: string, options: MendOptions): Result<OpenDatabase, OpenStoreError> => {
  const lock = lockFolder(folder)
  let database: Database | undefined
  const running = join(folder, runningFile)
  const close = () => {
    rmSync(running, { force: true })
    database?.close()
    closeSums(folder)
    lock.close()
  }
  try {
    mendFolder(folder, options)
    if (existsSync(join(folder, databaseFile))) mendDatabase(folder, options)
    else createDatabase(folder)
    database = new Sqlite(join(folder, databaseFile))
    setPragmas(database)
    const newer = findNewerDocuments(database)
    if (newer) {
      database.close()
      closeSums(folder)
      lock.close()
      return err({ type: 'NewerVersion', ...newer })
    }
    migrate(database)
    writeFileSync(running, '')
    syncPath(folder)
    return ok({ database, close })
  } catch (cause) {
    database?.close()
    lock.close()
    throw cause
  }
}

/** Opens the database of a folder, making both if need be and mending what can be mended, for this process alone. */
export const openDatabase = (
  folder: string,
  options: MendOptions = { onDamage: () => undefined, nowMs: Date.now() },
): Result<OpenDatabase, OpenStoreError> => {
  try {
    mkdirSync(folder, { recursive: true })
    const newer = findNewerTables(join(folder, databaseFile))
    if (newer) return err({ type: 'NewerVersion', ...newer })
    return openLocked(folder, options)
  } catch (cause) {
    const error = causeToError(folder, cause)
    if (error) return err(error)
    throw cause
  }
}
