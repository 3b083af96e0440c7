import { join } from 'node:path'
import { databaseFile } from '@rembuk/server/store/sqlite/folder-files'
import { openToRead } from '@rembuk/server/store/sqlite/folder-version'
import type { NoteId } from '@rembuk/shared/base/id'
import type { WaitingNote } from '@rembuk/shared/meeting/meeting-events'
import type { ResidentAnswer } from '@rembuk/shared/meeting/resident-command'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { unzipSync } from 'fflate'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { findOnDisk } from '../history/words-on-disk.ts'
import { tinyJpeg } from '../record/tiny-pictures.ts'
import { eventually } from '../support/eventually.ts'
import {
  type Control,
  connectControl,
  createFacilitator,
  type Editor,
  type Facilitator,
  joinByLink,
  openRoom,
  openStep,
} from '../support/people.ts'
import { serveProcess } from '../support/served-process.ts'
import { gpsWords, heic, jpeg, makerWords, pdf } from './picture-samples.ts'

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

interface Sent {
  readonly commandId: string
  readonly noteKey: string
  readonly text: string
}
const newNote = (text = 'Talud jebol'): Sent => {
  count += 1
  return { commandId: `command-${count}`, noteKey: `note-key-${count}`, text }
}
/** Sends a note with a photo as the page's script does. */
const send = async (note: Sent, file: Buffer, code = host.code): Promise<ResidentAnswer> => {
  const form = new FormData()
  form.set('command', JSON.stringify({ type: 'write', ...note, kind: 'problem', name: '' }))
  form.set('phoneKey', 'phone-of-sari')
  form.set('photo', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), 'foto.jpg')
  const response = await fetch(`${served.server.url}/j/${code}/photo`, { method: 'POST', body: form })
  return (await response.json()) as ResidentAnswer
}
const sendWell = async (file = jpeg(), note = newNote()) => {
  const answer = await send(note, file)
  if (!answer.ok) throw new Error(answer.error.type)
  return { noteId: answer.value.noteId, noteKey: note.noteKey }
}
const pictureOf = async (noteId: string): Promise<string> => {
  const find = () => listNotes(editor.doc).find(({ id }) => id === noteId)?.picture
  await eventually(() => find() !== undefined)
  return find() ?? ''
}
const status = async (path: string, cookie = ''): Promise<number> => {
  const response = await fetch(`${served.server.url}${path}`, { headers: { cookie } })
  await response.arrayBuffer()
  return response.status
}
const byPage = (mediaId: string, cookie = host.cookie) => status(`/api/media/${mediaId}`, cookie)
const byPhone = (mediaId: string, code = host.code) => status(`/j/${code}/media/${mediaId}`)
const boardId = () => host.boards[0]?.id
const listWaiting = async () => (await control.send('list-waiting', undefined)).value as readonly WaitingNote[]
/** The notes whose photos are in the store. */
const idsOnDisk = (): readonly string[] => {
  const database = openToRead(join(served.folder, 'data', databaseFile))
  try {
    return database.prepare<[], string>('SELECT item_id FROM pictures').pluck().all()
  } finally {
    database.close()
  }
}

test('[N43] a photo comes with its note, once however often it is sent, and whoever may see the note may see it', async () => {
  await control.send('lead', openStep(host))
  const note = newNote()
  const answers = [await send(note, jpeg()), await send(note, jpeg())]
  expect(answers[1]).toEqual(answers[0])
  const noteId = answers[0]?.ok ? answers[0].value.noteId : ''
  const mediaId = await pictureOf(noteId)
  expect(listNotes(editor.doc).filter(({ picture }) => picture)).toHaveLength(1)
  const stranger = await createFacilitator(served.server.url)
  const cookies = { editor: await joinByLink(host, 'editor'), viewer: await joinByLink(host, 'viewer') }
  expect([await byPage(mediaId), await byPage(mediaId, cookies.editor), await byPage(mediaId, cookies.viewer)]).toEqual(
    [200, 200, 200],
  )
  expect([await byPage(mediaId, ''), await byPage(mediaId, stranger.cookie)]).toEqual([404, 404])
  expect([await byPhone(mediaId), await byPhone(mediaId, stranger.code), await byPhone(mediaId, '000000')]).toEqual([
    200, 404, 404,
  ])
})

