import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { databaseFile } from '@rembuk/server/store/sqlite/folder-files'
import { openToRead } from '@rembuk/server/store/sqlite/folder-version'

const unpacked = (bytes: Uint8Array): Buffer => {
  try {
    return zstdDecompressSync(bytes)
  } catch {
    return Buffer.from(bytes)
  }
}

const tablesWith = (folder: string, words: string): readonly string[] => {
  const database = openToRead(join(folder, databaseFile))
  try {
    const tables = database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
    const holds = (value: unknown): boolean => {
      if (value instanceof Uint8Array) return unpacked(value).includes(words)
      return typeof value === 'string' && (value.includes(words) || Buffer.from(value, 'base64').includes(words))
    }
    return tables.filter((table) => database.prepare(`SELECT * FROM "${table}"`).raw().all().flat().some(holds))
  } finally {
    database.close()
  }
}

/** The files of a folder whose bytes hold some words, the write-ahead log included. */
export const findInFiles = (folder: string, words: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(folder, entry.name)).includes(words))
    .map(({ name }) => name)

/** Where some words stand in a data folder: in the bytes of which files, and in which tables once unpacked. */
export const findOnDisk = (folder: string, words: string): readonly string[] => [
  ...findInFiles(folder, words),
  ...tablesWith(folder, words),
]
