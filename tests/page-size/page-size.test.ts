import { gzipSync } from 'node:zlib'
import { renderPhonePage } from '@rembuk/server/phone/phone-page'
import { tabsStyle, tabsStyleAddress } from '@rembuk/server/phone/phone-style'
import { noSignature } from '@rembuk/shared/attendance/signature'
import type { AttendeeId, StepId } from '@rembuk/shared/base/id'
import { expect, test } from 'vitest'
import { budgets, filesOf, measure, readManifest } from './page-size.ts'

const phoneInAllKb = 45

test.each(budgets)('[Z1] $name travels light, also for people who pay for every megabyte', (budget) => {
  expect(measure(readManifest(), budget)).toBeLessThanOrEqual(budget.limitKb)
})

test('[Z2] everything a phone loads to write a note is within its budget', () => {
  const phone = budgets.find(({ name }) => name === 'phone')
  if (!phone) throw new Error('the phone has a budget')
  const page = renderPhonePage({
    state: {
      programmeTitle: 'Air Bersih RW 05',
      step: {
        stepId: 'step-open' as StepId,
        kind: 'write',
        prompt: 'Apa yang paling mengganggu?',
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
      attendance: { isOpen: true, consent: '', presentCount: 12, countedCount: 12, neededCount: 34 },
      isSaving: true,
    },
    nowMs: 0,
    phoneKey: 'phone-key-1',
    tab: 'write',
    code: '123456',
    locale: 'id',
    assets: { script: `/${[...filesOf(readManifest(), phone.entries)][0]}` },
    fields: { commandId: 'made-command', noteKey: 'made-key', stepId: undefined, kind: undefined, text: '', name: '' },
    own: [],
    attend: {
      line: { attendeeId: 'made-id' as AttendeeId, attendeeKey: 'made-key' },
      fields: { name: '', hamlet: '', gender: '', sector: '', phone: '', signature: noSignature },
      isSaved: false,
      problem: undefined,
    },
  })
  // What is seen first has its style and icons in the page itself; the rest of the style comes behind all that it shows.
  const head = page.slice(0, page.indexOf('</main>'))
  expect(head).not.toMatch(/<link[^>]+stylesheet|<img|url\(\/|src="(?!\/assets\/phone)/)
  expect(page.match(/<link[^>]+stylesheet/g)).toHaveLength(1)
  expect(page).toContain(`<link rel="stylesheet" href="${tabsStyleAddress}">`)
  const besidesKb = [page, tabsStyle].reduce((sum, text) => sum + gzipSync(text).byteLength / 1000, 0)
  expect(measure(readManifest(), phone) + besidesKb).toBeLessThanOrEqual(phoneInAllKb)
})

test('[Z3] what a page loads is counted once, with all that it imports, and not what it loads later', () => {
  const manifest = {
    page: { file: 'page.js', imports: ['shared'] },
    shared: { file: 'shared.js', imports: ['base'] },
    base: { file: 'base.js', imports: ['shared'] },
    later: { file: 'later.js', imports: ['base'] },
  }
  expect([...filesOf(manifest, ['page'])]).toEqual(['page.js', 'shared.js', 'base.js'])
  expect([...filesOf(manifest, ['page', 'later'])]).toEqual(['page.js', 'shared.js', 'base.js', 'later.js'])
  expect(() => filesOf(manifest, ['gone'])).toThrow('gone')
})