test('[N43] a photo is sent as what it is and nothing else, and a browser asks each time whether it still may show it', async () => {
  await control.send('lead', openStep(host))
  const mediaId = await pictureOf((await sendWell()).noteId)
  for (const path of [`/api/media/${mediaId}`, `/j/${host.code}/media/${mediaId}`]) {
    const response = await fetch(`${served.server.url}${path}`, { headers: { cookie: host.cookie } })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
    expect(bytes.includes(gpsWords)).toBe(false)
    const { headers } = response
    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual(['image/jpeg', 'nosniff'])
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('cache-control')).toBe('private, no-cache')
    const again = await fetch(`${served.server.url}${path}`, {
      headers: { cookie: host.cookie, 'if-none-match': headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  }
})

test('[N44] the photo of a secret step is shown to nobody before it is revealed, the host included', async () => {
  await control.send('lead', openStep(host, { isSecret: true }))
  const { noteId } = await sendWell()
  expect(JSON.stringify(control.state())).not.toContain(noteId)
  expect(await listWaiting()).toEqual([])
  await control.send('lead', { command: { type: 'reveal', stepId: 'step-open' }, by: '' })
  const mediaId = await pictureOf(noteId)
  expect([await byPage(mediaId), await byPhone(mediaId)]).toEqual([200, 200])
})

test('[N44] a photo that waits for consent is shown to the host alone, and after it to all', async () => {
  await control.send('lead', openStep(host, { needsApproval: true }))
  const { noteId } = await sendWell()
  const mediaId = (await listWaiting())[0]?.picture ?? ''
  const cookie = await joinByLink(host, 'editor')
  expect([await byPage(mediaId), await byPage(mediaId, cookie), await byPhone(mediaId)]).toEqual([200, 404, 404])
  await control.send('decide-waiting', { noteId, isApproved: true })
  await pictureOf(noteId)
  expect([await byPage(mediaId, cookie), await byPhone(mediaId)]).toEqual([200, 200])
})

test('[N45] a hidden note takes its photo along at once, and brings it back', async () => {
  await control.send('lead', openStep(host))
  const { noteId } = await sendWell()
  const mediaId = await pictureOf(noteId)
  expect(await byPhone(mediaId)).toBe(200)
  await control.send('hide-note', { boardId: boardId(), noteId })
  expect([await byPage(mediaId), await byPhone(mediaId)]).toEqual([404, 404])
  await control.send('unhide-note', { boardId: boardId(), noteId })
  await pictureOf(noteId)
  expect(await byPage(mediaId)).toBe(200)
})

/** Withdraws a note of one's own by the plain form of the page. */
const withdraw = async ({ noteId, noteKey }: { readonly noteId: string; readonly noteKey: string }) => {
  const form = new FormData()
  const own = { noteId, noteKey, kind: 'problem', text: 'Talud jebol' }
  for (const [name, value] of Object.entries({ own: JSON.stringify(own), withdraw: noteKey })) form.set(name, value)
  return fetch(`${served.server.url}/j/${host.code}`, { method: 'POST', body: form })
}

test('[N45] a note that its author withdraws takes its photo off the disk for good', async () => {
  await control.send('lead', openStep(host))
  const sent = await sendWell()
  const mediaId = await pictureOf(sent.noteId)
  expect(idsOnDisk()).toContain(sent.noteId)
  expect((await withdraw(sent)).status).toBe(200)
  expect([await byPage(mediaId), await byPhone(mediaId)]).toEqual([404, 404])
  expect(idsOnDisk()).not.toContain(sent.noteId)
})

test('[D5] the photos of hidden, withdrawn, waiting and secret notes are in no record; those on the board are in each', async () => {
  const nextStep = async (options: Parameters<typeof openStep>[1]) => {
    await control.send('lead', { command: { type: 'next' }, by: '' })
    await control.send('lead', openStep(host, options))
  }
  await control.send('lead', openStep(host))
  const shown = await pictureOf((await sendWell(tinyJpeg)).noteId)
  const { noteId: hiddenId } = await sendWell(tinyJpeg)
  const hidden = await pictureOf(hiddenId)
  await control.send('hide-note', { boardId: boardId(), noteId: hiddenId })
  const withdrawnNote = await sendWell(tinyJpeg)
  const withdrawn = await pictureOf(withdrawnNote.noteId)
  await withdraw(withdrawnNote)
  await nextStep({ needsApproval: true })
  await sendWell(tinyJpeg)
  const waiting = (await listWaiting())[0]?.picture ?? ''
  await nextStep({ isSecret: true })
  const { noteId: secretId } = await sendWell(tinyJpeg)
  expect(idsOnDisk()).toContain(secretId)
  const download = async (format: string): Promise<Buffer> => {
    const path = `${served.server.url}/api/meetings/${host.meetingId}/record.${format}`
    return Buffer.from(await (await fetch(path, { headers: { cookie: host.cookie } })).arrayBuffer())
  }
  const json = String(await download('json'))
  expect([hidden, withdrawn, waiting].filter((mediaId) => mediaId === '' || json.includes(mediaId))).toEqual([])
  expect([json.includes(shown), json.includes(secretId)]).toEqual([true, false])
  // Each photo that a record holds is a file of its own in it: there is one.
  expect(Object.keys(unzipSync(await download('docx'))).filter((path) => path.includes('/media/'))).toHaveLength(1)
  expect((await download('pdf')).toString('latin1').split('/Subtype /Image')).toHaveLength(2)
  expect(String(await download('md'))).toContain('- Foto 1. Talud jebol')
})

test('[N40] where a photo was taken and with what is in no file of the server', async () => {
  await control.send('lead', openStep(host))
  await sendWell()
  expect([gpsWords, makerWords].flatMap((words) => findOnDisk(join(served.folder, 'data'), words))).toEqual([])
})

test('[N42] what is no photo is refused in words, and the note is written without it', async () => {
  await control.send('lead', openStep(host))
  const refusals = [
    pdf,
    heic(),
    jpeg().subarray(0, 200),
    jpeg({ width: 60_000 }),
    Buffer.concat([jpeg(), Buffer.alloc(300_000)]),
  ]
  const answers = []
  for (const file of refusals) answers.push(await send(newNote(), file))
  expect(answers.map((answer) => !answer.ok && answer.error.type)).toEqual([
    ...['NotAPicture', 'PictureIsHeic', 'PictureCutOff', 'PictureTooLarge', 'PictureTooHeavy'],
  ])
  expect(listNotes(editor.doc)).toEqual([])
  expect((await send({ ...newNote(), noteKey: 'x' }, jpeg())).ok).toBe(false)
  expect(await send(newNote(), jpeg(), '000000')).toEqual({ ok: false, error: { type: 'WrongCode' } })
  expect((await sendWell()).noteId satisfies NoteId).toBeTruthy()
})
