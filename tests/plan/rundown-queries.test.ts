import type { RundownRowId } from '@rembuk/shared/base/id'
import { durationMinutesOf, listRundownHints, spanOfRundown } from '@rembuk/shared/plan/rundown-queries'
import { expect, test } from 'vitest'

const rundown = (...spans: readonly (readonly [string, string])[]) =>
  spans.map((span, index) => ({
    id: `row${index}` as RundownRowId,
    span,
    item: '',
    person: '',
    activityId: undefined,
    order: `a${index}`,
  }))

test('events that follow each other leave nothing to point out', () => {
  expect(listRundownHints(rundown(['19:30', '19:45'], ['19:45', '20:30']))).toEqual([])
})

test('an event that begins too early, and one after a pause, are pointed out at their own row', () => {
  expect(listRundownHints(rundown(['19:30', '19:45'], ['19:40', '20:00'], ['20:20', '20:30']))).toEqual([
    { type: 'Overlap', rowId: 'row1', minutes: 5 },
    { type: 'Gap', rowId: 'row2', minutes: 20 },
  ])
})

test('a night that goes on past midnight has neither gap nor overlap', () => {
  const rows = rundown(['23:30', '00:15'], ['00:15', '01:00'])
  expect(listRundownHints(rows)).toEqual([])
  expect(rows.map(durationMinutesOf)).toEqual([45, 45])
})

test('a row without times is passed over', () => {
  const rows = rundown(['19:30', '19:45'], ['', ''], ['19:45', ''])
  expect(listRundownHints(rows)).toEqual([])
  expect(rows.map(durationMinutesOf)).toEqual([15, null, null])
})

test('an end before the start is pointed out', () => {
  expect(listRundownHints(rundown(['20:00', '19:00']))).toEqual([{ type: 'EndsBeforeStart', rowId: 'row0' }])
})

test('the meeting lasts from its first start to its last end', () => {
  expect(spanOfRundown(rundown(['', ''], ['19:30', '19:45'], ['19:45', '21:00'], ['', '']))).toEqual(['19:30', '21:00'])
  expect(spanOfRundown([])).toEqual(['', ''])
})
