import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseFile } from '@rembuk/server/store/sqlite/folder-files'
import type { BoardId } from '@rembuk/shared/base/id'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { listBoards, readProgrammeMeta } from '@rembuk/shared/programme/programme-document'
import { boardRoom, programmeRoom } from '@rembuk/shared/room/room-name'
import { expect, test } from 'vitest'
import { flipBit, makeFilledFolder } from '../store/damaged-folder.ts'
import { eventually } from '../support/eventually.ts'
import { createFacilitator } from '../support/people.ts'
import { startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { makeStoppedFolder, readFiles } from './folder-files.ts'
import { checkIntegrity, readFromBackup } from './read-backup.ts'
import { runCommand } from './run-command.ts'
import { startWriting } from './writing-editor.ts'

test('[K1] a backup made while people write holds all that they had been told is saved, and they go on undisturbed', async () => {
  const folder = await makeTemporaryFolder()
  const server = await startServerProcess({ folder })
  const host = await createFacilitator(server.url)
  const board = boardRoom(host.boards[0]?.id as BoardId)
  const editor = startWriting(server.url, board, host)
  await eventually(editor.savedIds, (ids) => ids.length > 200, 20_000)

  const savedBefore = editor.savedIds()
  const made = await runCommand(folder, 'backup', 'rapat.rembuk')
  expect(made).toMatchObject({
    code: 0,
    output: expect.stringMatching(/Cadangan selesai.*rapat\.rembuk.*Backup made/s),
  })
  await eventually(editor.savedIds, (ids) => ids.length > savedBefore.length + 50, 20_000)
  await editor.rest()
  await eventually(editor.isAllSaved)
  const written = new Set<string>(listNotes(editor.doc).map(({ id }) => id))
  editor.leave()
  await server.stop()

  const kept = new Set<string>(listNotes(readFromBackup(join(folder, 'rapat.rembuk'), board)).map(({ id }) => id))
  expect(savedBefore.filter((id) => !kept.has(id))).toEqual([])
  expect([...kept].filter((id) => !written.has(id))).toEqual([])
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['data', 'rapat.rembuk']))
  expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([])
}, 60_000)

test('[K2] a stopped server’s folder is backed up too, opens by itself, and stays as it is to the byte', async () => {
  const { folder, host } = await makeStoppedFolder()
  const before = await readFiles(join(folder, 'data'))
  expect(await runCommand(folder, 'backup', 'rapat.rembuk')).toMatchObject({ code: 0 })
  expect(await readFiles(join(folder, 'data'))).toEqual(before)

  const file = join(folder, 'rapat.rembuk')
  expect(checkIntegrity(file)).toBe('ok')
  const programme = readFromBackup(file, programmeRoom(host.programmeId))
  expect(readProgrammeMeta(programme).title).toBe('Air Bersih RW 05')
  expect(listBoards(programme)).toHaveLength(5)
})

test('[K2] the newest commits of a killed server are in the backup', async () => {
  const folder = await makeTemporaryFolder()
  const server = await startServerProcess({ folder })
  const host = await createFacilitator(server.url)
  await server.kill()
  expect(await runCommand(folder, 'backup', 'rapat.rembuk')).toMatchObject({ code: 0 })
  const programme = readFromBackup(join(folder, 'rapat.rembuk'), programmeRoom(host.programmeId))
  expect(readProgrammeMeta(programme).title).toBe('Air Bersih')
})

test('[K3] a backup never takes the place of a file', async () => {
  const { folder } = await makeStoppedFolder()
  await writeFile(join(folder, 'rapat.rembuk'), 'notes of mine')
  const made = await runCommand(folder, 'backup', 'rapat.rembuk')
  expect(made).toMatchObject({
    code: 2,
    output: expect.stringMatching(/sudah ada dan tidak ditimpa.*is there already/s),
  })
  expect(await readFile(join(folder, 'rapat.rembuk'), 'utf8')).toBe('notes of mine')
})

test.each([
  { what: 'a folder without data', args: ['backup', 'x.rembuk'], words: /Tidak ada data Rembuk.*no data of Rembuk/s },
  {
    what: 'a place that is not there',
    args: ['backup', 'nowhere/x.rembuk'],
    words: /tidak bisa ditulis.*cannot be written/s,
  },
  {
    what: 'a command that is not known',
    args: ['bakcup'],
    words: /tidak dikenal.*Pakai.*no such command.*Usage/s,
  },
  { what: 'a command without its file', args: ['backup'], words: /Pakai:.*Usage:/s },
])('[K4] $what is told in words, and no file is left', async ({ args, words }) => {
  const folder = await makeTemporaryFolder()
  expect(await runCommand(folder, ...args)).toMatchObject({ code: 2, output: expect.stringMatching(words) })
  expect(await readdir(folder)).toEqual([])
})

test('[K5] what is damaged is backed up as far as it can be read, and told', async () => {
  const folder = await makeTemporaryFolder()
  const filled = await makeFilledFolder('closed')
  await mkdir(join(folder, 'data'))
  const bytes = await readFile(join(filled, databaseFile))
  const at = bytes.indexOf('board/board00001 row 7 ')
  expect(at).toBeGreaterThan(0)
  await writeFile(join(folder, 'data', databaseFile), flipBit(bytes, at + 8))
  const made = await runCommand(folder, 'backup', 'rapat.rembuk')
  expect(made).toMatchObject({
    code: 1,
    output: expect.stringMatching(/rusak di 1 tempat.*damaged in places before \(1\)/s),
  })
})
