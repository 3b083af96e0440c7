import { join } from 'node:path'
import type { NoteId, StepId } from '@rembuk/shared/base/id'
import type { WaitingNote } from '@rembuk/shared/meeting/meeting-events'
import { listNotes, readNote } from '@rembuk/shared/note/note-queries'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { findOnDisk } from '../history/words-on-disk.ts'
import { eventually } from '../support/eventually.ts'
import {
  type Control,
  connectControl,
  connectPhone,
  createFacilitator,
  type Editor,
  type Facilitator,
  joinByLink,
  openRoom,
  openStep,
  type Phone,
} from '../support/people.ts'
import { serveProcess } from '../support/served-process.ts'

let host: Facilitator
let control: Control
let editor: Editor
let count = 0

const served = serveProcess()
beforeEach(async () => {
  host = await createFacilitator(served.server.url)
  control = await connectControl(host)
  editor = await openRoom(served.server.url, `board/${host.boards[0]?.id}`, { cookie: host.cookie })
  onTestFinished(() => {
    control.socket.disconnect()
    editor.leave()
  })
})

const stepId = 'step-open' as StepId
const secretStep = () => openStep(host, { isSecret: true })
const joinAs = async (phoneKey: string): Promise<Phone> => {
  const phone = await connectPhone(served.server.url, host.code, phoneKey)
  onTestFinished(() => void phone.socket.disconnect())
  return phone
}
const nextIds = () => {
  count += 1
  return { commandId: `command-${count}`, noteKey: `note-key-${count}` }
}
const write = async (phone: Phone, text: string) => {
  const ids = nextIds()
  const answer = await phone.send({ type: 'write', ...ids, kind: 'problem', text, name: '' })
  if (!answer.ok) throw new Error(answer.error.type)
  return { noteKey: ids.noteKey, noteId: answer.value.noteId }
}
const textsNow = () => listNotes(editor.doc).map(({ text }) => text)
const reveal = () => control.send('lead', { command: { type: 'reveal', stepId }, by: '' })

test('[M15] what is written in a secret step is in no document until it is revealed, and then all of it at one moment', async () => {
  await control.send('lead', secretStep())
  const [sari, hasan] = [await joinAs('phone-of-sari'), await joinAs('phone-of-hasan')]
  const texts = Array.from({ length: 8 }, (_, index) => `Rahasia ${index}`)
  for (const text of texts) await write(text.endsWith('0') ? hasan : sari, text)
  await eventually(() => control.state()?.writing.sealedCount === 8)
  expect(control.state()?.writing).toMatchObject({ senderCount: 2, sentCount: 8, sealedCount: 8 })
  expect(textsNow()).toEqual([])
  expect(JSON.stringify(control.state())).not.toContain('Rahasia')
  const waiting = await control.send('list-waiting', undefined)
  expect(JSON.stringify(waiting)).not.toContain('Rahasia')

  const updates: Uint8Array[] = []
  editor.doc.on('update', (update: Uint8Array) => updates.push(update))
  expect(await reveal()).toEqual({ ok: true })
  await eventually(() => textsNow().length === 8)
  expect(updates).toHaveLength(1)
  expect(textsNow().toSorted()).toEqual(texts)
  expect(new Set(listNotes(editor.doc).map(({ createdAtMs }) => createdAtMs)).size).toBe(1)
  expect(new Set(listNotes(editor.doc).map((note) => note.stepId))).toEqual(new Set([stepId]))
  expect(await reveal()).toEqual({ ok: true })
  await write(sari, 'Terlambat')
  await eventually(() => textsNow().includes('Terlambat'))
  expect(textsNow()).toHaveLength(9)
})

