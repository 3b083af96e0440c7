import { existsSync, linkSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import { checkBackup, sealBackup } from '../store/sqlite/backup-seal.ts'
import { databaseFile, syncPath } from '../store/sqlite/folder-files.ts'

/** Why a backup's file was not made. Nothing bears its name then. */
export type BackupFileNotMade =
  /** A backup never takes the place of a file. */
  | { readonly type: 'FileExists'; readonly file: string }
  | { readonly type: 'CannotWrite'; readonly file: string; readonly cause: unknown }

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

/** Seals, proves and names the database of a folder made by `makeBackupFile`; it is closed, and marked as a backup. */
export const finishBackup = (
  work: string,
  file: string,
): Result<{ readonly file: string; readonly byteCount: number }, BackupFileNotMade> => {
  const path = join(work, databaseFile)
  sealBackup(path)
  const checked = checkBackup(path)
  if (!checked.ok) return err({ type: 'CannotWrite', file, cause: checked.error.type })
  giveName(path, file)
  return ok({ file, byteCount: statSync(file).size })
}

/**
 * Makes a backup in a folder beside it, `<file>.partial-…`, where it stands until it is complete, proved and on the disk; what is left
 * of one that was cut off can be thrown away.
 */
export const makeBackupFile = async <Made, Refusal>(
  file: string,
  make: (work: string) => Promise<Result<Made, Refusal>>,
): Promise<Result<Made, Refusal | BackupFileNotMade>> => {
  if (existsSync(file)) return err({ type: 'FileExists', file })
  let work: string | undefined
  try {
    work = mkdtempSync(`${file}.partial-`)
    return await make(work)
  } catch (cause) {
    return err(existsSync(file) ? { type: 'FileExists', file } : { type: 'CannotWrite', file, cause })
  } finally {
    if (work) rmSync(work, { recursive: true, force: true })
  }
}
