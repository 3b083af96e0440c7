// Longer than other files: every kind of damage is a line of one table, against one folder that is filled once and copied.
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { databaseFile, lockFile, walFile } from '@rembuk/server/store/sqlite/folder-files'
import { createGroupCommit } from '@rembuk/server/store/sqlite/group-commit'
import { packCommits } from '@rembuk/server/store/sqlite/packed-write'
import { createRoomReader } from '@rembuk/server/store/sqlite/room-reader'
import { createWriter } from '@rembuk/server/store/sqlite/writer'
import type { Write } from '@rembuk/server/store/store'
import { documentVersion } from '@rembuk/shared/document/document'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { beforeAll, expect, test } from 'vitest'
import { flipBit } from '../store/damaged-folder.ts'
import { createFacilitator } from '../support/people.ts'
import { readReplica } from '../support/replica.ts'
import { startServerProcess } from '../support/server-process.ts'
import { makeSmallDisk } from '../support/small-disk.ts'
import { makeFolder, makeTemporaryFolder } from '../support/temporary-folder.ts'
import { makeBoardFolder, spoilBytes, withDatabase } from './damaged-data.ts'
import { copyData, readFiles } from './folder-files.ts'
import { runCommand, runCommandInside } from './run-command.ts'

let board: Awaited<ReturnType<typeof makeBoardFolder>>
beforeAll(async () => {
  const { folder, remove } = await makeFolder()
  board = await makeBoardFolder(folder)
  return remove
}, 60_000)

const ask = async (folder: string, ...args: readonly string[]) => {
  const { code, output } = await runCommand(folder, 'doctor', ...args)
  return { code, words: output }
}

const bytesOf = (table: 'log' | 'checkpoints', seq: number): string =>
  `SELECT bytes FROM ${table} WHERE room = '${board.room}' AND seq = ${seq}`

const changeFile = async (folder: string, name: string, change: (bytes: Buffer) => Uint8Array): Promise<void> => {
  const path = join(folder, 'data', name)
  await writeFile(path, change(await readFile(path)))
}

/** Overwrites the beginning of the page where the bytes lie that a query finds. */
const breakPage = (folder: string, sql: string): Promise<void> => {
  const bytes = withDatabase(folder, (database) => database.prepare(sql).pluck().get() as Uint8Array)
  return changeFile(folder, databaseFile, (file) => {
    const at = file.indexOf(bytes)
    const page = at - (at % 4096)
    return file.fill(255, page, page + 8)
  })
}

/** The server finds what is damaged in the board, and sets it aside. */
const openAsServer = (folder: string): void =>
  withDatabase(folder, (database) => {
    createRoomReader(database, () => undefined)(board.room, Date.UTC(2026, 10, 25, 8))
  })

const execute = (folder: string, sql: string): void =>
  withDatabase(folder, (database) => {
    database.pragma('foreign_keys = 0')
    database.exec(sql)
  })

/** A row with sound bytes that are no update. */
const writeNonsense = (folder: string): void =>
  withDatabase(folder, (database) => {
    const write: Write = {
      type: 'append-log',
      room: board.room,
      seq: 7,
      atMs: 7,
      entries: [{ by: 'Rina', update: Buffer.from('no update') }],
    }
    createGroupCommit(database, createWriter(database))(packCommits([[write]]).commits)
  })

test('[K13] a sound folder is told to be sound, with what can be read in it, and stays as it is to the byte', async () => {
  const folder = await copyData(board.folder)
  await rm(join(folder, 'data', lockFile))
  const before = await readFiles(folder)
  const { code, words } = await ask(folder)
  expect(code).toBe(0)
  expect(words).toMatch(
    /Server tidak sedang jalan.*versi \d+, sama.*susunannya utuh.*masih seperti saat ditutup.*1 program, 5 papan, 1 rapat, 29 catatan Tidak ada yang rusak\. Tidak ada yang perlu dilakukan\./,
  )
  expect(words).toMatch(
    /Server not running.*version \d+, as this.*sound.*as they were when closed.*1 programme, 5 boards, 1 meeting, 29 notes Nothing is damaged\. There is nothing to do\./,
  )
  expect(await readFiles(folder)).toEqual(before)
})

