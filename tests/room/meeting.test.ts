import type { NoteId } from '@rembuk/shared/base/id'
import { notesOf } from '@rembuk/shared/board/board-document'
import type { SnapshotEntry } from '@rembuk/shared/http/api'
import { addNote, removeNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import { isPlaced, listNotes, readNote } from '@rembuk/shared/note/note-queries'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { eventually } from '../support/eventually.ts'
import {
  type Control,
  connectControl,
  connectPhone,
  createFacilitator,
  type Editor,
  type Facilitator,
  openRoom,
  openStep,
  type Phone,
  postJson,
} from '../support/people.ts'
import { serveProcess, servingPatienceMs } from '../support/served-process.ts'

let host: Facilitator
let control: Control
let phone: Phone
let editor: Editor
let count = 0

const served = serveProcess()
beforeAll(async () => {
  host = await createFacilitator(served.server.url)
  control = await connectControl(host)
  await control.send('lead', openStep(host))
  phone = await connectPhone(served.server.url, host.code)
  editor = await openRoom(served.server.url, `board/${host.boards[0]?.id}`, { cookie: host.cookie })
}, servingPatienceMs)
afterAll(async () => {
  phone.socket.disconnect()
  control.socket.disconnect()
  editor.leave()
})

const wish = (text: string) => {
  count += 1
  return {
    type: 'write',
    commandId: `command-${count}`,
    noteKey: `note-key-${count}`,
    kind: 'problem',
    text,
    name: 'Bu Sari',
  } as const
}
const write = async (text: string) => {
  const command = wish(text)
  const answer = await phone.send(command)
  if (!answer.ok) throw new Error(answer.error.type)
  const { noteId } = answer.value
  await eventually(() => readNote(editor.doc, noteId))
  return { noteId, noteKey: command.noteKey }
}
const own = (note: { noteId: NoteId; noteKey: string }) => {
  count += 1
  return { ...note, commandId: `command-${count}` }
}
const boardId = () => host.boards[0]?.id

describe('a resident', () => {
  test('[M1] sees a note wait in the inbox, without a name where names are not shown', async () => {
    const { noteId } = await write('Air keluar hanya jam 2 pagi')
    const note = readNote(editor.doc, noteId)
    expect(note).toMatchObject({
      kind: 'problem',
      text: 'Air keluar hanya jam 2 pagi',
      author: { role: 'resident', name: '' },
    })
    expect(note && isPlaced(note)).toBe(false)
  })

  test('[M2] who sends a note twice has written it once', async () => {
    const command = wish('Dikirim dua kali')
    const answers = await Promise.all([phone.send(command), phone.send(command)])
    const later = await phone.send(command)
    expect(answers).toEqual([later, later])
    await eventually(() => listNotes(editor.doc).some(({ text }) => text === 'Dikirim dua kali'))
    expect(listNotes(editor.doc).filter(({ text }) => text === 'Dikirim dua kali')).toHaveLength(1)
  })

  test.each([
    ['empty', '  \n ', 'EmptyText'],
    ['of 10,000 letters', 'a'.repeat(10_000), 'TextTooLong'],
  ])('[M3] is told why a note %s is refused', async (_, text, type) => {
    expect(await phone.send(wish(text))).toMatchObject({ ok: false, error: { type } })
  })

  test.each([
    ['RTL', 'مرحبا بالعالم'],
    ['emoji', '💧🚰 air'],
    ['a script', '<script>alert(1)</script>'],
    ['a formula', '=SUM(A1)'],
  ])('[M4] finds a note with %s on the board as it was written', async (_, text) => {
    const { noteId } = await write(text)
    expect(readNote(editor.doc, noteId)?.text).toBe(text)
  })

  test('[M5] changes their own note and nobody else’s', async () => {
    const note = await write('Pipa bocor')
    const change = { type: 'change', baseText: 'Pipa bocor', text: 'Pipa utama bocor' } as const
    const stranger = { noteId: note.noteId, noteKey: 'somebody-elses-key' }
    expect(await phone.send({ ...change, ...own(stranger) })).toMatchObject({ error: { type: 'NotAllowed' } })
    expect(await phone.send({ ...change, ...own(note) })).toMatchObject({ ok: true })
    await eventually(
      () => readNote(editor.doc, note.noteId)?.text,
      (text) => text === 'Pipa utama bocor',
    )
  })

  test('[M6] is shown both texts when an editor has changed the note meanwhile', async () => {
    const note = await write('Iuran mahal')
    rewriteNote(editor.doc, { noteId: note.noteId, text: 'Iuran Rp15.000 mahal' })
    const change = { type: 'change', baseText: 'Iuran mahal', text: 'Iuran terlalu mahal' } as const
    const attempt = () => phone.send({ ...change, ...own(note) })
    // The editor's change is on its way; the phone's may only win while it has not arrived.
    await eventually(() => editor.provider.synced)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await attempt()).toMatchObject({ error: { type: 'NoteChangedByOther', text: 'Iuran Rp15.000 mahal' } })
  })

  test('[M7] withdraws a note, and no undo brings it back', async () => {
    const note = await write('Salah tulis')
    const undo = new Y.UndoManager(notesOf(editor.doc))
    removeNote(editor.doc, note.noteId)
    expect(await phone.send({ type: 'withdraw', ...own(note) })).toMatchObject({ ok: true })
    undo.undo()
    await eventually(
      () => readNote(editor.doc, note.noteId),
      (left) => left === undefined,
    )
  })

  test('[M8] cannot write once the host has closed writing, and can when it is opened again', async () => {
    await control.send('lead', openStep(host, { isOpen: false }))
    await eventually(() => phone.state()?.step?.isOpen === false)
    expect(await phone.send(wish('Terlambat'))).toMatchObject({ error: { type: 'WritingClosed' } })
    await control.send('lead', openStep(host))
    expect(await phone.send({ ...wish('Aset'), kind: 'history' })).toMatchObject({ error: { type: 'KindNotAllowed' } })
  })

  test('[N6] whose note comes after the room has gone on keeps it: it is not an answer to another question', async () => {
    expect(await phone.send({ ...wish('Untuk tadi'), stepId: 'step-gone' })).toEqual({
      ok: false,
      error: { type: 'StepOver' },
    })
    expect(await phone.send({ ...wish('Untuk sekarang'), stepId: 'step-open' })).toMatchObject({ ok: true })
  })

  test('[N22] who writes for somebody else where no names are kept leaves no name, only that it was entrusted', async () => {
    const answer = await phone.send({
      ...wish('Suara Mbah'),
      name: 'Mbah Karto (dicatat oleh Bu Siti)',
      entrusted: 'id',
    })
    if (!answer.ok) throw new Error(answer.error.type)
    await eventually(() => readNote(editor.doc, answer.value.noteId)?.author.name === 'titip')
  })

  test('[M9] with a wrong code is told so', async () => {
    await expect(connectPhone(served.server.url, '000000')).rejects.toMatchObject({ data: { type: 'WrongCode' } })
  })
})

