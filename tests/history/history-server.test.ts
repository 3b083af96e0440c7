import type { NoteId } from '@rembuk/shared/base/id'
import type { History } from '@rembuk/shared/history/history'
import type { Restored, SnapshotEntry } from '@rembuk/shared/http/api'
import { addNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import { listNotes, readNote } from '@rembuk/shared/note/note-queries'
import { beforeEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
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
import { serveProcess } from '../support/served-process.ts'
import { boardAfter } from './log-of.ts'

const served = serveProcess()

let host: Facilitator
let editor: Editor
let address = ''
beforeEach(async () => {
  host = await createFacilitator(served.server.url)
  const room = `board/${host.boards[0]?.id}`
  address = `${served.server.url}/api/rooms/${room}`
  editor = await openRoom(served.server.url, room, { cookie: host.cookie, params: { name: 'Rina' } })
  return editor.leave
}, 60_000)

const write = (doc: Y.Doc, id: string, text: string): NoteId => {
  const noteId = `note-${id}` as NoteId
  addNote(doc, { id: noteId, kind: 'problem', text, author: { role: 'editor', name: 'Rina' }, createdAtMs: 1 })
  return noteId
}

const readHistory = async (): Promise<History> => {
  const answer = await fetch(`${address}/history`, { headers: { cookie: host.cookie } })
  expect(answer.status).toBe(200)
  return (await answer.json()) as History
}
const textsNow = async (): Promise<readonly string[]> =>
  listNotes(boardAfter((await readHistory()).moments.map(({ update }) => update))).map(({ text }) => text)

/** Asks until the server has what was just written. */
const historyWith = async (text: string): Promise<History> => {
  for (;;) {
    if ((await textsNow()).includes(text)) return readHistory()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
const listSnapshots = async (): Promise<readonly SnapshotEntry[]> =>
  (await (await fetch(`${address}/snapshots`, { headers: { cookie: host.cookie } })).json()) as SnapshotEntry[]

const editorCookie = async (): Promise<string> => {
  const { programmeId, programme } = host
  const joined = await postJson(`${served.server.url}/api/access`, { programmeId, secret: programme.editorSecret })
  return joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

test('[H7] an editor reads the past by name; the projector and strangers read nothing of it', async () => {
  write(editor.doc, 'one', 'Pipa bocor')
  const { moments } = await historyWith('Pipa bocor')
  expect(moments.flatMap(({ parts }) => parts).at(-1)).toEqual({
    by: 'Rina',
    changes: [{ root: 'notes', verb: 'added', count: 1 }],
    itemIds: ['note-one'],
  })
  expect((await fetch(`${address}/history`)).status).toBe(401)
  expect((await fetch(`${address}/history?as=viewer`, { headers: { cookie: host.cookie } })).status).toBe(403)
  expect((await fetch(`${address}/history`, { headers: { cookie: await editorCookie() } })).status).toBe(200)
})

test('[H7] what a resident withdraws is gone from the past with the withdrawal', async () => {
  const control = await connectControl(host)
  await control.send('lead', openStep(host))
  const phone = await connectPhone(served.server.url, host.code)
  const sent = await phone.send({
    type: 'write',
    commandId: 'command-one',
    noteKey: 'key-of-note',
    kind: 'problem',
    text: 'Nomor saya 0812',
    name: '',
  })
  if (!sent.ok) throw new Error(sent.error.type)
  expect(JSON.stringify((await historyWith('Nomor saya 0812')).moments.at(-1)?.parts)).toContain('resident')
  await phone.send({
    type: 'withdraw',
    commandId: 'command-two',
    noteKey: 'key-of-note',
    noteId: sent.value.noteId,
  })
  const history = await readHistory()
  expect(await textsNow()).toEqual([])
  expect(JSON.stringify(history)).not.toContain('resident')
  for (const { update } of history.moments) expect(Buffer.from(update, 'base64').toString()).not.toContain('0812')
  for (const { socket } of [control, phone]) socket.disconnect()
})

test('[H8] the host goes back to a moment as forward edits, and takes it back; a later one meanwhile stays', async () => {
  const first = write(editor.doc, 'one', 'Pipa bocor')
  const { moments } = await historyWith('Pipa bocor')
  const seq = moments.at(-1)?.seq
  rewriteNote(editor.doc, { noteId: first, text: 'Pipa utama bocor' })
  write(editor.doc, 'two', 'Air keruh')
  await historyWith('Air keruh')

  const restored = await postJson(`${address}/history/${seq}/restore`, { by: 'Pak Dedi' }, host.cookie)
  expect(restored.status).toBe(200)
  const { before } = (await restored.json()) as Restored
  await eventually(
    () => listNotes(editor.doc).map(({ text }) => text),
    (texts) => texts.join() === 'Pipa bocor',
  )
  expect((await readHistory()).moments.at(-1)?.parts).toMatchObject([
    {
      by: 'Pak Dedi',
      changes: [
        { root: 'notes', verb: 'changed', count: 1 },
        { root: 'notes', verb: 'deleted', count: 1 },
      ],
    },
  ])
  expect(await listSnapshots()).toMatchObject([{ snapshotId: before, kind: 'restore', takenBy: 'Pak Dedi' }])

  write(editor.doc, 'three', 'Ditulis sesudahnya')
  await historyWith('Ditulis sesudahnya')
  expect((await postJson(`${address}/snapshots/${before}/restore`, {}, host.cookie)).status).toBe(200)
  await eventually(
    () => readNote(editor.doc, first)?.text,
    (text) => text === 'Pipa utama bocor',
  )
  expect(listNotes(editor.doc).map(({ text }) => text)).toEqual(expect.arrayContaining(['Air keruh']))
})

test('[H8] an editor restores no whole board, and nobody one that never was', async () => {
  write(editor.doc, 'one', 'Pipa bocor')
  const { moments } = await historyWith('Pipa bocor')
  const seq = moments.at(-1)?.seq ?? 0
  expect((await postJson(`${address}/history/${seq}/restore`, {}, await editorCookie())).status).toBe(403)
  for (const nowhere of [0, seq + 100, '9'.repeat(30)])
    expect((await postJson(`${address}/history/${nowhere}/restore`, {}, host.cookie)).status).toBe(404)
  const other = host.boards[1]?.id
  const { snapshotId } = (await (
    await postJson(`${address}/snapshots`, { name: 'Punya papan ini' }, host.cookie)
  ).json()) as SnapshotEntry
  const elsewhere = `${served.server.url}/api/rooms/board/${other}/snapshots/${snapshotId}/restore`
  expect((await postJson(elsewhere, {}, host.cookie)).status).toBe(404)
  expect(await textsNow()).toEqual(['Pipa bocor'])
})

test('[H9] the board as a step leaves it is kept under the question of the step, with who changed it', async () => {
  const control = await connectControl(host)
  await control.send('lead', openStep(host, { prompt: 'Apa masalahnya?', by: 'Bu Rina' }))
  write(editor.doc, 'one', 'Pipa bocor')
  await historyWith('Pipa bocor')
  await control.send('lead', openStep(host, { prompt: 'Apa asetnya?', by: 'Bu Rina' }))
  for (let tries = 0; tries < 100 && (await listSnapshots()).length === 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await listSnapshots()).toMatchObject([{ kind: 'step', name: 'Apa masalahnya?', takenBy: 'Bu Rina' }])
  const marked = (await readHistory()).moments.filter(({ snapshots }) => snapshots.length > 0)
  expect(marked.flatMap(({ snapshots }) => snapshots.map(({ name }) => name))).toEqual(['Apa masalahnya?'])
  control.socket.disconnect()
})

test('[H9] a snapshot is signed with the name of whoever saved it, else with the role', async () => {
  write(editor.doc, 'one', 'Pipa bocor')
  await historyWith('Pipa bocor')
  await postJson(`${address}/snapshots`, { name: 'Satu', by: 'Bu Rina' }, host.cookie)
  await postJson(`${address}/snapshots`, { name: 'Dua' }, await editorCookie())
  expect((await listSnapshots()).map(({ name, takenBy }) => [name, takenBy])).toEqual([
    ['Dua', 'editor'],
    ['Satu', 'Bu Rina'],
  ])
})
