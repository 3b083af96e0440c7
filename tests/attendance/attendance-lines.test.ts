import { noSignature } from '@rembuk/shared/attendance/signature'
import type { AttendeeId } from '@rembuk/shared/base/id'
import { done, err } from '@rembuk/shared/base/result'
import { expect, test } from 'vitest'
import {
  findLine,
  type LineFields,
  type Lines,
  nextAttend,
  signLine,
  takeAttendAnswer,
  takeBackLine,
  takeOwnLine,
} from '../../client/src/phone/attendance-lines.ts'

const fields: LineFields = {
  name: 'Bu Sari',
  hamlet: 'RT 03',
  gender: 'female',
  sector: 'women',
  phone: '0812',
  signature: noSignature,
}
const attendeeId = 'line-1' as AttendeeId
const sign = (lines: Lines, commandId: string, changes: Partial<LineFields> = {}) =>
  signLine(lines, { attendeeId, attendeeKey: 'key-1', commandId, fields: { ...fields, ...changes } })
const commandOf = (lines: Lines) => {
  const command = nextAttend(lines)
  if (!command) throw new Error('something waits')
  return command
}
const saved = (): Lines => {
  const lines = sign([], 'c1')
  return takeAttendAnswer(lines, commandOf(lines), done)
}

test('[A20] a signed line waits on the phone with its own key until the server has it', () => {
  const lines = sign([], 'c1')
  expect(nextAttend(lines)).toEqual({ type: 'sign', commandId: 'c1', attendeeId, attendeeKey: 'key-1', ...fields })
  expect(findLine(saved(), attendeeId)).toMatchObject({ waiting: null, isSaved: true, problem: null })
  expect(nextAttend(saved())).toBeUndefined()
})

test('[A20] of changes made without a network the last one is sent, and an answer to an older one does not end it', () => {
  const first = sign([], 'c1')
  const changed = sign(first, 'c2', { name: 'Bu Sari W.' })
  const after = takeAttendAnswer(changed, commandOf(first), done)
  expect(nextAttend(after)).toMatchObject({ commandId: 'c2', name: 'Bu Sari W.' })
  expect(findLine(after, attendeeId)?.isSaved).toBe(true)
})

test('[A20] who takes back a line that may be on its way asks the server; one that never left is just gone', () => {
  const waiting = takeBackLine(sign([], 'c1'), { attendeeId, commandId: 'c2' })
  expect(nextAttend(waiting)).toEqual({ type: 'take-back', commandId: 'c2', attendeeId, attendeeKey: 'key-1' })
  expect(takeAttendAnswer(waiting, commandOf(waiting), done)).toEqual([])
  const refused = sign([], 'c1')
  const unsaved = takeAttendAnswer(refused, commandOf(refused), err({ type: 'SigningClosed' }))
  expect(findLine(unsaved, attendeeId)?.problem).toEqual({ type: 'SigningClosed' })
  expect(takeBackLine(unsaved, { attendeeId, commandId: 'c3' })).toEqual([])
})

test('[A20] what a host has removed is said so, and what an editor has corrected is shown', () => {
  const { phone, signature } = fields
  const corrected = {
    ...fields,
    attendeeId,
    inviteeId: '',
    source: 'phone',
    name: 'Sari Wulandari',
    phone,
    signature,
  } as const
  expect(findLine(takeOwnLine(saved(), attendeeId, corrected), attendeeId)?.name).toBe('Sari Wulandari')
  expect(findLine(takeOwnLine(saved(), attendeeId, null), attendeeId)?.problem).toEqual({ type: 'PersonGone' })
  const changing = sign(saved(), 'c2', { name: 'Bu Sari W.' })
  expect(takeOwnLine(changing, attendeeId, corrected)).toBe(changing)
})
