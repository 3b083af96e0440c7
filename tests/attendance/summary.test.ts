import type { Invitee, Present } from '@rembuk/shared/attendance/attendance'
import type { Person } from '@rembuk/shared/attendance/person'
import { defaultQuorum, neededOf } from '@rembuk/shared/attendance/quorum'
import { linkInvitees, nameKey, summarize } from '@rembuk/shared/attendance/summary'
import type { AttendeeId, InviteeId } from '@rembuk/shared/base/id'
import { expect, test } from 'vitest'

const person = (name: string, changes: Partial<Person> = {}): Person => ({
  name,
  hamlet: '',
  gender: '',
  sector: '',
  ...changes,
})
const invited = (name: string, changes?: Partial<Person>): Invitee => ({
  inviteeId: `invitee-${name}-${changes?.hamlet ?? ''}` as InviteeId,
  ...person(name, changes),
})
const present = (name: string, changes?: Partial<Present>): Present => ({
  attendeeId: `attendee-${name}-${changes?.hamlet ?? ''}` as AttendeeId,
  inviteeId: '',
  ...person(name),
  ...changes,
})

test.each([
  [defaultQuorum, 51, 34],
  [defaultQuorum, 12, 8],
  [defaultQuorum, 13, 9],
  [defaultQuorum, 0, null],
  [{ type: 'fraction', part: 1, of: 2 } as const, 5, 3],
  [{ type: 'count', count: 30 } as const, 0, 30],
  [{ type: 'none' } as const, 51, null],
])('[A4] of the rule %j and %i invited it follows that %j are needed', (rule, invitedCount, needed) => {
  expect(neededOf(rule, invitedCount)).toBe(needed)
})

test.each([
  ['Bu Sari', 'sari'],
  ['H. Bambang Sutrisno, S.Pd.', 'bambang sutrisno'],
  ["Ibu Nur'aini", 'nur aini'],
  ['Hj. Siti', 'siti'],
  ['Bu', 'bu'],
  ['Ir. Joko', 'joko'],
  ['Hadi', 'hadi'],
])('[A5] %j is compared as %j', (name, key) => {
  expect(nameKey(name)).toBe(key)
})

test('[A5] who signs is whom the list invites by that name, and nobody is two people', () => {
  const invitees = [invited('Pak Joko'), invited('Sari', { hamlet: 'RT 01' }), invited('Sari', { hamlet: 'RT 02' })]
  const links = linkInvitees(invitees, [
    present('joko'),
    present('JOKO', { hamlet: 'RT 07' }),
    present('Bu Sari', { hamlet: 'RT 02' }),
    present('Sari'),
    present('Wati'),
  ])
  expect([...links]).toEqual([
    ['invitee-Pak Joko-', 'attendee-joko-'],
    ['invitee-Sari-RT 02', 'attendee-Bu Sari-RT 02'],
    ['invitee-Sari-RT 01', 'attendee-Sari-'],
  ])
})

test('[A5] a name that fits two people is left open until an editor says whom it is', () => {
  const invitees = [invited('Sari', { hamlet: 'RT 01' }), invited('Sari', { hamlet: 'RT 02' })]
  expect(linkInvitees(invitees, [present('Sari')]).size).toBe(0)
  const said = present('Sari', { inviteeId: 'invitee-Sari-RT 02' as InviteeId })
  expect([...linkInvitees(invitees, [said])]).toEqual([['invitee-Sari-RT 02', 'attendee-Sari-']])
})

test('[A6] the quorum of those invited counts invited people, however many others have come', () => {
  const invitees = ['Ani', 'Budi', 'Citra'].map((name) => invited(name))
  const others = ['Dewi', 'Eko', 'Fajar'].map((name) => present(name))
  const before = summarize(invitees, [present('Ani'), ...others], defaultQuorum)
  expect(before).toMatchObject({ presentCount: 4, countedCount: 1, neededCount: 2, isReached: false })
  const after = summarize(invitees, [present('Ani'), present('Pak Budi'), ...others], defaultQuorum)
  expect(after).toMatchObject({ presentCount: 5, countedCount: 2, neededCount: 2, isReached: true })
  const byCount = summarize(invitees, [present('Ani'), ...others], { type: 'count', count: 4 })
  expect(byCount).toMatchObject({ countedCount: 4, isReached: true })
})

test('[A7] women and men, places and groups are counted, and what one person alone calls their place is not shown', () => {
  const summary = summarize(
    [invited('Ani', { hamlet: 'RT 09' })],
    [
      present('Ani', { hamlet: 'RT 09', gender: 'female', sector: 'youth' }),
      present('Budi', { hamlet: 'RT 01', gender: 'male', sector: 'farming' }),
      present('Citra', { hamlet: 'RT 01', gender: 'female', sector: 'farming' }),
      present('Dewi', { hamlet: 'Bu Dewi yang cantik', gender: 'female' }),
      present('Eko'),
    ],
    defaultQuorum,
  )
  expect(summary).toMatchObject({ womenCount: 3, menCount: 1 })
  expect(summary.hamlets).toEqual([
    { hamlet: 'RT 01', count: 2 },
    { hamlet: 'RT 09', count: 1 },
    { hamlet: '', count: 2 },
  ])
  expect(summary.sectors).toEqual([
    { sector: 'farming', count: 2 },
    { sector: 'youth', count: 1 },
  ])
})

test('[A6] thousands of people are counted at once', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `Warga ${index}`)
  const summary = summarize(
    names.map((name) => invited(name)),
    names.map((name) => present(name)),
    defaultQuorum,
  )
  expect(summary).toMatchObject({ countedCount: 5000, neededCount: 3334, isReached: true })
})
