import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { Database } from 'better-sqlite3'
import { syncPath } from './folder-files.ts'
import { knownVersion } from './migrations.ts'

/**
 * A backup is a database that opens by itself, marked in its header as ours, with a seal behind its last page, where SQLite does not look:
 * 16 letters and the SHA-256 of all bytes before. So one that is cut short anywhere, or has one bit flipped, is found out.
 */
const mark = Buffer.from('rembuk backup 1\n', 'latin1')
const sealBytes = mark.length + 32
const sqliteMark = Buffer.from('SQLite format 3\0', 'latin1')
const headerBytes = 100
/** "Rmbk": https://sqlite.org/fileformat2.html#application_id */
const applicationId = 0x526d626b
const chunkBytes = 1024 * 1024

/** Why a file is not restored. Nothing has been touched. */
export type BackupFileError =
  | { readonly type: 'NotABackup' }
  | { readonly type: 'CutShort' }
  /** It has its length, but not the bytes that were written. */
  | { readonly type: 'Changed' }
  | { readonly type: 'NewerVersion'; readonly found: number; readonly known: number }

/** Makes an open database one file that needs no others, known as a backup; to be closed and sealed then. */
export const markAsBackup = (database: Database): void => {
  database.pragma('journal_mode = delete')
  database.pragma(`application_id = ${applicationId}`)
}

/** Takes the mark away again: the database is a folder's own. */
export const unmarkBackup = (database: Database): void => void database.pragma('application_id = 0')

/** The SHA-256 of the first bytes of a file. */
const digest = (file: number, byteCount: number): Buffer => {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(chunkBytes)
  for (let at = 0; at < byteCount; ) {
    const read = readSync(file, chunk, 0, Math.min(chunkBytes, byteCount - at), at)
    if (read === 0) break
    hash.update(chunk.subarray(0, read))
    at += read
  }
  return hash.digest()
}

const withFile = <Value>(path: string, use: (file: number, size: number) => Value): Value => {
  const file = openSync(path, 'r')
  try {
    return use(file, fstatSync(file).size)
  } finally {
    closeSync(file)
  }
}

/** Seals a closed database that is marked as a backup, and waits for the disk. */
export const sealBackup = (path: string): void => {
  appendFileSync(path, Buffer.concat([mark, withFile(path, digest)]))
  syncPath(path)
}

/** Proves every byte of a backup; answers how many of them are the database. */
export const checkBackup = (path: string): Result<{ readonly databaseBytes: number }, BackupFileError> =>
  withFile(path, (file, size) => {
    const header = Buffer.alloc(headerBytes)
    const isOurBeginning = () =>
      sqliteMark.subarray(0, size).equals(header.subarray(0, Math.min(size, sqliteMark.length)))
    if (readSync(file, header, 0, headerBytes, 0) < headerBytes)
      return err({ type: isOurBeginning() ? 'CutShort' : 'NotABackup' })
    if (!isOurBeginning() || header.readUInt32BE(68) !== applicationId) return err({ type: 'NotABackup' })
    const found = header.readInt32BE(60)
    if (found > knownVersion) return err({ type: 'NewerVersion', found, known: knownVersion })

    const databaseBytes = header.readUInt16BE(16) * header.readUInt32BE(28)
    if (size < databaseBytes + sealBytes) return err({ type: 'CutShort' })
    const seal = Buffer.alloc(sealBytes)
    readSync(file, seal, 0, sealBytes, databaseBytes)
    const isWhole =
      size === databaseBytes + sealBytes && seal.equals(Buffer.concat([mark, digest(file, databaseBytes)]))
    return isWhole ? ok({ databaseBytes }) : err({ type: 'Changed' })
  })
