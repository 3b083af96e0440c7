// Longer than other files: one page without a server behind it, and everything that its forms may be sent.
import { gunzipSync } from 'node:zlib'
import type { Env } from '@rembuk/server/http/env'
import { phoneRoutes } from '@rembuk/server/phone/phone-routes'
import type { MeetingId, NoteId, StepId } from '@rembuk/shared/base/id'
import { done, err, ok } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import type { Picture } from '@rembuk/shared/media/picture'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import type { ResidentCommand } from '@rembuk/shared/meeting/resident-command'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { heic, jpeg, pdf, png } from '../media/picture-samples.ts'

const state: ResidentState = {
  programmeTitle: 'Air Bersih RW 05',
  step: {
    stepId: 'step-open' as StepId,
    kind: 'write',
    prompt: 'Apa yang mengganggu?',
    kinds: ['problem', 'asset'],
    isOpen: true,
    showsNames: true,
    isSecret: false,
    needsApproval: false,
  },
  vote: null,
  timer: null,
  isFrozen: false,
  isEnded: false,
  appointed: [],
  asking: [],
  pulse: { readyAskedAtMs: null, isReacting: false },
  queue: { speaker: null, waiting: [], secondsPerSpeaker: 0 },
  attendance: null,
  isSaving: true,
}

/** A meeting with code 123456 that keeps notes as the real one does: the same command twice is one note. */
const createMeeting = () => {
  const commands: ResidentCommand[] = []
  const notes = new Map<string, string>()
  const pictures: Picture[] = []
  let problem: Problem | undefined
  let made = 0
  const routes = phoneRoutes({
    residentState: async () => state,
    outline: async () => undefined,
    boardId: async () => undefined,
    ownNotes: async () => [],
    ownPulse: async () => undefined,
    queue: { find: async () => undefined, raise: async () => done, lower: async () => done },
    picture: async () => undefined,
    command: async (_meetingId, _phoneKey, { command, picture }) => {
      if (picture) pictures.push(picture)
      commands.push(command)
      if (problem) return err(problem)
      if (command.type === 'withdraw') {
        if (!notes.delete(command.noteId)) return err({ type: 'NoteGone' })
        return ok({ noteId: command.noteId as NoteId, text: '' })
      }
      const noteId = `note-${command.commandId}`.slice(0, 40)
      notes.set(noteId, command.text)
      return ok({ noteId: noteId as NoteId, text: command.text })
    },
    attend: async () => ok(undefined),
    askToEdit: async () => done,
    readOwnLine: async () => undefined,
    cast: async () => err({ type: 'VoteClosed' }),
    assets: { script: '/assets/phone.js' },
    nowMs: () => 0,
    newId: () => {
      made += 1
      return `made-by-server-${made}`
    },
  })
  const app = new Hono<Env>()
    .use('/j/:code/*', async (c, next) => {
      if (c.req.param('code') === '123456') c.set('meetingId', 'meeting001' as MeetingId)
      await next()
    })
    .route('/', routes)
  const refuse = (with_: Problem | undefined) => {
    problem = with_
  }
  return { app, commands, notes, pictures, refuse }
}
type Meeting = ReturnType<typeof createMeeting>

const open = async ({ app }: Meeting, path: string, headers: Record<string, string> = {}) => {
  const response = await app.request(path, { headers })
  return { status: response.status, headers: response.headers, html: await response.text() }
}
const post = async ({ app }: Meeting, fields: readonly (readonly [string, string])[], code = '123456') => {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]))
  const response = await app.request(`/j/${code}`, { method: 'POST', body })
  return { status: response.status, html: await response.text() }
}

const plainFromHtml = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')
const hiddenFields = (html: string, form = 'form'): (readonly [string, string])[] =>
  [
    ...(html.match(new RegExp(`<form[^>]*id="${form}".*?</form>`, 's'))?.[0] ?? '').matchAll(
      /<input type="hidden" name="(\w+)" value="([^"]*)"/g,
    ),
  ].map(([, name = '', value = '']) => [name, plainFromHtml(value)])
