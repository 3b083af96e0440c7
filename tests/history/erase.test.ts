import { join } from 'node:path'
import type { NoteId } from '@rembuk/shared/base/id'
import { notesOf } from '@rembuk/shared/board/board-document'
import type { History } from '@rembuk/shared/history/history'
import type { PersonTraces, SnapshotEntry } from '@rembuk/shared/http/api'
import { addNote, moveNote, removeNote } from '@rembuk/shared/note/note-commands'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { eventually } from '../support/eventually.ts'
import {
  connectControl,
  connectPhone,
  createFacilitator,
  type Editor,
  type Facilitator,
  openRoom,
  openStep,
  postJson,
} from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { boardAfter } from './log-of.ts'
import { findOnDisk } from './words-on-disk.ts'

interface Served {
  readonly folder: string
  readonly data: string
  readonly server: ServerProcess
  readonly host: Facilitator
  readonly address: string
  readonly open: (name: string) => Promise<Editor>
}

/** A server whose rooms close as soon as nobody is in them. */
const serve = async (): Promise<Served> => {
  const folder = await makeTemporaryFolder()
  const server = await startServerProcess({ folder, environment: { REMBUK_IDLE_ROOM_MS: '0' } })
  onTestFinished(server.kill)
  const host = await createFacilitator(server.url)
  const room = `board/${host.boards[0]?.id}`
  const open = (name: string) => openRoom(server.url, room, { cookie: host.cookie, params: { name } })
  return { folder, data: join(folder, 'data'), server, host, address: `${server.url}/api/rooms/${room}`, open }
}

const write = (doc: Y.Doc, name: string, text: string): NoteId => {
  const noteId = `note-${text.replaceAll(/\W/g, '-')}` as NoteId
  addNote(doc, { id: noteId, kind: 'problem', text, author: { role: 'editor', name }, createdAtMs: 1 })
  return noteId
}

const readHistory = async ({ address, host }: Served): Promise<History> =>
  (await (await fetch(`${address}/history`, { headers: { cookie: host.cookie } })).json()) as History

const textsIn = (history: History): readonly string[] =>
  listNotes(boardAfter(history.moments.map(({ update }) => update))).map(({ text }) => text)

const untilSaved = async (served: Served, text: string): Promise<void> => {
  while (!textsIn(await readHistory(served)).includes(text)) await new Promise((resolve) => setTimeout(resolve, 50))
}

const stateOf = async ({ address, host }: Served): Promise<Y.Doc> => {
  const doc = new Y.Doc()
  const answer = await fetch(`${address}/state`, { headers: { cookie: host.cookie } })
  Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()))
  return doc
}

test('[H10] when the room has closed, a withdrawn note has left every byte of the files; the rest of the past is there', {
  timeout: 240_000,
}, async () => {
  const served = await serve()
  const { data, host, address } = served
  const control = await connectControl(host)
  await control.send('lead', openStep(host))
  const phone = await connectPhone(served.server.url, host.code)
  const own = { noteKey: 'key-of-note' }
  const command = {
    type: 'write',
    commandId: 'command-one',
    kind: 'problem',
    text: 'Rahasia warga',
    name: '',
    ...own,
  } as const
  const sent = await phone.send(command)
  if (!sent.ok) throw new Error(sent.error.type)
  const { noteId } = sent.value
  const rina = await openRoom(served.server.url, `board/${host.boards[0]?.id}`, {
    cookie: host.cookie,
    params: { name: 'Rina' },
  })
  moveNote(rina.doc, { noteId, at: [40, 80] })
  write(rina.doc, 'Rina', 'Air keruh')
  await untilSaved(served, 'Air keruh')
  await postJson(`${address}/snapshots`, { name: 'Sebelum ditarik' }, host.cookie)
  expect(findOnDisk(data, 'Rahasia warga')).toEqual(expect.arrayContaining(['log', 'snapshots', 'answers']))

  await phone.send({ type: 'withdraw', commandId: 'command-two', noteId, ...own })
  rina.leave()
  for (const { socket } of [phone, control]) socket.disconnect()
  await eventually(
    () => findOnDisk(data, 'Rahasia warga'),
    (places) => places.length === 0,
    100_000,
  )

  const history = await readHistory(served)
  expect(textsIn(history)).toEqual(['Air keruh'])
  expect(history.moments.flatMap(({ parts }) => parts.map(({ by }) => by))).toContain('Rina')
  expect(history.moments.flatMap(({ snapshots }) => snapshots.map(({ name }) => name))).toContain('Sebelum ditarik')
  const again = await connectPhone(served.server.url, host.code)
  expect(await again.send(command)).toEqual({ ok: true, value: { noteId, text: '' } })
  again.socket.disconnect()
  await served.server.stop()
  expect(findOnDisk(data, 'Rahasia warga')).toEqual([])
})