test('[K13] a folder that a server holds is looked at as it is at one moment, and people go on', async () => {
  const folder = await makeTemporaryFolder()
  const server = await startServerProcess({ folder })
  const host = await createFacilitator(server.url)
  const { code, words } = await ask(folder, '--export', 'rapat.rembuk')
  expect(code).toBe(0)
  expect(words).toMatch(/sedang jalan; yang diperiksa salinan.*Nothing is damaged.*rapat\.rembuk/)
  expect((await createFacilitator(server.url)).boards).toHaveLength(host.boards.length)
  await server.stop()
}, 30_000)

const place = 'Papan "Pemetaan masalah" \\(program "Air Bersih RW 05"\\)'
const placeInEnglish = 'Board "Pemetaan masalah" \\(programme "Air Bersih RW 05"\\)'

test('[K13] what is damaged under a running server is told, and that it mends it at its next start', async () => {
  const folder = await copyData(board.folder)
  spoilBytes(folder, bytesOf('checkpoints', 4))
  const server = await startServerProcess({ folder })
  const { code, words } = await ask(folder)
  await server.stop()
  expect(words).toMatch(/Server sedang jalan.*1 titik simpan rusak.*Hentikan server dan jalankan lagi/)
  expect(words).toMatch(/Server running.*1 checkpoint damaged.*Stop the server and start it again/)
  expect(code).toBe(1)
}, 30_000)

test('[K13] a folder of an older program is told to be older, and sound', async () => {
  const folder = await makeTemporaryFolder()
  await mkdir(join(folder, 'data'))
  const zipped = await readFile(join(import.meta.dirname, '../fixtures/0.1.0/rembuk.sqlite.gz'))
  await writeFile(join(folder, 'data', databaseFile), gunzipSync(zipped))
  const { code, words } = await ask(folder)
  expect(words).toMatch(
    /lebih lama dari program ini.*Tidak ada yang rusak.*older than this program's.*Nothing is damaged/,
  )
  expect(code).toBe(0)
})

interface Case {
  readonly what: string
  readonly from?: 'folder' | 'killed'
  readonly spoil: (folder: string) => Promise<void> | void
  /** In this order. */
  readonly words: readonly string[]
}

