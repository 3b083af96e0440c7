import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseFile } from '@rembuk/server/store/sqlite/folder-files'
import type { BoardId } from '@rembuk/shared/base/id'
import type { RoomInfo } from '@rembuk/shared/http/api'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { boardRoom, type RoomName } from '@rembuk/shared/room/room-name'
import { closeCodes } from '@rembuk/shared/sync/close-codes'
import { generationParameter } from '@rembuk/shared/sync/messages'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { eventually } from '../support/eventually.ts'
import { createFacilitator } from '../support/people.ts'
import { fingerprintOf, readReplica } from '../support/replica.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { makeStoppedFolder, readFiles } from './folder-files.ts'
import { readFromBackup } from './read-backup.ts'
import { runCommand } from './run-command.ts'
import { startWriting } from './writing-editor.ts'

const readInfo = async ({ url }: ServerProcess, room: RoomName, cookie: string) =>
  (await (await fetch(`${url}/api/rooms/${room}`, { headers: { cookie } })).json()) as RoomInfo

/** With which code the server ends a connection of somebody who holds this generation. */
const closeCodeFor = ({ port }: ServerProcess, room: RoomName, cookie: string, generation: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const address = `ws://127.0.0.1:${port}/sync/${room}?${generationParameter}=${generation}`
    const socket = new WebSocket(address, { headers: { cookie } })
    socket.on('close', resolve)
    socket.on('error', reject)
  })

test('[K6] a backup made while people write comes back just as it was, what was newer is kept aside, and nobody’s newer copy mixes with it', async () => {
  const folder = await makeTemporaryFolder()
  const server = await startServerProcess({ folder })
  const host = await createFacilitator(server.url)
  const board = boardRoom(host.boards[0]?.id as BoardId)
  const { generation } = await readInfo(server, board, host.cookie)
  const editor = startWriting(server.url, board, host)
  await eventually(editor.savedIds, (ids) => ids.length > 100, 20_000)
  expect(await runCommand(folder, 'backup', 'rapat.rembuk')).toMatchObject({ code: 0 })
  const inBackup = readFromBackup(join(folder, 'rapat.rembuk'), board)
  await eventually(editor.savedIds, (ids) => ids.length > listNotes(inBackup).length + 50, 20_000)
  await editor.rest()
  await eventually(editor.isAllSaved)
  editor.leave()
  await server.stop()

  const restored = await runCommand(folder, 'restore', 'rapat.rembuk')
  expect(restored).toMatchObject({
    code: 0,
    output: expect.stringMatching(/Pulih dari .*rapat\.rembuk.*Restored from/s),
  })
  const again = await startServerProcess({ folder })
  const served = await readReplica(again.url, board, host.cookie)
  expect(fingerprintOf(served)).toEqual(fingerprintOf(inBackup))
  expect((await readInfo(again, board, host.cookie)).generation).not.toBe(generation)
  expect(await closeCodeFor(again, board, host.cookie, generation)).toBe(closeCodes.generationChanged)
  await again.stop()

  const [aside = ''] = (await readdir(join(folder, 'data'))).filter((name) => name.startsWith('before-restore-'))
  expect(restored.output).toContain(aside)
  const kept = readFromBackup(join(folder, 'data', aside, databaseFile), board)
  expect(listNotes(kept)).toHaveLength(listNotes(editor.doc).length)
}, 90_000)

test('[K6] a folder that has gone wrong altogether, or is not there, takes the backup too', async () => {
  const { folder, host } = await makeStoppedFolder()
  await runCommand(folder, 'backup', 'rapat.rembuk')
  const broken = Buffer.alloc(50_000, 'nothing of a database is left ')
  await writeFile(join(folder, 'data', databaseFile), broken)
  const restored = await runCommand(folder, 'restore', 'rapat.rembuk')
  expect(restored).toMatchObject({ code: 0, output: expect.stringMatching(/tidak bisa dibaca.*could not be read/s) })
  const [aside = ''] = (await readdir(join(folder, 'data'))).filter((name) => name.startsWith('before-restore-'))
  expect(await readFile(join(folder, 'data', aside, databaseFile))).toEqual(broken)

  const elsewhere = await makeTemporaryFolder()
  await copyFile(join(folder, 'rapat.rembuk'), join(elsewhere, 'rapat.rembuk'))
  expect((await runCommand(elsewhere, 'restore', 'rapat.rembuk')).output).not.toMatch(/before-restore|dibaca/)
  for (const place of [folder, elsewhere]) {
    const server = await startServerProcess({ folder: place })
    const answer = await fetch(`${server.url}/api/programmes`, { headers: { cookie: host.cookie } })
    expect(await answer.json()).toMatchObject([{ title: 'Air Bersih RW 05', role: 'host' }])
    await server.stop()
  }
}, 60_000)

test('[K7] while a server holds the folder nothing is restored, and people go on', async () => {
  const folder = await makeTemporaryFolder()
  const server = await startServerProcess({ folder })
  const host = await createFacilitator(server.url)
  await runCommand(folder, 'backup', 'rapat.rembuk')
  const refused = await runCommand(folder, 'restore', 'rapat.rembuk')
  expect(refused).toMatchObject({
    code: 2,
    output: expect.stringMatching(/sedang dipakai server.*in use by a Rembuk server/s),
  })
  expect((await createFacilitator(server.url)).boards).toHaveLength(host.boards.length)
  await server.stop()
})

test.each([
  { what: 'a file that is not there', name: 'nowhere.rembuk', words: /tidak bisa dibaca.*cannot be read/s },
  { what: 'a folder', name: 'folder.rembuk', words: /tidak bisa dibaca.*cannot be read/s },
  { what: 'a text', name: 'text.rembuk', words: /bukan cadangan Rembuk.*is no backup/s },
  {
    what: 'a database of ours that is no backup',
    name: `data/${databaseFile}`,
    words: /bukan cadangan.*is no backup/s,
  },
  { what: 'a backup that is cut short', name: 'cut.rembuk', words: /terpotong.*cut short/s },
])('[K8] $what is refused in words, and the data stays as it is', async ({ name, words }) => {
  const { folder } = await makeStoppedFolder()
  await runCommand(folder, 'backup', 'rapat.rembuk')
  await writeFile(join(folder, 'text.rembuk'), 'minutes of the meeting, '.repeat(1000))
  const whole = await readFile(join(folder, 'rapat.rembuk'))
  await writeFile(join(folder, 'cut.rembuk'), whole.subarray(0, whole.length - 1))
  await mkdir(join(folder, 'folder.rembuk'))
  const before = await readFiles(folder)
  expect(await runCommand(folder, 'restore', name)).toMatchObject({ code: 2, output: expect.stringMatching(words) })
  expect(await readFiles(folder)).toEqual(before)
})
