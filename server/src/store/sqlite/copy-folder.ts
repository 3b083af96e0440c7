import { constants, copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import Sqlite, { type Database } from 'better-sqlite3'
import { isDamageError } from './damage.ts'
import { databaseFile, lockFile, nextFile, runningFile, sumsFile, walFile } from './folder-files.ts'
import { openToRead } from './folder-version.ts'
import { errorCodeOf } from './thread-error.ts'

/** Why there is no copy of a data folder. */
export type CopyFolderError =
  /** Nothing of ours is in it. */
  | { readonly type: 'NoData'; readonly folder: string }
  /** A running server's database whose very header is spoilt. */
  | { readonly type: 'Damaged'; readonly cause: unknown }
  /** A disk that is full, gone or forbidden, on either side. */
  | { readonly type: 'CannotCopy'; readonly cause: unknown }

const dataFiles = [databaseFile, walFile, nextFile, sumsFile, runningFile]
/** So much is copied between two looks at anything else. */
const pagesAtOnce = 1000

export const hasData = (folder: string): boolean =>
  [databaseFile, walFile, nextFile].some((name) => existsSync(join(folder, name)))

/**
 * Keeps servers from starting on a stopped folder, and writes nothing into it: where no server has been there is no lock yet, and
 * nothing is held. Throws SQLITE_BUSY while a server holds the folder.
 */
const holdStopped = (folder: string): Database | undefined => {
  const path = join(folder, lockFile)
  // What a bad disk has put into a lock is thrown out by the next server, before it takes it.
  if (!existsSync(path) || statSync(path).size > 0) return undefined
  const lock = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 0 })
  try {
    lock.exec('BEGIN')
    lock.prepare('SELECT count(*) FROM sqlite_schema').get()
    return lock
  } catch (cause) {
    lock.close()
    throw cause
  }
}

/** Copies what a stopped server has left, byte for byte. For whoever keeps servers from starting on it. */
export const copyStoppedFolder = (folder: string, to: string): void => {
  for (const name of dataFiles)
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(to, name), constants.COPYFILE_FICLONE)
}

const copyUnlessServed = (folder: string, to: string): void => {
  const lock = holdStopped(folder)
  try {
    copyStoppedFolder(folder, to)
  } finally {
    lock?.close()
  }
  if (lock || !existsSync(join(folder, lockFile)) || statSync(join(folder, lockFile)).size > 0) return
  // The first server ever has come meanwhile: what was copied may be half of one moment and half of another.
  for (const name of dataFiles) rmSync(join(to, name), { force: true })
  copyUnlessServed(folder, to)
}

/**
 * Copies the database of a running server as it is at one moment. The moment is held by one read transaction over all of it: what people
 * write meanwhile is not in it, does not wait for it, and does not make it begin again.
 */
const copyServedDatabase = async (folder: string, to: string): Promise<void> => {
  const database = openToRead(join(folder, databaseFile))
  try {
    database.exec('BEGIN')
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    await database.backup(join(to, databaseFile), { progress: () => pagesAtOnce })
  } finally {
    database.close()
  }
}

/** Copies a data folder, which stays as it is, into another that is empty; a server may be running on it or not. */
export const copyFolder = async (
  folder: string,
  to: string,
): Promise<Result<{ readonly isServed: boolean }, CopyFolderError>> => {
  if (!hasData(folder)) return err({ type: 'NoData', folder })
  try {
    copyUnlessServed(folder, to)
    return ok({ isServed: false })
  } catch (cause) {
    if (!/^SQLITE_(BUSY|LOCKED)/.test(errorCodeOf(cause))) return err({ type: 'CannotCopy', cause })
  }
  try {
    await copyServedDatabase(folder, to)
    return ok({ isServed: true })
  } catch (cause) {
    return err({ type: isDamageError(cause) ? 'Damaged' : 'CannotCopy', cause })
  }
}