test('[H11] erasing a person leaves nothing of what they wrote and no name, in no byte of the files', {
  timeout: 240_000,
}, async () => {
  const served = await serve()
  const { data, host, address } = served
  const board = { boardId: host.boards[0]?.id }
  const hasan = await served.open('Pak Hasan')
  const rina = await served.open('Bu Rina')
  write(hasan.doc, 'Pak Hasan', 'Jalan berlubang')
  const hidden = write(hasan.doc, 'Pak Hasan', 'Ketua RT tidak adil')
  const gone = write(hasan.doc, 'Pak Hasan', 'Salah tulis')
  write(rina.doc, 'Bu Rina', 'Air keruh')
  await untilSaved(served, 'Air keruh')
  await untilSaved(served, 'Salah tulis')
  await postJson(`${address}/snapshots`, { name: 'Rekaman pertama', by: 'Pak Hasan' }, host.cookie)
  const control = await connectControl(host)
  expect(await control.send('hide-note', { ...board, noteId: hidden })).toMatchObject({ ok: true })
  removeNote(hasan.doc, gone)
  await eventually(() => notesOf(rina.doc).size === 2)

  const person = `${served.server.url}/api/programmes/${host.programmeId}/person`
  const found = await fetch(`${person}?name=${encodeURIComponent('Pak Hasan')}`, { headers: { cookie: host.cookie } })
  expect((await found.json()) as PersonTraces).toEqual({
    noteCount: 1,
    hiddenCount: 1,
    roomCount: 1,
    attendanceCount: 0,
    decisionCount: 0,
    queueCount: 0,
  })
  for (const words of ['Pak Hasan', 'Jalan berlubang', 'Ketua RT', 'Salah tulis'])
    expect(findOnDisk(data, words)).not.toEqual([])

  hasan.leave()
  expect((await postJson(`${person}/erase`, { name: 'Pak Hasan' }, host.cookie)).status).toBe(204)
  for (const words of ['Pak Hasan', 'Jalan berlubang', 'Ketua RT', 'Salah tulis'])
    expect(findOnDisk(data, words)).toEqual([])

  expect(listNotes(await stateOf(served)).map(({ text }) => text)).toEqual(['Air keruh'])
  await eventually(() => notesOf(rina.doc).size === 1)
  const snapshots = (await (
    await fetch(`${address}/snapshots`, { headers: { cookie: host.cookie } })
  ).json()) as SnapshotEntry[]
  expect(snapshots).toMatchObject([{ kind: 'named', name: 'Rekaman pertama', takenBy: '' }])
  const history = await readHistory(served)
  expect(history.moments.map(({ parts }) => parts)).toEqual([[], []])
  expect(textsIn(history)).toEqual(['Air keruh'])
  write(rina.doc, 'Bu Rina', 'Sesudahnya')
  await untilSaved(served, 'Sesudahnya')
  rina.leave()
  control.socket.disconnect()
  await served.server.kill()

  const again = await startServerProcess({ folder: served.folder, port: served.server.port })
  onTestFinished(again.kill)
  expect(listNotes(await stateOf(served)).map(({ text }) => text)).toEqual(['Air keruh', 'Sesudahnya'])
})

test('[H11] a note that the erased person brings back by undo is deleted again, and its words leave the files too', {
  timeout: 240_000,
}, async () => {
  const served = await serve()
  const { data, host } = served
  const hasan = await served.open('Pak Hasan')
  const undo = new Y.UndoManager(notesOf(hasan.doc), { doc: hasan.doc, captureTimeout: 0 })
  const noteId = write(hasan.doc, 'Pak Hasan', 'Jalan berlubang')
  await untilSaved(served, 'Jalan berlubang')
  undo.undo()
  const person = `${served.server.url}/api/programmes/${host.programmeId}/person`
  expect((await postJson(`${person}/erase`, { name: 'Pak Hasan' }, host.cookie)).status).toBe(204)
  expect(findOnDisk(data, 'Jalan berlubang')).toEqual([])

  undo.redo()
  expect(notesOf(hasan.doc).has(noteId)).toBe(true)
  await eventually(() => notesOf(hasan.doc).size === 0)
  expect(findOnDisk(data, 'Jalan berlubang')).not.toEqual([])
  hasan.leave()
  await eventually(
    () => findOnDisk(data, 'Jalan berlubang'),
    (places) => places.length === 0,
    100_000,
  )
})

test('[H11] only a host erases a person', { timeout: 240_000 }, async () => {
  const { server, host } = await serve()
  const { programmeId, programme } = host
  const joined = await postJson(`${server.url}/api/access`, { programmeId, secret: programme.editorSecret })
  const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const person = `${server.url}/api/programmes/${programmeId}/person`
  expect((await postJson(`${person}/erase`, { name: 'Rina' }, cookie)).status).toBe(403)
  expect((await fetch(`${person}?name=Rina`, { headers: { cookie } })).status).toBe(403)
  expect((await postJson(`${person}/erase`, { name: ' ' }, host.cookie)).status).toBe(400)
})
