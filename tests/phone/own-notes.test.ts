import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Control, connectControl, createFacilitator, type Facilitator, openStep } from '../support/people.ts'
import { serveProcess, servingPatienceMs } from '../support/served-process.ts'

let host: Facilitator
let control: Control
const served = serveProcess()
beforeAll(async () => {
  host = await createFacilitator(served.server.url)
  control = await connectControl(host)
}, servingPatienceMs)
afterAll(async () => {
  control.socket.disconnect()
})

/** Sends a note by the plain form; answers the cookie that its browser keeps. */
const writePlainly = async (text: string): Promise<string> => {
  const body = new URLSearchParams({ commandId: `command-${text}`, noteKey: `note-key-${text}`, kind: 'problem', text })
  const answer = await fetch(`${served.server.url}/j/${host.code}`, { method: 'POST', body })
  expect(answer.status).toBe(200)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
const openPage = async (cookie: string): Promise<string> =>
  (await fetch(`${served.server.url}/j/${host.code}?tab=write`, { headers: { cookie } })).text()

test('[N31] a phone without scripts finds its own notes again on every page, secret ones too, and nobody else’s', async () => {
  await control.send('lead', openStep(host))
  const cookie = await writePlainly('Punyaku')
  await control.send('lead', openStep(host, { stepId: 'step-secret' as never, isSecret: true }))
  const secret = await writePlainly('Rahasiaku')

  expect(await openPage(cookie)).toMatch(/name="own" value="[^"]*Punyaku/)
  expect(await openPage(secret)).toMatch(/name="own" value="[^"]*Rahasiaku/)
  expect(await openPage(secret)).not.toContain('Punyaku')
  const stolen = cookie.replace(/(rembuk_catatan=[^.]+)\.[^;]+/, '$1.another-key-of-mine')
  expect(stolen).not.toBe(cookie)
  expect(await openPage(stolen)).not.toContain('Punyaku')
  expect(await openPage(`rembuk_catatan=${'x'.repeat(3000)}~../..~%00`)).not.toContain('name="own"')
})
