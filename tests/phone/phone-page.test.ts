import { gzipSync } from 'node:zlib'
import { renderCodePage } from '@rembuk/server/phone/code-page'
import { chooseLocale } from '@rembuk/server/phone/phone-locale'
import { type PhonePage, renderPhonePage } from '@rembuk/server/phone/phone-page'
import { noSignature } from '@rembuk/shared/attendance/signature'
import type { AttendeeId, StepId } from '@rembuk/shared/base/id'
import type { ResidentState, ResidentWriteStep } from '@rembuk/shared/meeting/meeting-state'
import { expect, test } from 'vitest'

const step: ResidentWriteStep = {
  stepId: 'step-open' as StepId,
  kind: 'write',
  prompt: 'Apa yang paling mengganggu?',
  kinds: ['problem', 'asset'],
  isOpen: true,
  showsNames: false,
  isSecret: false,
  needsApproval: false,
}
const state: ResidentState = {
  programmeTitle: 'Air Bersih RW 05',
  step,
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
const fields = {
  commandId: 'made-command',
  noteKey: 'made-key',
  stepId: undefined,
  kind: undefined,
  text: '',
  name: '',
}
const render = (page: Partial<PhonePage> = {}): string =>
  renderPhonePage({
    state,
    nowMs: 0,
    phoneKey: 'phone-key-1',
    tab: 'write',
    code: '123456',
    locale: 'id',
    assets: { script: '/assets/phone.js' },
    fields,
    own: [],
    attend: {
      line: { attendeeId: 'made-attendee' as AttendeeId, attendeeKey: 'made-attendee-key' },
      fields: { name: '', hamlet: '', gender: '', sector: '', phone: '', signature: noSignature },
      isSaved: false,
      problem: undefined,
    },
    ...page,
  })
const withStep = (changes: Partial<ResidentWriteStep>): ResidentState => ({
  ...state,
  step: { ...step, ...changes },
})
const tagOf = (html: string, mark: string): string => html.match(new RegExp(`<[^<>]*${mark}[^<>]*>`))?.[0] ?? ''

test('[N73] a phone without scripts reads links and areas too, letter for letter', () => {
  const note = { sectionId: 'kind:problem', colour: 'coral', name: '' } as const
  const outline = {
    boardTitle: 'Pemetaan',
    sections: [{ sectionId: 'kind:problem', title: null, kind: 'problem' }],
    notes: [
      { ...note, noteId: 'a', text: 'Pipa <bocor>', areaId: 'area-1', effects: [{ to: 'b', label: 'tiap "siang"' }] },
      { ...note, noteId: 'b', text: 'Air mati' },
    ],
    areas: [{ areaId: 'area-1', title: 'RT 03 & 04' }],
    moreCount: 0,
  } as const
  const html = render({ tab: 'board', outline })

  expect(html).toContain('<p class="by" dir="auto">Area: RT 03 &amp; 04</p>')
  expect(html).toContain('<p class="by" dir="auto">Menyebabkan: “Air mati” (tiap &quot;siang&quot;)</p>')
  expect(html).toContain('<p class="by" dir="auto">Disebabkan oleh: “Pipa &lt;bocor&gt;” (tiap &quot;siang&quot;)</p>')
})

test('the form works as it stands: where it posts, the question, the kinds, the field and the ids', () => {
  const html = render()

  expect(tagOf(html, 'id="form"')).toContain('method="post" action="/j/123456?lang=id&amp;tab=write"')
  expect(html).toContain('Apa yang paling mengganggu?')
  expect(tagOf(html, 'value="problem"')).toContain('type="radio" name="kind" value="problem" checked')
  expect(tagOf(html, 'value="asset"')).not.toContain('checked')
  expect(tagOf(html, 'id="text"')).toContain('name="text"')
  expect(html).toContain('<input type="hidden" name="commandId" value="made-command">')
  expect(html).toContain('<input type="hidden" name="noteKey" value="made-key">')
  expect(html).toContain('Kirim catatan')
})

test('whatever a resident or a facilitator writes is shown as text', () => {
  const evil = `<script>alert("x")</script>' onload='&`
  const html = render({
    state: { ...withStep({ prompt: evil }), programmeTitle: evil },
    fields: { ...fields, text: `</textarea>${evil}`, name: `"><img src=x>${evil}` },
    own: [{ noteId: 'note-1', noteKey: 'key-12345', kind: 'problem', text: evil }],
    outcome: { type: 'refused', problem: { type: 'BadRequest', detail: evil } },
  })

  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html.match(/<\/textarea>/g)).toHaveLength(1)
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39; onload=&#39;&amp;')
})

test('the promise says truthfully whether a name is shown, and the field for it stands there only then', () => {
  const anonymous = render()
  const named = render({ state: withStep({ showsNames: true }) })

  expect(anonymous).toContain('Nama Anda tidak disimpan.')
  expect(tagOf(anonymous, 'id="name-row"')).toContain('hidden')
  expect(named).toContain('Nama Anda ditampilkan di papan.')
  expect(tagOf(named, 'id="name-row"')).not.toContain('hidden')
})