test('[M16] notes are revealed in an order that says nothing of when each was written', async () => {
  await control.send('lead', secretStep())
  const phone = await joinAs('phone-of-sari')
  const texts = Array.from({ length: 12 }, (_, index) => `urut ${index}`)
  for (const text of texts) await write(phone, text)
  await reveal()
  await eventually(() => textsNow().length === 12)
  const byClock = Y.decodeUpdate(Y.encodeStateAsUpdate(editor.doc))
    .structs.flatMap((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? [struct] : [],
    )
    .map((struct) => String((struct.content as Y.ContentString).str))
    .filter((text) => text.startsWith('urut'))
  expect(byClock.toSorted()).toEqual(texts.toSorted())
  // One in 479 million is in the order of writing.
  expect(byClock).not.toEqual(texts)
})

test('[M17] a sealed note is changed and withdrawn by its author alone, and is revealed as it was left', async () => {
  await control.send('lead', secretStep())
  const [sari, hasan] = [await joinAs('phone-of-sari'), await joinAs('phone-of-hasan')]
  const kept = await write(sari, 'Pompa rusak')
  const gone = await write(sari, 'Jangan dibaca')
  const change = (noteKey: string, baseText: string) =>
    hasan.send({ type: 'change', ...nextIds(), noteKey, noteId: kept.noteId, baseText, text: 'Pompa rusak sejak Mei' })
  expect(await change('note-key-none', 'Pompa rusak')).toMatchObject({ error: { type: 'NotAllowed' } })
  expect(await change(kept.noteKey, 'lain')).toMatchObject({ error: { type: 'NoteChangedByOther' } })
  expect(await change(kept.noteKey, 'Pompa rusak')).toMatchObject({ ok: true })
  expect(await sari.send({ type: 'withdraw', ...nextIds(), ...gone })).toMatchObject({ ok: true })
  await eventually(() => control.state()?.writing.sealedCount === 1)
  await reveal()
  await eventually(() => textsNow().length === 1)
  expect(textsNow()).toEqual(['Pompa rusak sejak Mei'])
  await served.server.stop()
  expect(findOnDisk(join(served.folder, 'data'), 'Jangan dibaca')).toEqual([])
  await served.startAgain()
})

test('[M18] sealed notes outlive a killed server; what is sent while they are revealed comes once', async () => {
  await control.send('lead', secretStep())
  const phone = await joinAs('phone-of-sari')
  for (const text of ['satu', 'dua', 'tiga']) await write(phone, text)
  await served.server.kill()
  await served.startAgain()
  await eventually(() => control.socket.connected && phone.socket.connected, Boolean, 20_000)
  await eventually(() => control.state()?.writing.sealedCount === 3)
  const late = Array.from({ length: 10 }, (_, index) => write(phone, `bersamaan ${index}`))
  const revealed = reveal()
  await Promise.all([...late, revealed])
  await eventually(() => textsNow().length === 13, Boolean, 20_000)
  expect(new Set(textsNow()).size).toBe(13)
  await eventually(() => control.state()?.writing.sealedCount === 0)
})

test('[M19] where the host reads first, notes come onto the board one by one, or stay off it among the hidden', async () => {
  await control.send('lead', openStep(host, { needsApproval: true }))
  const phone = await joinAs('phone-of-sari')
  const good = await write(phone, 'Jalan gelap')
  const bad = await write(phone, 'Pak RT korupsi')
  const listed = (await control.send('list-waiting', undefined)).value as readonly WaitingNote[]
  expect(listed.map(({ text }) => text).toSorted()).toEqual(['Jalan gelap', 'Pak RT korupsi'])
  const decide = (noteId: NoteId, isApproved: boolean, by = control) =>
    by.send('decide-waiting', { noteId, isApproved })
  const cookie = await joinByLink(host, 'editor')
  const dedi = await connectControl({ ...host, cookie }, 'editor')
  onTestFinished(() => void dedi.socket.disconnect())
  expect(await decide(good.noteId, true, dedi)).toMatchObject({ error: { type: 'NotAllowed' } })
  expect(await dedi.send('list-waiting', undefined)).toMatchObject({ error: { type: 'NotAllowed' } })

  expect(await decide(good.noteId, true)).toEqual({ ok: true })
  await eventually(() => readNote(editor.doc, good.noteId))
  expect(await decide(bad.noteId, false)).toEqual({ ok: true })
  expect(await decide(bad.noteId, false)).toMatchObject({ error: { type: 'NoteGone' } })
  const hidden = await control.send('list-hidden', { boardId: host.boards[0]?.id })
  expect(hidden.value).toMatchObject([{ noteId: bad.noteId, text: 'Pak RT korupsi' }])
  expect(textsNow()).toEqual(['Jalan gelap'])
  await control.send('unhide-note', { boardId: host.boards[0]?.id, noteId: bad.noteId })
  await eventually(() => textsNow().length === 2)
})

test('[M20] frozen phones look and send nothing; what they hold comes once they are freed', async () => {
  await control.send('lead', openStep(host))
  const phone = await joinAs('phone-of-sari')
  await control.send('lead', { command: { type: 'freeze', isFrozen: true }, by: '' })
  await eventually(() => phone.state()?.isFrozen === true)
  const command = { type: 'write', ...nextIds(), kind: 'problem', text: 'Menunggu', name: '' } as const
  expect(await phone.send(command)).toMatchObject({ error: { type: 'PhonesFrozen' } })
  await control.send('lead', { command: { type: 'freeze', isFrozen: false }, by: '' })
  expect(await phone.send(command)).toMatchObject({ ok: true })
})

test('[M21] after an anonymous step nothing on disk or on the wire leads from a note to the phone it came from', async () => {
  const told: string[] = []
  control.socket.onAny((...event: unknown[]) => told.push(JSON.stringify(event)))
  await control.send('lead', secretStep())
  const phone = await connectPhone(served.server.url, host.code, 'phone-key-of-bu-sari')
  onTestFinished(() => void phone.socket.disconnect())
  const ids = nextIds()
  await phone.send({ type: 'write', ...ids, kind: 'problem', text: 'Saya takut bicara', name: 'Bu Sari' })
  await reveal()
  await eventually(() => textsNow().length === 1)
  await served.server.stop()
  for (const trace of ['phone-key-of-bu-sari', 'Bu Sari', ids.noteKey])
    expect({ trace, found: findOnDisk(join(served.folder, 'data'), trace) }).toEqual({ trace, found: [] })
  expect(told.join()).not.toMatch(/phone-key-of-bu-sari|Bu Sari/)
  await served.startAgain()
})