const cases: readonly Case[] = [
  {
    what: 'a bit flipped in the last row of a board',
    spoil: (folder) => spoilBytes(folder, bytesOf('log', 6)),
    words: [
      '28 catatan',
      `${place}: 1 baris perubahan rusak, setelah 2\\d Nov 2026.*Yang ditulis di sana hilang. Lihat dulu papannya`,
      '28 notes',
      `${placeInEnglish}: 1 row of changes damaged, after 2\\d Nov 2026.*lost. Look at the boards first.*newest backup`,
    ],
  },
  {
    what: 'a row that others build on',
    spoil: (folder) => spoilBytes(folder, bytesOf('log', 5)),
    words: [
      '27 catatan',
      `${place}: 1 baris perubahan rusak`,
      `${place}: ada perubahan yang bertumpu`,
      '27 notes',
      `${placeInEnglish}: some changes build on a lost row`,
    ],
  },
  {
    what: 'a row that is not there',
    spoil: (folder) => execute(folder, `DELETE FROM log WHERE room = '${board.room}' AND seq = 6`),
    words: [`${place}: 1 baris perubahan rusak`, `${placeInEnglish}: 1 row of changes damaged`],
  },
  {
    what: 'an old row that a checkpoint makes up for',
    spoil: (folder) => spoilBytes(folder, bytesOf('log', 3)),
    words: [
      `29 catatan.*${place}: 1 baris perubahan lama rusak. Isinya sekarang utuh.*Tidak ada yang perlu`,
      `29 notes.*${placeInEnglish}: 1 old row of changes damaged.*nothing to do`,
    ],
  },
  {
    what: 'a checkpoint',
    spoil: (folder) => spoilBytes(folder, bytesOf('checkpoints', 4)),
    words: [
      `29 catatan.*${place}: 1 titik simpan rusak.*Jalankan server seperti biasa`,
      `29 notes.*${placeInEnglish}: 1 checkpoint damaged.*Start the server as always`,
    ],
  },
  {
    what: 'a snapshot',
    spoil: (folder) => spoilBytes(folder, 'SELECT bytes FROM snapshots'),
    words: [
      `${place}: rekaman "Sebelum istirahat" dari 2\\d Nov 2026.*tidak terbaca`,
      `${placeInEnglish}: the snapshot "Sebelum istirahat" of 2\\d Nov 2026.*cannot be read`,
    ],
  },
  {
    what: 'what a server has set aside',
    spoil: (folder) => {
      spoilBytes(folder, bytesOf('log', 6))
      openAsServer(folder)
    },
    words: [
      `${place}: pernah rusak dan sudah disisihkan server sejak 2\\d Nov 2026.*: 1 baris perubahan. Lihat dulu`,
      `${placeInEnglish}: damaged before, and set aside by the server since 2\\d Nov 2026.*: 1 row of changes.`,
    ],
  },
  {
    what: 'a page that is broken',
    spoil: (folder) => breakPage(folder, bytesOf('log', 6)),
    words: [
      'susunannya rusak.*ada yang berubah sejak ditutup.*1 halaman berkas data berubah.*Basis data rusak. Sebagian',
      `${place}: \\d+ baris perubahan rusak.*Lihat dulu papannya`,
      `The database is broken. Part of it.*in the tables: log.*${placeInEnglish}: \\d+ rows? of changes damaged`,
    ],
  },
  {
    what: 'a page that changed where no row is',
    spoil: (folder) =>
      // What SQLite says of the program that wrote it last.
      changeFile(folder, databaseFile, (bytes) => flipBit(bytes, 99)),
    words: ['1 halaman berkas data berubah.*Jalankan server', '1 page of the data file changed.*Start the server'],
  },
  {
    what: 'a database cut short',
    spoil: (folder) => changeFile(folder, databaseFile, (bytes) => bytes.subarray(0, bytes.length - 4096 - 100)),
    words: ['halaman berkas data berubah.*Basis data rusak', 'The database is broken'],
  },
  {
    what: 'a bit flipped in the newest changes of a killed server',
    from: 'killed',
    spoil: (folder) => changeFile(folder, walFile, (bytes) => flipBit(bytes, bytes.indexOf('baris 4'))),
    words: [
      'tidak bisa dibandingkan.*29 catatan.*perubahan terbaru rusak di tengah.*Jalankan server',
      'damaged in its middle.*Start the server',
    ],
  },
  {
    what: 'a bit flipped in the last change of a killed server',
    from: 'killed',
    spoil: (folder) => changeFile(folder, walFile, (bytes) => flipBit(bytes, bytes.lastIndexOf('Sebelum istirahat'))),
    words: ['Ujung berkas perubahan terbaru rusak.*Lihat dulu papannya', 'The end of the file of the newest changes'],
  },
  {
    what: 'that the newest changes of a killed server are gone',
    from: 'killed',
    spoil: (folder) => rm(join(folder, 'data', walFile)),
    words: ['perubahan terbaru tidak ada.*Lihat dulu papannya', 'newest changes is gone'],
  },
  {
    what: 'a board that its programme lists and that is not there',
    spoil: (folder) => execute(folder, `DELETE FROM rooms WHERE room = '${board.room}'`),
    words: [
      `4 papan.*${place}: terdaftar di programnya, tetapi isinya tidak ada`,
      `4 boards.*${placeInEnglish}: listed in its programme`,
    ],
  },
  {
    what: 'a board whose bytes make no document',
    spoil: (folder) => writeNonsense(folder),
    words: [`${place}: isinya tidak bisa dibuka`, `${placeInEnglish}: what it holds cannot be opened`],
  },
]

test.each(cases)('[K14] $what is told, with the board by its name, and the folder stays as it is', async (each) => {
  const folder = await copyData(board[each.from ?? 'folder'])
  await each.spoil(folder)
  const before = await readFiles(folder)
  const { code, words } = await ask(folder)
  expect(words).toMatch(new RegExp(each.words.join('.*')))
  expect(code).toBe(1)
  expect(await readFiles(folder)).toEqual(before)
})

test('[K14] newest changes that are cut short are as if they had never been: what is left is told to be sound', async () => {
  const folder = await copyData(board.killed)
  await changeFile(folder, walFile, (bytes) => bytes.subarray(0, bytes.indexOf('baris 4')))
  const { code, words } = await ask(folder)
  expect(words).toMatch(/2[67] catatan Tidak ada yang rusak/)
  expect(code).toBe(0)
})

test('[K14] a disk that has no room left is told', async () => {
  const folder = await makeTemporaryFolder()
  const { inside } = makeSmallDisk(folder, { megabytes: 8 })
  const fill = ['sh', '-c', `cp -r '${join(board.folder, 'data')}' '${folder}' && exec "$@"`, 'sh']
  const { code, output: words } = await runCommandInside([...inside, ...fill], folder, 'doctor')
  expect(words).toMatch(/Sisa ruang disk terlalu sedikit.*Kosongkan ruang.*too little free space.*Make space/)
  expect(code).toBe(1)
})