const written = (text: string) =>
  [
    ['kind', 'problem'],
    ['text', text],
    ['name', 'Bu Siti'],
  ] as const

test('a phone without scripts writes a note and withdraws it again', async () => {
  const meeting = createMeeting()
  const page = await open(meeting, '/j/123456')
  const saved = await post(meeting, [...hiddenFields(page.html), ...written('Air mati\r\nsejak Lebaran')])

  expect(saved.status).toBe(200)
  expect(saved.html).toContain('Tersimpan. Catatan Anda sudah di papan.')
  expect(meeting.commands).toMatchObject([
    { type: 'write', kind: 'problem', text: 'Air mati\nsejak Lebaran', name: 'Bu Siti' },
  ])

  const noteKey = meeting.commands[0]?.noteKey ?? ''
  const withdrawn = await post(meeting, [...hiddenFields(saved.html), ['withdraw', noteKey], ['text', 'Masih diketik']])
  expect(meeting.notes.size).toBe(0)
  expect(withdrawn.html).toContain('Catatan sudah ditarik.')
  expect(withdrawn.html).toContain('Masih diketik')
  expect(withdrawn.html).not.toContain('Air mati')
})

test('the same form sent twice is one note; gone back to and filled in anew it is another', async () => {
  const meeting = createMeeting()
  const hidden = hiddenFields((await open(meeting, '/j/123456')).html)
  await post(meeting, [...hidden, ...written('Sama')])
  await post(meeting, [...hidden, ...written('Sama')])
  await post(meeting, [...hidden, ...written('Lain')])

  expect([...meeting.notes.values()]).toEqual(['Sama', 'Lain'])
})

test('every note of a phone without scripts stays in its page', async () => {
  const meeting = createMeeting()
  const first = await post(meeting, [
    ...hiddenFields((await open(meeting, '/j/123456')).html),
    ...written('Satu "kutip"'),
  ])
  const second = await post(meeting, [...hiddenFields(first.html), ...written('Dua')])

  expect(hiddenFields(second.html).filter(([name]) => name === 'own')).toHaveLength(2)
  expect(second.html).toContain('Satu &quot;kutip&quot;')
})

test('a refused note is shown again with its reason, under new ids', async () => {
  const meeting = createMeeting()
  meeting.refuse({ type: 'WritingClosed' })
  const hidden = hiddenFields((await open(meeting, '/j/123456')).html)
  const refused = await post(meeting, [...hidden, ...written('Terlambat')])

  expect(refused.status).toBe(422)
  expect(refused.html).toContain('>\nTerlambat</textarea>')
  expect(refused.html).toContain('Fasilitator sudah menutup penulisan.')
  expect(hiddenFields(refused.html)).not.toEqual(hidden)
})

test('a note that the server cannot save now keeps its ids, so that trying again cannot make two', async () => {
  const meeting = createMeeting()
  meeting.refuse({ type: 'NotSaving' })
  const hidden = hiddenFields((await open(meeting, '/j/123456')).html)

  expect(hiddenFields((await post(meeting, [...hidden, ...written('Nanti')])).html)).toEqual(hidden)
})

test('a post that our page cannot have made is refused and asks nothing of the meeting', async () => {
  const meeting = createMeeting()
  const posts = [
    [['text', 'Tanpa id']],
    [...written('Jenis aneh'), ['kind', 'secret']],
    [
      ['own', '{"noteId":1}'],
      ['own', 'x'],
      ['withdraw', 'not-mine-at-all'],
    ],
  ] as const

  for (const fields of posts) expect((await post(meeting, fields)).status).toBe(422)
  expect(meeting.commands).toEqual([])
})

test('[N5] a page opens at the tab of the step, or at the one asked for', async () => {
  const meeting = createMeeting()
  const shownIn = async (path: string) => (await open(meeting, path)).html.match(/data-tab="(\w+)" data-now/)?.[1]

  expect(await shownIn('/j/123456')).toBe('write')
  expect(await shownIn('/j/123456?tab=board')).toBe('board')
  expect(await shownIn('/j/123456?tab=nonsense')).toBe('write')
})

