import type { CodeSource } from '@rembuk/server/access/code-gate'
import type { Env } from '@rembuk/server/http/env'
import { guardCode } from '@rembuk/server/phone/code-guard'
import { readPhoneKey } from '@rembuk/server/phone/phone-key'
import type { MeetingId } from '@rembuk/shared/base/id'
import { err, ok } from '@rembuk/shared/base/result'
import { Hono } from 'hono'
import { expect, test } from 'vitest'

const meetingId = 'meeting001' as MeetingId
const env = { incoming: { headers: {}, socket: { remoteAddress: '203.0.113.7' } } }

/** A page behind the guard that tells what it has been told. */
const guardPage = () => {
  const asked: (CodeSource & { readonly code: string })[] = []
  const codes = {
    admit: async (code: string, source: CodeSource) => {
      asked.push({ ...source, code })
      return code === '482913' ? ok(meetingId) : err({ type: 'WrongCode' } as const)
    },
  }
  const app = new Hono<Env>()
    .use('/j/:code/*', guardCode({ codes }))
    .get('/j/:code', (c) => c.json({ meetingId: c.get('meetingId'), phoneKey: readPhoneKey(c, () => 'made-here') }))
  const open = async (code: string, cookie = '') => {
    const response = await app.request(`/j/${code}`, { headers: { cookie } }, env)
    return response.json() as Promise<{ meetingId?: string; phoneKey: string }>
  }
  return { open, asked }
}

test('[L51] a phone is known again by a key that is from here, and by nothing else that its cookie may hold', async () => {
  const { open, asked } = guardPage()
  const keys = []
  for (const cookie of ['phone-of-sari', 'x'.repeat(8000), 'short', '%3Cscript%3E', ''])
    keys.push((await open('482913', `rembuk_phone=${cookie}`)).phoneKey)
  expect(keys).toEqual(['phone-of-sari', 'made-here', 'made-here', 'made-here', 'made-here'])
  expect(asked.flatMap(({ phoneKey }) => phoneKey ?? [])).toEqual(['phone-of-sari'])
})

test('[L52] a code is looked up once for a page, and of a wrong one the page is told no meeting', async () => {
  const { open, asked } = guardPage()
  expect((await open('482913')).meetingId).toBe(meetingId)
  expect((await open('777777')).meetingId).toBeUndefined()
  expect(asked.map(({ code, address }) => [code, address])).toEqual([
    ['482913', '203.0.113.7'],
    ['777777', '203.0.113.7'],
  ])
})
