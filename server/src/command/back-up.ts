import { ok, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import { markAsBackup } from '../store/sqlite/backup-seal.ts'
import { listBadRows } from '../store/sqlite/bad-rows.ts'
import { type CopyFolderError, copyFolder } from '../store/sqlite/copy-folder.ts'
import type { Damage } from '../store/sqlite/damage.ts'
import { type OpenStoreError, openDatabase } from '../store/sqlite/database.ts'
import { type BackupFileNotMade, finishBackup, makeBackupFile } from './backup-file.ts'

/** Why there is no backup. No file bears its name then. */
export type BackUpError = CopyFolderError | OpenStoreError | BackupFileNotMade

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

const writeBackup = async (
  work: string,
  { folder, file, nowMs }: BackUpOptions,
): Promise<Result<BackUpReport, BackUpError>> => {
  const copied = await copyFolder(folder, work)
  if (!copied.ok) return copied
  const made = makeWhole(work, nowMs)
  if (!made.ok) return made
  const finished = finishBackup(work, file)
  return finished.ok ? ok({ ...finished.value, ...made.value }) : finished
}

/** Writes everything a data folder holds at one moment into one file. */
export const backUp = (options: BackUpOptions): Promise<Result<BackUpReport, BackUpError>> =>
  makeBackupFile(options.file, (work) => writeBackup(work, options))
