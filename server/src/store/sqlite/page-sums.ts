import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { databaseFile, sumsFile, syncPath } from './folder-files.ts'

/**
 * The checksum of every page of a database that was closed in order. Rows of the log, checkpoints and snapshots carry their own; this
 * finds what has changed anywhere else while no server was running.
 */
const pageBytes = 4096

const sumPages = (path: string): Uint32Array => {
  const file = openSync(path, 'r')
  try {
    const sums: number[] = []
    const page = Buffer.alloc(pageBytes)
    for (let size = readSync(file, page); size > 0; size = readSync(file, page))
      sums.push(crc32(page.subarray(0, size)))
    return Uint32Array.from(sums)
  } finally {
    closeSync(file)
  }
}

/** To be called after the database was closed. */
export const writePageSums = (folder: string): void => {
  const next = join(folder, `${sumsFile}.next`)
  writeFileSync(next, sumPages(join(folder, databaseFile)))
  syncPath(next)
  renameSync(next, join(folder, sumsFile))
}

/** How many pages are not what was closed, or are gone or new. To be called before the database is opened. */
export const countChangedPages = (folder: string): number => {
  const path = join(folder, sumsFile)
  if (!existsSync(path) || !existsSync(join(folder, databaseFile))) return 0
  const bytes = readFileSync(path)
  const known = new Uint32Array(Uint8Array.from(bytes).buffer, 0, bytes.length >> 2)
  const found = sumPages(join(folder, databaseFile))
  const changed = found.filter((sum, index) => sum !== known[index]).length
  return changed + Math.max(0, known.length - found.length)
}

/** From now on the pages change: to be called before the first of them does. */
export const dropPageSums = (folder: string): void => {
  rmSync(join(folder, sumsFile), { force: true })
  syncPath(folder)
}