test('[N22] a voice written down for somebody else says so, with both names, also after a refusal', async () => {
  const meeting = createMeeting()
  const hidden = hiddenFields((await open(meeting, '/j/123456')).html)
  const titip = [...written('Jalan rusak'), ['entrusted', 'id'], ['by', 'Bu Kader']] as const
  meeting.refuse({ type: 'WritingClosed' })
  const refused = await post(meeting, [...hidden, ...titip])
  expect(refused.html).toMatch(/id="entrusted" value="id" checked/)
  expect(refused.html).toMatch(/id="by" name="by" value="Bu Kader"/)
  meeting.refuse(undefined)
  const saved = await post(meeting, [...hiddenFields(refused.html), ...titip])

  expect(meeting.commands.at(-1)).toMatchObject({ name: 'Bu Siti (dicatat oleh Bu Kader)', entrusted: 'id' })
  expect(saved.html).toMatch(/id="name" name="name" value=""/)
})

test('[N23] the next person on a phone begins with nothing of the last one', async () => {
  const meeting = createMeeting()
  const cookie = 'rembuk_phone=last-persons-key; rembuk_hadir=line-1.key-12345678'
  const response = await meeting.app.request('/j/123456/next', { method: 'POST', headers: { cookie } })
  expect([response.status, response.headers.get('location')]).toEqual([303, '/j/123456?kiosk=1'])
  const cleared = response.headers.getSetCookie()
  expect(cleared.some((line) => /^rembuk_phone=; Max-Age=0; Path=\/j(;|$)/.test(line))).toBe(true)
  expect(cleared.some((line) => /^rembuk_hadir=; Max-Age=0; Path=\/j\/123456(;|$)/.test(line))).toBe(true)

  expect((await open(meeting, '/j/123456?kiosk=1')).html).toMatch(/<details class="kiosk" id="kiosk" open>/)
  expect((await open(meeting, '/j/123456')).html).toMatch(/<details class="kiosk" id="kiosk">/)
})

test('a form of many megabytes is refused before it is read', async () => {
  const meeting = createMeeting()

  expect((await post(meeting, [['text', 'x'.repeat(2_000_000)]])).html).toContain('Isian itu tidak bisa dibaca')
  expect(meeting.commands).toEqual([])
})

test.each(['999999', '12', 'abcdef', '%3Cscript%3E'])(
  'a wrong code (%s) leads to where it can be typed again',
  async (code) => {
    const meeting = createMeeting()
    const page = await open(meeting, `/j/${code}`)

    expect(page.status).toBe(404)
    expect(page.html).toContain('Kode itu tidak dikenal.')
    expect(page.html).toContain('name="code"')
    expect(page.html).not.toContain('<script>')
    expect((await post(meeting, [['text', 'x']], code)).status).toBe(404)
  },
)

test('the six digits may be typed with a space', async () => {
  const { status, headers } = await open(createMeeting(), '/j?code=123+456')

  expect([status, headers.get('location')]).toEqual([302, '/j/123456'])
})

test('a chosen language is remembered', async () => {
  const chosen = await open(createMeeting(), '/j/123456?lang=en', { 'Accept-Language': 'id' })
  expect(chosen.html).toContain('Send note')
  expect(chosen.headers.get('set-cookie')).toContain('rembuk_lang=en')

  const later = await open(createMeeting(), '/j/123456', { Cookie: 'rembuk_lang=en', 'Accept-Language': 'id' })
  expect(later.html).toContain('Send note')
})

test('nothing runs on the page but our own file', async () => {
  const { headers } = await open(createMeeting(), '/j/123456', { Host: 'balai.local:8787' })
  const policy = headers.get('content-security-policy') ?? ''

  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-")
  expect(policy).toContain('ws://balai.local:8787')
  expect(policy).not.toContain('unsafe')
})

