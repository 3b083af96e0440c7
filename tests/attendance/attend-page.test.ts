import { beforeAll, expect, test } from 'vitest'
import { connectControl, createFacilitator, type Facilitator } from '../support/people.ts'
import { serveProcess, servingPatienceMs } from '../support/served-process.ts'

let host: Facilitator

const served = serveProcess()
beforeAll(async () => {
  host = await createFacilitator(served.server.url)
}, servingPatienceMs)

/** A phone without scripts: it keeps cookies, and sends what stands in the form. */
const createPlainPhone = () => {
  const jar = new Map<string, string>()
  const take = async (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair)
    }
    return { status: response.status, html: await response.text() }
  }
  const headers = () => ({ cookie: [...jar.values()].join('; ') })
  const address = `${served.server.url}/j/${host.code}`
  return {
    open: async () => take(await fetch(`${address}?tab=attend`, { headers: headers() })),
    post: async (html: string, fields: Record<string, string>) => {
      const form = html.match(/<form[^>]*id="attend-form".*?<\/form>/s)?.[0] ?? ''
      const hidden = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
      const body = new URLSearchParams([
        ...hidden.map(([, name = '', value = '']) => [name, value]),
        ...Object.entries(fields),
      ])
      return take(await fetch(`${address}/hadir`, { method: 'POST', body, headers: headers() }))
    },
  }
}
const listNames = async (): Promise<readonly string[]> => {
  const control = await connectControl(host)
  const answer = await control.socket.timeout(10_000).emitWithAck('list-attendance')
  control.socket.disconnect()
  return answer.value.attendees.map(({ name }: { name: string }) => name)
}
const sari = { name: 'Bu Sari', hamlet: 'rt 3', gender: 'female', sector: 'women', phone: '0812', do: 'sign' }

test('[A21] a phone without scripts signs, comes back to its line, changes it and takes it back', async () => {
  const phone = createPlainPhone()
  const { html } = await phone.open()
  expect(html).toContain('Hanya fasilitator dan notulis yang melihatnya')
  expect((await phone.post(html, sari)).html).toContain('Tersimpan di daftar hadir')
  await phone.post(html, sari)
  const again = await phone.open()
  expect(again.html).toContain('Bu Sari · RT 03')
  expect(await listNames()).toEqual(['Bu Sari'])
  await phone.post(again.html, { ...sari, name: 'Bu Sari Wulandari' })
  expect(await listNames()).toEqual(['Bu Sari Wulandari'])
  const taken = await phone.post(again.html, { do: 'take-back' })
  expect(taken.html).toContain('Nama sudah dihapus dari daftar hadir.')
  expect(await listNames()).toEqual([])
  expect((await phone.open()).html).not.toContain('Bu Sari')
})

test('[A21] what a phone without scripts typed is still in the form when it is refused, and said why', async () => {
  const phone = createPlainPhone()
  const { html } = await phone.open()
  const refused = await phone.post(html, { ...sari, name: 'x'.repeat(300) })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Nama terlalu panjang: 300 huruf, paling banyak 120.')
  expect(refused.html).toContain('x'.repeat(300))
  expect(await listNames()).toEqual([])
})

test('[A21] nobody’s page shows anybody else’s line', async () => {
  const [sarisPhone, other] = [createPlainPhone(), createPlainPhone()]
  await sarisPhone.post((await sarisPhone.open()).html, { ...sari, name: '<i>Sari</i>' })
  expect((await sarisPhone.open()).html).toContain('&lt;i&gt;Sari&lt;/i&gt;')
  expect((await other.open()).html).not.toContain('Sari')
})