test('where one kind is asked for there is nothing to choose', () => {
  expect(tagOf(render({ state: withStep({ kinds: ['proposal'] }) }), 'id="kinds"')).toContain('hidden')
  expect(tagOf(render(), 'id="kinds"')).not.toContain('hidden')
})

test('when writing is closed the page says so, and keeps a field that holds text', () => {
  const closed = withStep({ isOpen: false })

  expect(tagOf(render({ state: closed }), 'id="closed"')).not.toContain('hidden')
  expect(tagOf(render({ state: closed }), 'id="composer"')).toContain('hidden')
  expect(tagOf(render({ state: closed, fields: { ...fields, text: 'Belum' } }), 'id="composer"')).not.toContain(
    'hidden',
  )
  expect(tagOf(render(), 'id="closed"')).toContain('hidden')
})

test('before there is a question the page says what to wait for', () => {
  expect(render({ state: { ...state, step: null } })).toContain('Belum ada pertanyaan')
})

test('a server that cannot save is shown as such', () => {
  expect(tagOf(render({ state: { ...state, isSaving: false } }), 'id="not-saving"')).not.toContain('hidden')
  expect(tagOf(render(), 'id="not-saving"')).toContain('hidden')
})

test('[N3] one tab is shown; the others stand in the page for a phone that loses its network', () => {
  const html = render({ tab: 'speak' })

  for (const tab of ['write', 'vote', 'board', 'attend']) expect(tagOf(html, `id="tab-${tab}"`)).toMatch(/ hidden>$/)
  expect(tagOf(html, 'id="tab-speak"')).not.toContain('hidden')
  expect(tagOf(html, 'href="/j/123456\\?tab=speak"')).toContain('aria-current="page"')
  expect(tagOf(html, 'href="/j/123456\\?tab=write"')).not.toContain('aria-current')
})

test('[N4] what holds a phone up is said in words: frozen, ended, secret, waiting for consent, the time left', () => {
  expect(tagOf(render({ state: { ...state, isFrozen: true } }), 'id="frozen"')).not.toContain('hidden')
  expect(tagOf(render(), 'id="frozen"')).toContain('hidden')
  expect(tagOf(render({ state: { ...state, isEnded: true } }), 'id="ended"')).not.toContain('hidden')
  expect(render({ state: withStep({ isSecret: true }) })).toContain('baru tampil setelah dibuka fasilitator')
  expect(render({ state: withStep({ needsApproval: true }) })).toContain('setelah disetujui fasilitator')
  const sent = render({ state: withStep({ isSecret: true }), outcome: { type: 'saved' } })
  expect(sent).toContain('Catatan Anda belum tampil di papan.')
  expect(sent).not.toContain('sudah di papan')
  expect(render({ state: { ...state, timer: { type: 'paused', leftMs: 61_000 } } })).toContain('Sisa 2 menit')
})

test('an English phone reads English', () => {
  const html = render({ locale: 'en' })

  expect(html).toContain('<html lang="en">')
  for (const text of ['Send note', 'Your name is not kept.', 'Problem', 'Asset']) expect(html).toContain(text)
  expect(html).not.toMatch(/Kirim|Masalah|Catatan/)
  expect(renderCodePage({ locale: 'en', code: '12', problem: { type: 'WrongCode' } })).toContain('That code is unknown')
})

test('a saved note stands in the page with the key to withdraw it', () => {
  const note = { noteId: 'note-1', noteKey: 'key-12345', kind: 'asset', text: 'Sumur warga' } as const
  const html = render({ own: [note], outcome: { type: 'saved' } })

  expect(html).toContain('Tersimpan. Catatan Anda sudah di papan.')
  expect(html).toContain('Sumur warga')
  expect(tagOf(html, 'name="withdraw"')).toContain('value="key-12345"')
  expect(tagOf(html, 'name="withdraw"')).toContain('formnovalidate')
})

test('a refused text is still in its field, with the reason', () => {
  const html = render({
    fields: { ...fields, text: 'Terlambat', kind: 'asset' },
    outcome: { type: 'refused', problem: { type: 'WritingClosed' } },
  })

  expect(html).toContain('>\nTerlambat</textarea>')
  expect(tagOf(html, 'value="asset"')).toContain('checked')
  expect(html).toContain('Fasilitator sudah menutup penulisan.')
})

test('the page travels light', () => {
  expect(gzipSync(render()).byteLength).toBeLessThan(9000)
})

test.each([
  ['the choice made now', { query: 'en', cookie: 'id', acceptLanguage: 'id' }, 'en'],
  ['the choice made before', { query: undefined, cookie: 'id', acceptLanguage: 'en' }, 'id'],
  ['the language of the phone', { query: 'xx', cookie: undefined, acceptLanguage: 'jv, en-US;q=0.8, id;q=0.5' }, 'en'],
  ['Indonesian for all others', { query: undefined, cookie: undefined, acceptLanguage: 'fr,de' }, 'id'],
  ['Indonesian for a phone that says nothing', { query: undefined, cookie: '', acceptLanguage: undefined }, 'id'],
] as const)('the page speaks %s', (_, wishes, locale) => {
  expect(chooseLocale(wishes)).toBe(locale)
})