test.each<{ readonly what: string; readonly spoil: (folder: string) => Promise<void> | void; readonly words: RegExp }>([
  {
    what: 'a folder without data',
    spoil: (folder) => rm(join(folder, 'data'), { recursive: true }),
    words: /Tidak ada data Rembuk.*no data of Rembuk/,
  },
  {
    what: 'a database that is empty',
    spoil: (folder) => changeFile(folder, databaseFile, () => Buffer.alloc(0)),
    words: /tidak ada yang bisa dibaca.*pulihkan dari cadangan.*nothing in it can be read.*restore a backup/,
  },
  {
    what: 'a file of something else',
    spoil: (folder) => changeFile(folder, databaseFile, () => Buffer.from('Daftar belanja: pipa, semen. '.repeat(500))),
    words: /tidak ada yang bisa dibaca.*nothing in it can be read/,
  },
  {
    what: 'a database of which only the beginning is left',
    spoil: (folder) => changeFile(folder, databaseFile, (bytes) => bytes.subarray(0, 8000)),
    words: /tidak ada yang bisa dibaca.*nothing in it can be read/,
  },
  {
    what: 'data with tables of a newer program',
    spoil: (folder) => execute(folder, 'PRAGMA user_version = 99'),
    words: /Rembuk yang lebih baru \(versi 99.*a newer Rembuk \(version 99/,
  },
  {
    what: 'data with documents of a newer program',
    spoil: (folder) => execute(folder, `UPDATE rooms SET document_version = ${documentVersion + 1}`),
    words: /Rembuk yang lebih baru.*a newer Rembuk/,
  },
])(
  '[K15] $what cannot be looked at: that is told in words, no export is made, and all stays as it is',
  async (each) => {
    const folder = await copyData(board.folder)
    await each.spoil(folder)
    const before = await readFiles(folder)
    expect(await ask(folder, '--export', 'x.rembuk')).toEqual({ code: 2, words: expect.stringMatching(each.words) })
    expect(await readFiles(folder)).toEqual(before)
  },
)

test.each(['--export', '--export --now', '--exprot x', 'x'])(
  '[K15] “doctor %s” is answered with how it is meant',
  async (args) => {
    const { code, words } = await ask(board.folder, ...args.split(' '))
    expect(words).toMatch(/doctor --export BERKAS.*doctor --export FILE/)
    expect(code).toBe(2)
  },
)

test('[K16] what is exported out of a damaged folder is restored elsewhere, and the board is served in its last good state', async () => {
  const folder = await copyData(board.folder)
  spoilBytes(folder, bytesOf('log', 6))
  spoilBytes(folder, bytesOf('checkpoints', 4))
  await breakPage(folder, 'SELECT bytes FROM snapshots')
  expect(await ask(folder, '--export', 'rapat.rembuk')).toEqual({
    code: 1,
    words: expect.stringMatching(/Yang terbaca ada di \S+rapat\.rembuk.*What can be read is in \S+rapat\.rembuk/),
  })

  const elsewhere = await makeTemporaryFolder()
  await copyFile(join(folder, 'rapat.rembuk'), join(elsewhere, 'rapat.rembuk'))
  expect(await runCommand(elsewhere, 'restore', 'rapat.rembuk')).toMatchObject({ code: 0 })
  const server = await startServerProcess({ folder: elsewhere })
  const texts = listNotes(await readReplica(server.url, board.room, board.host.cookie)).map(({ text }) => text)
  await server.stop()
  expect(texts.filter((text) => text.startsWith('baris'))).toEqual(['baris 2', 'baris 3', 'baris 4', 'baris 5'])
  expect(server.output()).not.toContain('spoilt')
}, 60_000)

test('[K16] an export never takes the place of a file', async () => {
  const folder = await copyData(board.folder)
  await writeFile(join(folder, 'rapat.rembuk'), 'notes of mine')
  const { code, words } = await ask(folder, '--export', 'rapat.rembuk')
  expect(words).toMatch(/sudah ada dan tidak ditimpa.*is there already/)
  expect(code).toBe(2)
  expect(await readFile(join(folder, 'rapat.rembuk'), 'utf8')).toBe('notes of mine')
})
