import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'

/** The files of a data folder. */
export const databaseFile = 'rembuk.sqlite'
/** Commits that are not in the database's own file yet; SQLite's name for it. */
export const walFile = `${databaseFile}-wal`
const sharedMemoryFile = `${databaseFile}-shm`
export const lockFile = 'rembuk.lock'
/** A whole database that is to take the place of the present one. */
export const nextFile = 'rembuk.next.sqlite'
/** What the pages of the database were when it was closed. */
export const sumsFile = 'rembuk.sums'
/** There while a server has the folder open: it was killed when this is found. */
export const runningFile = 'rembuk.running'

/** Waits until a file, or what a folder lists, is on the disk. */
export const syncPath = (path: string): void => {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A second name for a file, or a copy where the disk knows no second names. */
const keepFile = (from: string, to: string): void => {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

interface KeepOptions {
  readonly reason: 'damaged' | 'before-restore'
  readonly nowMs: number
  readonly names?: readonly string[]
}

/**
 * Keeps files that are about to be replaced (not changed: they stay where they are too) in a folder beside them, named after the
 * reason and the time; undefined when there are none.
 */
export const keepAside = (
  folder: string,
  { reason, nowMs, names = [databaseFile, walFile] }: KeepOptions,
): string | undefined => {
  const present = names.filter((name) => existsSync(join(folder, name)))
  if (present.length === 0) return undefined
  const aside = join(folder, `${reason}-${new Date(nowMs).toISOString().replace(/[:.]/g, '')}`)
  mkdirSync(aside, { recursive: true })
  for (const name of present) if (!existsSync(join(aside, name))) keepFile(join(folder, name), join(aside, name))
  syncPath(aside)
  syncPath(folder)
  return aside
}

/**
 * Puts the next database, complete and on the disk, in the place of the present one. May be cut off anywhere: the next start finds it
 * and goes on. To be called by whoever holds the folder's lock, with no database open.
 */
export const putNextInPlace = (folder: string): void => {
  if (!existsSync(join(folder, nextFile))) return
  // What belongs to the present database must never meet the next one, least of all its log.
  for (const name of [walFile, sharedMemoryFile, sumsFile, runningFile]) rmSync(join(folder, name), { force: true })
  syncPath(folder)
  renameSync(join(folder, nextFile), join(folder, databaseFile))
  syncPath(folder)
}