describe('the host', () => {
  test('[M10] hides a note from every document and brings it back as it was', async () => {
    const { noteId } = await write('Nama orang yang tidak pantas')
    const place = { boardId: boardId(), noteId }
    expect(await control.send('hide-note', place)).toEqual({ ok: true })
    await eventually(
      () => readNote(editor.doc, noteId),
      (left) => left === undefined,
    )
    expect(await control.send('list-hidden', { boardId: boardId() })).toMatchObject({ value: [{ noteId }] })
    expect(await control.send('unhide-note', place)).toEqual({ ok: true })
    await eventually(
      () => readNote(editor.doc, noteId)?.text,
      (text) => text === 'Nama orang yang tidak pantas',
    )
  })

  test('[M11] sets the step; an editor and the projector may not', async () => {
    const { programmeId } = host
    const { editorSecret } = host.programme
    const joined = await postJson(`${served.server.url}/api/access`, { programmeId, secret: editorSecret })
    const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    for (const other of [await connectControl({ ...host, cookie }, 'host'), await connectControl(host, 'viewer')]) {
      expect(await other.send('lead', openStep(host))).toMatchObject({ error: { type: 'NotAllowed' } })
      other.socket.disconnect()
    }
  })

  test('[M12] restores a snapshot as ordinary edits; what was withdrawn stays away', async () => {
    const id = 'note-before-snapshot' as NoteId
    const author = { role: 'editor', name: 'Rina' } as const
    const withdrawn = await write('Akan ditarik')
    addNote(editor.doc, { id, kind: 'asset', text: 'Mata air', author, createdAtMs: 1 })
    const room = `${served.server.url}/api/rooms/board/${boardId()}`
    const headers = { cookie: host.cookie }
    await eventually(() => readNote(editor.doc, id))
    await new Promise((resolve) => setTimeout(resolve, 100))
    const taken = (await (await postJson(`${room}/snapshots`, { name: 'Sebelum' }, host.cookie)).json()) as {
      snapshotId: string
    }
    removeNote(editor.doc, id)
    await phone.send({ type: 'withdraw', ...own(withdrawn) })
    const restored = await fetch(`${room}/snapshots/${taken.snapshotId}/restore`, { method: 'POST', headers })
    expect(restored.status).toBe(200)
    await eventually(
      () => readNote(editor.doc, id)?.text,
      (text) => text === 'Mata air',
    )
    expect(readNote(editor.doc, withdrawn.noteId)).toBeUndefined()
    const list = (await (await fetch(`${room}/snapshots`, { headers })).json()) as SnapshotEntry[]
    expect(list.slice(0, 2).map(({ kind, name }) => [kind, name])).toEqual([
      ['restore', ''],
      ['named', 'Sebelum'],
    ])
    expect((await fetch(`${room}/snapshots/nothere12345`, { headers })).status).toBe(404)
  })

  test('[M13] a wrong link is refused, a right one never demotes', async () => {
    const { programmeId } = host
    const wrong = await postJson(`${served.server.url}/api/access`, { programmeId, secret: 'wrong' })
    expect(wrong.status).toBe(403)
    await postJson(`${served.server.url}/api/access`, { programmeId, secret: host.programme.editorSecret }, host.cookie)
    const access = await fetch(`${served.server.url}/api/programmes/${programmeId}`, {
      headers: { cookie: host.cookie },
    })
    expect(await access.json()).toMatchObject({ role: 'host' })
  })

  test('[M14] another site may not post', async () => {
    const answer = await fetch(`${served.server.url}/api/programmes`, {
      method: 'POST',
      headers: { origin: 'http://elsewhere.example', 'content-type': 'application/json' },
      body: '{}',
    })
    expect(answer.status).toBe(403)
  })
})
