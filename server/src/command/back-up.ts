import { existsSync, linkSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import { checkBackup, markAsBackup, sealBackup } from '../store/sqlite/backup-seal.ts'
import { listBadRows } from '../store/sqlite/bad-rows.ts'
import { type CopyFolderError, copyFolder } from '../store/sqlite/copy-folder.ts'
import type { Damage } from '../store/sqlite/damage.ts'
import { type OpenStoreError, openDatabase } from '../store/sqlite/database.ts'
import { databaseFile, syncPath } from '../store/sqlite/folder-files.ts'

/** Why there is no backup. No file bears its name then. */
export type BackUpError =
  | CopyFolderError
  | OpenStoreError
  /** A backup never takes the place of a file. */
  | { readonly type: 'FileExists'; readonly file: string }
  | { readonly type: 'CannotWrite'; readonly file: string; readonly cause: unknown }

export interface BackUpReport {
  readonly file: string
  readonly byteCount: number
  readonly programmeCount: number
  /** Rows, and files as a whole, that were damaged before: the backup holds what can be read. */
  readonly damageCount: number
}

export interface BackUpOptions {
  /** The data folder, with a server running on it or not. */
  readonly folder: string
  /** The file to be made, beside which there must be room for it. */
  readonly file: string
  readonly nowMs: TimeMs
}

type Opened = Result<Omit<BackUpReport, 'file' | 'byteCount'>, OpenStoreError>

/** Opens a copy as a server would at its next start, and makes one file of it that needs no others. */
const makeWhole = (work: string, nowMs: TimeMs): Opened => {
  const damages: Damage[] = []
  const opened = openDatabase(work, { onDamage: (damage) => damages.push(damage), nowMs })
  if (!opened.ok) return opened
  const { database, close } = opened.value
  try {
    const programmeCount = Number(database.prepare('SELECT count(*) FROM programmes').pluck().get())
    const damageCount = damages.length + Array.from(listBadRows(database)).length
    markAsBackup(database)
    return ok({ programmeCount, damageCount })
  } finally {
    close()
  }
}

/** Gives a finished file its name, unless another file has it by now. */
const giveName = (from: string, file: string): void => {
  try {
    linkSync(from, file)
  } catch (cause) {
    // A disk that knows no second names, as most sticks.
    if (existsSync(file)) throw cause
    renameSync(from, file)
  }
  syncPath(dirname(file))
}

const writeBackup = async (
  work: string,
  { folder, file, nowMs }: BackUpOptions,
): Promise<Result<BackUpReport, BackUpError>> => {
  const copied = await copyFolder(folder, work)
  if (!copied.ok) return copied
  const made = makeWhole(work, nowMs)
  if (!made.ok) return made
  const path = join(work, databaseFile)
  sealBackup(path)
  const checked = checkBackup(path)
  if (!checked.ok) return err({ type: 'CannotWrite', file, cause: checked.error.type })
  giveName(path, file)
  return ok({ file, byteCount: statSync(file).size, ...made.value })
}

/**
 * Writes everything a data folder holds at one moment into one file. Until it is complete, proved and on the disk it stands in a folder
 * beside, `<file>.partial-…`; what is left of one that was cut off can be thrown away.
 */
export const backUp = async (options: BackUpOptions): Promise<Result<BackUpReport, BackUpError>> => {
  const { file } = options
  if (existsSync(file)) return err({ type: 'FileExists', file })
  let work: string | undefined
  try {
    work = mkdtempSync(`${file}.partial-`)
    return await writeBackup(work, options)
  } catch (cause) {
    return err(existsSync(file) ? { type: 'FileExists', file } : { type: 'CannotWrite', file, cause })
  } finally {
    if (work) rmSync(work, { recursive: true, force: true })
  }
}
