import type { Env } from '@rembuk/server/http/env'
import { takeFormTurns } from '@rembuk/server/phone/form-turns'
import { readForm } from '@rembuk/server/phone/read-form'
import { maxPhotoBytes } from '@rembuk/shared/media/picture'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'

const piece = new Uint8Array(100_000).fill(120)
const multipart = 'multipart/form-data; boundary=rembuk'
const head = Buffer.from('--rembuk\r\nContent-Disposition: form-data; name="photo"; filename="foto.jpg"\r\n\r\n')

/** A form that comes piece by piece, as fast as it is taken, and stops before its end until it is let go. */
const slowForm = (bytes: number) => {
  const form = { takenBytes: 0, isHungUp: false, end: () => {} }
  const ended = new Promise<void>((resolve) => {
    form.end = resolve
  })
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        if (form.takenBytes >= bytes) {
          await ended
          return controller.close()
        }
        const next = form.takenBytes === 0 ? new Uint8Array(head) : piece
        form.takenBytes += next.byteLength
        return controller.enqueue(next)
      },
      cancel: () => {
        form.isHungUp = true
      },
    },
    { highWaterMark: 0 },
  )
  return { form, body }
}

const openPage = () => {
  const app = new Hono<Env>().post('/', takeFormTurns(maxPhotoBytes), async (c) => {
    const read = await readForm(c.req.raw, maxPhotoBytes)
    return c.json(read ? { isCut: read.isCut, fields: Object.keys(read.fields) } : null)
  })
  const send = async (body: ReadableStream<Uint8Array> | string, type: string) => {
    const init = { method: 'POST', body, headers: { 'content-type': type }, duplex: 'half' }
    const response = await app.request('/', init as RequestInit)
    return response.json() as Promise<{ isCut: boolean; fields: readonly string[] } | null>
  }
  return send
}

test('[N67] of photos that come all at once, without saying how large they are, four are in memory and the others wait their turn', async () => {
  const send = openPage()
  const forms = Array.from({ length: 12 }, () => slowForm(8_000_000))
  const answers = forms.map(({ body }) => send(body, multipart))
  const taken = () => forms.filter(({ form }) => form.takenBytes > 0)
  await eventually(() => taken().every(({ form }) => form.takenBytes >= 8_000_000) && taken().length === 4)
  // A text waits for none of them.
  expect(await send('text=Talud+jebol', 'application/x-www-form-urlencoded')).toEqual({
    isCut: false,
    fields: ['text'],
  })
  expect(taken()).toHaveLength(4)
  for (const { form } of forms) form.end()
  expect(await Promise.all(answers)).toEqual(forms.map(() => ({ isCut: true, fields: ['photo'] })))
})

test('[N68] whoever sends without end is hung up on, and the next has their turn', async () => {
  const send = openPage()
  const endless = Array.from({ length: 5 }, () => slowForm(Number.POSITIVE_INFINITY))
  expect(await Promise.all(endless.map(({ body }) => send(body, multipart)))).toEqual(endless.map(() => null))
  for (const { form } of endless) {
    expect(form.isHungUp).toBe(true)
    expect(form.takenBytes).toBeLessThan(101_000_000)
  }
})

test('[N69] a photo in very many very small pieces is read as one', async () => {
  const form = Buffer.concat([head, Buffer.alloc(20_000, 'x'), Buffer.from('\r\n--rembuk--\r\n')])
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const byte of form) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  expect(await openPage()(body, multipart)).toEqual({ isCut: false, fields: ['photo'] })
})
