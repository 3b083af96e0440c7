import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '@rembuk/shared/base/assert'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import { documentVersion } from '@rembuk/shared/document/document'
import Sqlite, { type Database } from 'better-sqlite3'
import { knownVersion, migrate, versionOf } from './migrations.ts'
import { errorCodeOf } from './thread-error.ts'

/** Why a folder of data cannot be used. */
export type OpenStoreError =
  | { readonly type: 'FolderNotWritable'; readonly folder: string; readonly cause: unknown }
  /** Written by a newer program, whose tables or documents this one does not know; nothing in it was touched. */
  | { readonly type: 'NewerVersion'; readonly found: number; readonly known: number }
  /** Another server has it open. */
  | { readonly type: 'InUse'; readonly folder: string }
  | { readonly type: 'Damaged'; readonly cause: unknown }

export interface OpenDatabase {
  readonly database: Database
  /** Closes the database, then lets the folder go. */
  readonly close: () => void
}

export const databaseFile = 'rembuk.sqlite'
const lockFile = 'rembuk.lock'

/** The version that stands in the file itself, 60 bytes from its beginning, read without opening it as a database. */
const versionInFile = (path: string): number => {
  const header = Buffer.alloc(64)
  const file = openSync(path, 'r')
  try {
    return readSync(file, header) === header.length && header.toString('latin1', 0, 15) === 'SQLite format 3'
      ? header.readInt32BE(60)
      : 0
  } finally {
    closeSync(file)
  }
}

/** Opens a database beside whoever owns it, to read only; the caller closes it. */
export const openToRead = (path: string): Database => new Sqlite(path, { readonly: true, fileMustExist: true })

/** The version of a folder's tables, leaving every byte as it is: the folder may belong to a newer program. */
const versionOnDisk = (path: string): number => {
  if (!existsSync(path)) return 0
  const log = `${path}-wal`
  if (!existsSync(log) || statSync(log).size === 0) return versionInFile(path)
  const database = openToRead(path)
  try {
    return versionOf(database)
  } finally {
    database.close()
  }
}

/** Holds the folder for this process. The lock is the kernel's: it goes with the process, however that ends. */
const lockFolder = (folder: string): Database => {
  const lock = new Sqlite(join(folder, lockFile), { timeout: 0 })
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

const causeToError = (folder: string, cause: unknown): OpenStoreError | undefined => {
  const code = errorCodeOf(cause)
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return { type: 'InUse', folder }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return { type: 'Damaged', cause }
  if (/^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH|FULL|IOERR)|E[A-Z]+$)/.test(code))
    return { type: 'FolderNotWritable', folder, cause }
  return undefined
}

/** The newest shape that a document of a folder has; 0 without any. */
const newestDocumentVersion = (database: Database): number =>
  versionOf(database) === knownVersion
    ? Number(database.prepare('SELECT max(document_version) FROM rooms').pluck().get())
    : 0

const openLocked = (folder: string): Result<OpenDatabase, OpenStoreError> => {
  const lock = lockFolder(folder)
  let database: Database | undefined
  const close = () => {
    database?.close()
    lock.close()
  }
  try {
    database = new Sqlite(join(folder, databaseFile))
    setPragmas(database)
    const found = newestDocumentVersion(database)
    if (found > documentVersion) {
      close()
      return err({ type: 'NewerVersion', found, known: documentVersion })
    }
    migrate(database)
    return ok({ database, close })
  } catch (cause) {
    close()
    throw cause
  }
}

/** Opens the database of a folder, making both if need be, for this process alone. */
export const openDatabase = (folder: string): Result<OpenDatabase, OpenStoreError> => {
  try {
    mkdirSync(folder, { recursive: true })
    const found = versionOnDisk(join(folder, databaseFile))
    if (found > knownVersion) return err({ type: 'NewerVersion', found, known: knownVersion })
    return openLocked(folder)
  } catch (cause) {
    const error = causeToError(folder, cause)
    if (error) return err(error)
    throw cause
  }
}
