import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import type { Damage } from './damage.ts'
import { databaseFile, keepAside, nextFile, syncPath, walFile } from './folder-files.ts'
import { knownVersion, migrate, versionOf } from './migrations.ts'
import { rescueRows } from './rescue.ts'

const pageSize = 4096

/** The version a broken database says; one that cannot be is taken for the newest. */
const readableVersion = (broken: Database): number => {
  const version = versionOf(broken)
  return version >= 1 && version <= knownVersion ? version : knownVersion
}

/**
 * Writes anew what every header of ours says (https://sqlite.org/fileformat2.html#the_database_header), so that one that is spoilt
 * does not hide all the rest.
 */
const mendHeader = (path: string): void => {
  const file = openSync(path, 'r+')
  try {
    const header = Buffer.alloc(100)
    readSync(file, header, 0, 100, 0)
    header.write('SQLite format 3\0', 0, 'latin1')
    header.writeUInt16BE(pageSize, 16)
    // WAL, no reserved bytes, the fixed payload fractions.
    header.set([2, 2, 0, 64, 32, 32], 18)
    header.writeUInt32BE(Math.ceil(fstatSync(file).size / pageSize), 28)
    // No free pages: a wrong list of them would stop the reading.
    header.fill(0, 32, 40)
    // Schema format 4, no vacuuming, UTF-8.
    header.writeUInt32BE(4, 44)
    header.fill(0, 52, 56)
    header.writeUInt32BE(1, 56)
    header.fill(0, 64, 68)
    // The page count counts only while these two agree.
    header.copy(header, 92, 24, 28)
    writeSync(file, header, 0, 100, 0)
  } finally {
    closeSync(file)
  }
}

/** A copy of the present files in a folder of its own: reading a broken database may change it. */
const copyToRescue = (folder: string, work: string): string => {
  mkdirSync(work, { recursive: true })
  for (const name of [databaseFile, walFile])
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(work, name))
  mendHeader(join(work, databaseFile))
  return join(work, databaseFile)
}

interface Definition {
  readonly type: string
  readonly name: string
  readonly tableName: string
  readonly sql: string | null
}

const listDefinitions = (version: number): readonly Definition[] => {
  const known = new Sqlite(':memory:')
  try {
    migrate(known, { to: version })
    return known.prepare<[], Definition>('SELECT type, name, tbl_name AS tableName, sql FROM sqlite_schema').all()
  } finally {
    known.close()
  }
}

/** Opens a broken database in a way that does not mind a definition that makes no sense. */
const openBroken = (path: string): Database => {
  const broken = new Sqlite(path)
  broken.unsafeMode(true)
  broken.pragma('writable_schema = 1')
  return broken
}

/** Writes the tables' definitions anew as the program of that version wrote them: a spoilt one hides its rows. */
const mendSchema = (path: string): void => {
  const broken = openBroken(path)
  try {
    const definitions = listDefinitions(readableVersion(broken))
    const found = broken.prepare<[], { id: number; name: string }>('SELECT rowid AS id, name FROM sqlite_schema').all()
    const isIn = (list: readonly { readonly name: string }[], name: string) => list.some((one) => one.name === name)
    // A name that is spoilt itself is that of the first definition that is missing.
    const missing = definitions.filter(({ name }) => !isIn(found, name))
    const write = broken.prepare('UPDATE sqlite_schema SET type = ?, name = ?, tbl_name = ?, sql = ? WHERE rowid = ?')
    for (const { id, name } of found) {
      const definition = definitions.find((one) => one.name === name) ?? missing.shift()
      if (definition) write.run(definition.type, definition.name, definition.tableName, definition.sql, id)
    }
  } finally {
    broken.close()
  }
}

const isOurs = (database: Database): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'programmes'").get() !== undefined

/** A new database of the broken one's version with all of its rows that can be read; throws when it does not even show its tables. */
const buildFresh = (broken: Database, path: string) => {
  const fresh = new Sqlite(path)
  try {
    migrate(fresh, { to: readableVersion(broken) })
    fresh.pragma('foreign_keys = 0')
    const rescued = fresh.transaction(() => rescueRows(broken, fresh))()
    // No number of a row is given out twice, even if the room's own count is an older one.
    fresh.exec(
      'UPDATE rooms SET last_seq = max(last_seq, (SELECT coalesce(max(seq), 0) FROM log WHERE log.room = rooms.room))',
    )
    return rescued
  } finally {
    fresh.close()
  }
}

/**
 * Makes a sound database of a broken one's rows, keeps the broken one aside, and puts the sound one in its place. Undefined when nothing
 * of ours can be read in it: then every byte is as it was. For the holder of the folder's lock, with no database open.
 */
export const rescueDatabase = (folder: string, { nowMs }: { readonly nowMs: number }): Damage | undefined => {
  const work = join(folder, 'rescue')
  rmSync(work, { recursive: true, force: true })
  let broken: Database | undefined
  try {
    const copy = copyToRescue(folder, work)
    mendSchema(copy)
    broken = openBroken(copy)
    broken.pragma('cell_size_check = 1')
    if (!isOurs(broken)) return undefined
    const fresh = join(work, 'fresh.sqlite')
    const rescued = buildFresh(broken, fresh)
    if (rescued.rowCount === 0) return undefined
    syncPath(fresh)
    const keptIn = keepAside(folder, { reason: 'damaged', nowMs }) ?? folder
    renameSync(fresh, join(folder, nextFile))
    syncPath(folder)
    return { type: 'BadDatabase', keptIn, ...rescued }
  } catch (cause) {
    if (cause instanceof Sqlite.SqliteError) return undefined
    throw cause
  } finally {
    broken?.close()
    rmSync(work, { recursive: true, force: true })
  }
}
