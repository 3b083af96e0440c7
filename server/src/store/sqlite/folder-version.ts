import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { documentVersion } from '@rembuk/shared/document/document'
import Sqlite, { type Database } from 'better-sqlite3'
import { knownVersion, versionOf } from './migrations.ts'

/** Opens a database beside whoever owns it, to read only; the caller closes it. */
export const openToRead = (path: string): Database => new Sqlite(path, { readonly: true, fileMustExist: true })

/** The version that stands in the file itself, 60 bytes from its beginning, read without opening it as a database. */
const versionInFile = (path: string): number => {
  const header = Buffer.alloc(64)
  const file = openSync(path, 'r')
  try {
    return readSync(file, header) === header.length && header.toString('latin1', 0, 15) === 'SQLite format 3'
      ? header.readInt32BE(60)
      : 0
  } finally {
    closeSync(file)
  }
}

const versionInLog = (path: string): number => {
  try {
    const database = openToRead(path)
    try {
      return versionOf(database)
    } finally {
      database.close()
    }
  } catch {
    // Too damaged to be read like that; what can be done about it is seen later.
    return 0
  }
}

/** What a newer program has written, if one has. */
export interface NewerVersion {
  readonly found: number
  readonly known: number
}

/** The version of a folder's tables, leaving every byte as it is; 0 when there are none or none can be read. */
export const readTablesVersion = (path: string): number => {
  if (!existsSync(path)) return 0
  const log = `${path}-wal`
  const inLog = existsSync(log) && statSync(log).size > 0 ? versionInLog(path) : 0
  return Math.max(inLog, versionInFile(path))
}

/** Looks for the tables of a newer program, leaving every byte as it is. */
export const findNewerTables = (path: string): NewerVersion | undefined => {
  const found = readTablesVersion(path)
  return found > knownVersion ? { found, known: knownVersion } : undefined
}

/** Looks for documents of a newer program in tables that this one knows. */
export const findNewerDocuments = (database: Database): NewerVersion | undefined => {
  if (versionOf(database) !== knownVersion) return undefined
  const found = Number(database.prepare('SELECT max(document_version) FROM rooms').pluck().get())
  return found > documentVersion ? { found, known: documentVersion } : undefined
}
