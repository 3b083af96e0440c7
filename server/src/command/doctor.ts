import { existsSync, mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import { markAsBackup } from '../store/sqlite/backup-seal.ts'
import { type CopyFolderError, copyFolder } from '../store/sqlite/copy-folder.ts'
import type { Damage } from '../store/sqlite/damage.ts'
import { type OpenStoreError, openDatabase } from '../store/sqlite/database.ts'
import { databaseFile, nextFile, putNextInPlace, sumsFile, walFile } from '../store/sqlite/folder-files.ts'
import { readTablesVersion } from '../store/sqlite/folder-version.ts'
import { knownVersion } from '../store/sqlite/migrations.ts'
import { errorCodeOf } from '../store/sqlite/thread-error.ts'
import { type BackupFileNotMade, finishBackup, makeBackupFile } from './backup-file.ts'
import { type Counts, examineRooms } from './examine-rooms.ts'
import { type Advice, adviceFor, type FileDamage, type Finding } from './findings.ts'

/** Why nothing could be said of a folder. */
export type DoctorError = CopyFolderError | OpenStoreError | BackupFileNotMade

export interface DoctorReport extends Counts {
  readonly folder: string
  /** True while a server has the folder: what was looked at is one moment of its data. */
  readonly isServed: boolean
  /** The version of the tables; a server brings older ones to the known one. */
  readonly version: { readonly found: number; readonly known: number }
  /** Whether the pages are what was closed; a server that runs or was killed has left no note of them. */
  readonly pages: 'same' | 'changed' | 'not-noted'
  readonly isDatabaseSound: boolean
  readonly space: Space
  readonly findings: readonly Finding[]
  readonly advice: Advice
  /** The backup of everything that can be read, if one was asked for. */
  readonly exported: { readonly file: string; readonly byteCount: number } | undefined
}

export interface DoctorOptions {
  /** The data folder, with a server running on it or not. It stays as it is. */
  readonly folder: string
  /** A new file for everything that can be read. */
  readonly exportTo: string | undefined
  readonly nowMs: TimeMs
}

interface Space {
  readonly freeBytes: number
  readonly dataBytes: number
}

/** A disk with less is full before a meeting ends. */
const enoughBytes = 50 * 1024 * 1024

const measureSpace = (folder: string): Space => {
  const { bavail, bsize } = statfsSync(folder)
  const sizes = [databaseFile, walFile, nextFile]
    .map((name) => join(folder, name))
    .map((path) => (existsSync(path) ? statSync(path).size : 0))
  return { freeBytes: bavail * bsize, dataBytes: sizes.reduce((sum, size) => sum + size, 0) }
}

const isFileDamage = (damage: Damage): damage is FileDamage => !('room' in damage)

/** Opens a copy as a server would at its next start, and reads all of it; for an export it is made a backup too. */
const examineCopy = (
  work: string,
  { exportTo, nowMs }: DoctorOptions,
): Result<Pick<DoctorReport, keyof Counts | 'version' | 'pages' | 'isDatabaseSound' | 'findings'>, OpenStoreError> => {
  putNextInPlace(work)
  const version = { found: readTablesVersion(join(work, databaseFile)), known: knownVersion }
  const isNoted = existsSync(join(work, sumsFile))
  const damages: Damage[] = []
  const opened = openDatabase(work, { onDamage: (damage) => damages.push(damage), nowMs })
  if (!opened.ok) return opened
  const { database, close } = opened.value
  try {
    const { findings, counts } = examineRooms(database, { nowMs })
    if (exportTo !== undefined) markAsBackup(database)
    const has = (type: Damage['type']) => damages.some((damage) => damage.type === type)
    return ok({
      version,
      pages: has('ChangedPages') ? 'changed' : isNoted ? 'same' : 'not-noted',
      isDatabaseSound: !has('BadDatabase'),
      findings: [...damages.filter(isFileDamage), ...findings],
      ...counts,
    })
  } finally {
    close()
  }
}

const examineFolder = async (work: string, options: DoctorOptions): Promise<Result<DoctorReport, DoctorError>> => {
  const { folder, exportTo } = options
  const copied = await copyFolder(folder, work)
  if (!copied.ok) return copied
  const examined = examineCopy(work, options)
  if (!examined.ok) return examined
  const exported = exportTo === undefined ? ok(undefined) : finishBackup(work, exportTo)
  if (!exported.ok) return exported
  const space = measureSpace(folder)
  const isLittle = space.freeBytes < Math.max(enoughBytes, space.dataBytes)
  const findings: readonly Finding[] = [
    ...examined.value.findings,
    ...(isLittle ? [{ type: 'LittleSpace' } as const] : []),
  ]
  const advice = adviceFor(findings)
  return ok({ ...examined.value, folder, ...copied.value, space, findings, advice, exported: exported.value })
}

/** Tells what is wrong with a data folder, from a copy of it, and writes everything that can be read into a backup when asked. */
export const doctor = async (options: DoctorOptions): Promise<Result<DoctorReport, DoctorError>> => {
  if (options.exportTo !== undefined) return makeBackupFile(options.exportTo, (work) => examineFolder(work, options))
  let work: string | undefined
  try {
    work = mkdtempSync(join(tmpdir(), 'rembuk-doctor-'))
    return await examineFolder(work, options)
  } catch (cause) {
    if (!errorCodeOf(cause)) throw cause
    return err({ type: 'CannotCopy', cause })
  } finally {
    if (work) rmSync(work, { recursive: true, force: true })
  }
}
