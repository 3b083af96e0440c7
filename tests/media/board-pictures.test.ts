import { addAreas, removeArea, setAreaPicture } from '@rembuk/shared/area/area-commands'
import { listAreas } from '@rembuk/shared/area/area-queries'
import type { AreaId, MediaId } from '@rembuk/shared/base/id'
import type { StoredBoardPicture } from '@rembuk/shared/http/api'
import { maxPhotoBytes } from '@rembuk/shared/media/picture'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
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
import { gpsWords, heic, jpeg, pdf } from './picture-samples.ts'

let host: Facilitator
let control: Control
let editor: Editor

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

const picturesPath = () => `/api/rooms/board/${host.boards[0]?.id}/pictures`
const post = (bytes: Buffer, cookie = host.cookie): Promise<Response> =>
  fetch(`${served.server.url}${picturesPath()}`, {
    method: 'POST',
    headers: { cookie },
    body: new Uint8Array(bytes),
  })
const postWell = async (): Promise<StoredBoardPicture> => {
  const response = await post(jpeg({ width: 1200, height: 800 }))
  expect(response.status).toBe(201)
  return (await response.json()) as StoredBoardPicture
}
const see = async (path: string, cookie = ''): Promise<number> => {
  const response = await fetch(`${served.server.url}${path}`, { headers: { cookie } })
  await response.arrayBuffer()
  return response.status
}
const byPage = (mediaId: string, cookie = host.cookie) => see(`/api/media/${mediaId}`, cookie)
const byPhone = (mediaId: string) => see(`/j/${host.code}/media/${mediaId}`)
const map = 'area-of-map' as AreaId
const layMap = (picture?: MediaId): void =>
  addAreas(editor.doc, [{ id: map, title: 'Peta RW', at: [0, 0], size: [900, 600], tint: 'paper', picture }])

test('[T55] a map that an editor puts on the board is seen by everybody who sees the board, as long as an area shows it', async () => {
  await control.send('lead', openStep(host))
  const { mediaId, width, height } = await postWell()
  expect([width, height]).toEqual([1200, 800])
  expect(await byPage(mediaId)).toBe(404)
  layMap(mediaId)
  await eventually(async () => (await byPage(mediaId)) === 200)
  expect(await byPhone(mediaId)).toBe(200)
  expect(await byPage(mediaId, '')).toBe(404)
  const bytes = await fetch(`${served.server.url}/api/media/${mediaId}`, { headers: { cookie: host.cookie } })
  expect(Buffer.from(await bytes.arrayBuffer()).toString('latin1')).not.toContain(gpsWords)
  setAreaPicture(editor.doc, { areaId: map, picture: undefined })
  await eventually(async () => (await byPage(mediaId)) === 404)
})

test('[T56] whoever may not change the board puts no picture on it, and under a lock nobody but the host does', async () => {
  const [viewer, other] = await Promise.all([joinByLink(host, 'viewer'), joinByLink(host, 'editor')])
  expect((await post(jpeg(), viewer)).status).toBe(403)
  expect((await post(jpeg(), '')).status).toBe(401)
  expect((await post(jpeg(), other)).status).toBe(201)
  const lock = await fetch(`${served.server.url}/api/rooms/board/${host.boards[0]?.id}/lock`, {
    method: 'PUT',
    headers: { cookie: host.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ isLocked: true }),
  })
  expect(lock.status).toBe(204)
  expect((await post(jpeg(), other)).status).toBe(403)
  expect((await post(jpeg())).status).toBe(201)
})

test('[T56] what is no picture, too large or an SVG file is refused with the reason, and nothing is kept', async () => {
  const refused: readonly (readonly [Buffer, number, string])[] = [
    [pdf, 415, 'NotAPicture'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 415, 'NotAPicture'],
    [heic(), 415, 'PictureIsHeic'],
    [jpeg({ width: 20_000, height: 20_000 }), 413, 'PictureTooLarge'],
    [Buffer.alloc(maxPhotoBytes + 1), 413, 'PictureTooHeavy'],
    [Buffer.alloc(0), 415, 'NotAPicture'],
  ]
  for (const [bytes, status, type] of refused) {
    const response = await post(bytes)
    const body = (await response.json()) as { readonly problem: { readonly type: string } }
    expect([response.status, body.problem.type]).toEqual([status, type])
  }
})

test('[T57] the photo of a note is not shown by an area that names it: it goes and comes with its note', async () => {
  await control.send('lead', openStep(host))
  const form = new FormData()
  const note = {
    commandId: 'command-of-sari',
    noteKey: 'note-key-of-sari',
    text: 'Talud jebol',
    kind: 'problem',
    name: '',
  }
  form.set('command', JSON.stringify({ type: 'write', ...note }))
  form.set('phoneKey', 'phone-of-sari')
  form.set('photo', new Blob([new Uint8Array(jpeg())], { type: 'image/jpeg' }), 'foto.jpg')
  await fetch(`${served.server.url}/j/${host.code}/photo`, { method: 'POST', body: form })
  const noteOf = () => Array.from(editor.doc.getMap<import('yjs').Map<unknown>>('notes').entries())[0]
  await eventually(() => noteOf()?.[1].get('picture') !== undefined)
  const [noteId = '', item] = noteOf() ?? []
  const mediaId = String(item?.get('picture')) as MediaId
  layMap(mediaId)
  await eventually(async () => (await byPage(mediaId)) === 200)
  await control.send('hide-note', { boardId: host.boards[0]?.id, noteId })
  await eventually(async () => (await byPage(mediaId)) === 404)
  expect(listAreas(editor.doc)[0]?.picture).toBe(mediaId)
  removeArea(editor.doc, map)
})