test('[N55] what is written in is styled at once; the style of the other tabs comes once behind it, or in the page that opens at one', async () => {
  const { app } = createMeeting()
  const [write, vote] = [
    await open(createMeeting(), '/j/123456?tab=write'),
    await open(createMeeting(), '/j/123456?tab=vote'),
  ]
  const [, address = ''] = write.html.match(/<link rel="stylesheet" href="([^"]+)">\s*<\/body>/) ?? []
  const style = await app.request(address)

  expect(style.headers.get('cache-control')).toContain('immutable')
  expect(style.headers.get('content-type')).toContain('text/css')
  const rest = await style.text()
  expect(rest).toContain('.ballot-foot')
  expect(write.html).not.toContain(rest)
  expect(vote.html).toContain(`<style>${rest}</style>`)
  expect(vote.html).not.toContain('rel="stylesheet"')
})

test('[N35] the page is packed for a slow network, for every browser that can unpack it', async () => {
  const { app } = createMeeting()
  const plain = await (await app.request('/j/123456')).text()
  const packed = await app.request('/j/123456', { headers: { 'Accept-Encoding': 'gzip, deflate' } })
  expect(packed.headers.get('Content-Encoding')).toBe('gzip')
  const bytes = new Uint8Array(await packed.arrayBuffer())
  expect(bytes.byteLength).toBeLessThan(plain.length / 2)
  expect(gunzipSync(bytes).toString()).toContain('Apa yang mengganggu?')
})

const photoForm = (meeting: Meeting, html: string, file: Buffer, text: string) => {
  const form = new FormData()
  for (const [name, value] of hiddenFields(html)) form.set(name, value)
  form.set('kind', 'problem')
  form.set('text', text)
  form.set('photo', new Blob([new Uint8Array(file)]), 'foto.jpg')
  return meeting.app.request('/j/123456?lang=id', { method: 'POST', body: form })
}

test('[N46] a photo sent by a phone without scripts comes with its note, also without a word', async () => {
  const meeting = createMeeting()
  const { html } = await open(meeting, '/j/123456')
  expect((await photoForm(meeting, html, jpeg({ orientation: 6 }), '')).status).toBe(200)
  expect(meeting.commands).toMatchObject([{ type: 'write', text: 'Foto' }])
  expect(meeting.pictures).toMatchObject([{ format: 'image/jpeg', width: 480, height: 640 }])
  await photoForm(meeting, html, png(), 'Talud')
  await photoForm(meeting, html, png(), 'Talud')
  expect(new Set(meeting.commands.map(({ commandId }) => commandId)).size).toBe(2)
})

test('[N42] a file that is no photo, or far too large, leaves the text in its field', async () => {
  const meeting = createMeeting()
  const { html } = await open(meeting, '/j/123456')
  for (const [file, words] of [
    [pdf, 'bukan foto'],
    [heic(), 'HEIC'],
    [heic(40_000_000), 'terlalu besar'],
    [jpeg().subarray(0, 150), 'terpotong'],
  ] as const) {
    const response = await photoForm(meeting, html, file, 'Talud jebol di RT 03')
    const answer = await response.text()
    expect(response.status).toBe(422)
    expect(answer).toContain(words)
    expect(answer).toContain('Talud jebol di RT 03')
  }
  expect(meeting.commands).toEqual([])
})

test.each(['999999', 'abcdef'])('[N70] of what comes with a wrong code (%s) nothing is read', async (code) => {
  const { app } = createMeeting()
  for (const path of ['', '/photo', '/hadir', '/hand']) {
    let wasRead = false
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
      wasRead = true
      controller.close()
    }
    const body = new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 })
    const headers = { 'content-type': 'multipart/form-data; boundary=rembuk' }
    const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
    const answer = await (await app.request(`/j/${code}${path}`, init)).text()
    expect([path, wasRead, /Kode itu tidak dikenal|WrongCode/.test(answer)]).toEqual([path, false, true])
  }
})
