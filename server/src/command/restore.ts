import { copyFileSync, mkdirSync, renameSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Database } from 'better-sqlite3'
import { newId } from '../access/secrets.ts'
import { type BackupFileError, checkBackup, unmarkBackup } from '../store/sqlite/backup-seal.ts'
import { copyStoppedFolder, hasData } from '../store/sqlite/copy-folder.ts'
import { causeToError, lockFolder, type OpenStoreError, openDatabase } from '../store/sqlite/database.ts'
import {
  databaseFile,
  keepAside,
  nextFile,
  putNextInPlace,
  sumsFile,
  syncPath,
  walFile,
} from '../store/sqlite/folder-files.ts'
import { carryOver } from './carry-over.ts'

/** Why nothing was restored. The data folder is as it was. */
export type RestoreError =
  | OpenStoreError
  | BackupFileError
  | { readonly type: 'CannotRead'; readonly file: string; readonly cause: unknown }

export interface RestoreReport {
  readonly programmeCount: number
  /** Where the data of before is kept; undefined when there was none. */
  readonly keptIn: string | undefined
  /** Programmes of before that the backup does not know. */
  readonly newerProgrammeCount: number
  /** False when the data of before could not be read: what was withdrawn since the backup may be back. */
  readonly isCarriedOver: boolean
}

export interface RestoreOptions {
  readonly folder: string
  /** The backup. */
  readonly file: string
  readonly nowMs: TimeMs
}

type Carried = Pick<RestoreReport, 'newerProgrammeCount' | 'isCarriedOver'>

/** What clients hold may be newer than the backup: a new generation keeps it out of the documents, and shows it to them as undelivered. */
const renewGenerations = (database: Database): void => {
  const renew = database.prepare('UPDATE rooms SET generation = ? WHERE room = ?')
  const rooms = database.prepare<[], string>('SELECT room FROM rooms').pluck().all()
  database.transaction(() => {
    for (const room of rooms) renew.run(newId(), room)
  })()
}

const listProgrammes = (database: Database): ReadonlySet<unknown> =>
  new Set(database.prepare('SELECT programme_id FROM programmes').pluck().all())

/** Reads the present data from a copy, mended if need be: the folder itself stays as it is until the new data is ready. */
const carryFromPresent = (
  folder: string,
  restored: Database,
  { work, nowMs }: { work: string; nowMs: TimeMs },
): Carried => {
  if (!hasData(folder)) return { newerProgrammeCount: 0, isCarriedOver: true }
  const copy = join(work, 'present')
  mkdirSync(copy)
  copyStoppedFolder(folder, copy)
  const opened = openDatabase(copy)
  if (!opened.ok) return { newerProgrammeCount: 0, isCarriedOver: false }
  const { database: present, close } = opened.value
  try {
    carryOver({ present, restored, nowMs })
    const known = listProgrammes(restored)
    const newer = [...listProgrammes(present)].filter((id) => !known.has(id))
    return { newerProgrammeCount: newer.length, isCarriedOver: true }
  } finally {
    close()
  }
}

/** Makes of a proved backup the database that takes the present one's place. */
const makeNext = (
  { folder, file, nowMs }: RestoreOptions,
  { work, databaseBytes }: { readonly work: string; readonly databaseBytes: number },
): Result<Carried & Pick<RestoreReport, 'programmeCount'>, RestoreError> => {
  const path = join(work, databaseFile)
  copyFileSync(file, path)
  truncateSync(path, databaseBytes)
  let isDamaged = false
  const opened = openDatabase(work, {
    onDamage: () => {
      isDamaged = true
    },
    nowMs,
  })
  if (!opened.ok) return opened.error.type === 'Damaged' ? err({ type: 'Changed' }) : opened
  const { database, close } = opened.value
  try {
    if (isDamaged) return err({ type: 'Changed' })
    unmarkBackup(database)
    const carried = carryFromPresent(folder, database, { work, nowMs })
    renewGenerations(database)
    return ok({ ...carried, programmeCount: listProgrammes(database).size })
  } finally {
    close()
  }
}

/** Whatever is cut off in here leaves the folder with all of the present data or all of the restored, and the present data aside. */
const restoreLocked = (options: RestoreOptions, databaseBytes: number): Result<RestoreReport, RestoreError> => {
  const { folder, nowMs } = options
  const work = join(folder, 'restoring')
  try {
    // A restore that was cut off right before its end is over: what it has brought is the present data.
    putNextInPlace(folder)
    rmSync(work, { recursive: true, force: true })
    mkdirSync(work)
    const made = makeNext(options, { work, databaseBytes })
    if (!made.ok) return made
    syncPath(join(work, databaseFile))
    const keptIn = keepAside(folder, { reason: 'before-restore', nowMs, names: [databaseFile, walFile, sumsFile] })
    renameSync(join(work, databaseFile), join(folder, nextFile))
    syncPath(folder)
    putNextInPlace(folder)
    return ok({ keptIn, ...made.value })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const proveFile = (file: string): ReturnType<typeof checkBackup> | Result<never, RestoreError> => {
  try {
    return checkBackup(file)
  } catch (cause) {
    return err({ type: 'CannotRead', file, cause })
  }
}

/** Proves a backup, puts its data in the place of a stopped server's, and keeps that aside. */
export const restore = (options: RestoreOptions): Result<RestoreReport, RestoreError> => {
  const { folder, file } = options
  const proved = proveFile(file)
  if (!proved.ok) return proved
  try {
    mkdirSync(folder, { recursive: true })
    const lock = lockFolder(folder)
    try {
      return restoreLocked(options, proved.value.databaseBytes)
    } finally {
      lock.close()
    }
  } catch (cause) {
    const error = causeToError(folder, cause)
    if (error) return err(error)
    throw cause
  }
}
