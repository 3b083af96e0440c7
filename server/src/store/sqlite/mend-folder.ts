import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Damage } from './damage.ts'
import { databaseFile, keepAside, putNextInPlace, runningFile, syncPath, walFile } from './folder-files.ts'
import { countChangedPages, dropPageSums } from './page-sums.ts'
import { inspectWal } from './wal-file.ts'

export interface MendOptions {
  readonly onDamage: (damage: Damage) => void
  readonly nowMs: number
}

/** Larger logs are left to SQLite. */
const maxWalBytes = 1024 * 1024 * 1024

/** The size of a database's pages, which stands in its header; ours is 4096. */
const readPageSize = (path: string): number => {
  const size = Buffer.alloc(2)
  const file = openSync(path, 'r')
  try {
    readSync(file, size, 0, 2, 16)
  } finally {
    closeSync(file)
  }
  const found = size.readUInt16BE(0)
  return [512, 1024, 2048, 4096, 8192, 16_384, 32_768].includes(found) ? found : 4096
}

const mendWal = (folder: string, { onDamage, nowMs }: MendOptions): void => {
  const path = join(folder, walFile)
  if (!existsSync(path)) {
    if (existsSync(join(folder, runningFile))) onDamage({ type: 'MissingWal' })
    return
  }
  if (statSync(path).size > maxWalBytes) return
  const state = inspectWal(readFileSync(path), readPageSize(join(folder, databaseFile)))
  if (state.type === 'sound') return
  const keptIn = keepAside(folder, { reason: 'damaged', nowMs, names: [walFile] })
  if (state.type === 'bad') {
    const mended = `${path}.mended`
    writeFileSync(mended, state.mended)
    syncPath(mended)
    renameSync(mended, path)
    syncPath(folder)
  }
  onDamage({ type: 'BadWal', isMended: state.type === 'bad', keptIn })
}

/**
 * What is wrong with the files themselves, so that no database may be opened or made there. A database comes into a folder whole, in one
 * rename: an empty one, or a log without one, is what is left of something.
 */
const findHopeless = (folder: string): string | undefined => {
  const [path, wal] = [join(folder, databaseFile), join(folder, walFile)]
  if (existsSync(path)) return statSync(path).size === 0 ? `${databaseFile} has 0 bytes` : undefined
  return existsSync(wal) && statSync(wal).size > 0 ? `${databaseFile} is gone, ${walFile} is there` : undefined
}

/**
 * Puts right what a killed server, a restore cut off or a bad disk has left, before the database is opened; throws when there is nothing
 * to begin with. For the holder of the folder's lock.
 */
export const mendFolder = (folder: string, options: MendOptions): void => {
  putNextInPlace(folder)
  const hopeless = findHopeless(folder)
  if (hopeless) throw Object.assign(new Error(hopeless), { code: 'SQLITE_CORRUPT' })
  if (!existsSync(join(folder, databaseFile))) return
  const pageCount = countChangedPages(folder)
  if (pageCount > 0) options.onDamage({ type: 'ChangedPages', pageCount })
  dropPageSums(folder)
  mendWal(folder, options)
}
