import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createFacilitator, postJson } from '../support/people.ts'
import { startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

test('[D1] an editor downloads the minutes in every format, equal to the boards; a stranger and the projector do not', {
  timeout: 120_000,
}, async () => {
  const server = await startServerProcess({ folder: await makeTemporaryFolder() })
  const host = await createFacilitator(server.url, { isExample: true })
  const record = `${server.url}/api/meetings/${host.meetingId}/record`
  const headers = { cookie: host.cookie }
  const bytes = async (path: string) => new Uint8Array(await (await fetch(path, { headers })).arrayBuffer())

  const markdown = strFromU8(await bytes(`${record}.md`))
  const docx = unzipSync(await bytes(`${record}.docx`))
  const words = strFromU8(docx['word/document.xml'] ?? new Uint8Array())
  for (const text of [markdown, words]) expect(text.split('Sekolah juga butuh air')).toHaveLength(2)
  expect(strFromU8((await bytes(`${record}.pdf`)).slice(0, 5))).toBe('%PDF-')
  expect(JSON.parse(strFromU8(await bytes(`${record}.json`)))).toBeTypeOf('object')
  const preview = (await (await fetch(`${record}/preview`, { headers })).json()) as { pages: string[] }
  expect(preview.pages[0]).toContain('<svg')
  expect(strFromU8((await bytes(`${server.url}/api/programmes/${host.programmeId}/plan.pdf`)).slice(0, 5))).toBe(
    '%PDF-',
  )

  const link = await postJson(`${server.url}/api/programmes/${host.programmeId}/links`, { role: 'viewer' }, host.cookie)
  const { secret } = (await link.json()) as { secret: string }
  const joined = await postJson(`${server.url}/api/access`, { programmeId: host.programmeId, secret })
  const viewer = joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  expect((await fetch(`${record}.md`, { headers: { cookie: viewer } })).status).toBe(403)
  expect((await fetch(`${record}.md`)).status).toBe(401)
  await server.stop()
})
