import type { ActivityId, BudgetLineId, RundownRowId } from '@rembuk/shared/base/id'
import { orderKeyAt, orderKeyAtEnd, orderKeyMoved } from '@rembuk/shared/base/order-key'
import { activitiesOf } from '@rembuk/shared/board/board-document'
import {
  addActivity,
  addBudgetLine,
  addRundownRow,
  carryOver,
  changeActivity,
  changeBudgetLine,
  changeRundownRow,
  moveActivity,
  removeActivity,
  removeBudgetLine,
} from '@rembuk/shared/plan/plan-commands'
import {
  listActivities,
  listBudgetLines,
  listBudgetSections,
  listRundown,
  sumRupiah,
} from '@rembuk/shared/plan/plan-queries'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { twoPeers } from './two-peers.ts'

const activityId = (id: string) => id as ActivityId
const lineId = (id: string) => id as BudgetLineId
const titles = (doc: Y.Doc) => listActivities(doc).map(({ title }) => title)

const addTitled = (doc: Y.Doc, id: string) =>
  addActivity(doc, { id: activityId(id), title: id, status: 'proposed', order: orderKeyAtEnd(listActivities(doc)) })

test('carrying the same problems over twice adds nothing the second time', () => {
  const doc = new Y.Doc()
  const items = ['pipa', 'tandon'].map((item, index) => ({
    activityId: activityId(`first${index}`),
    title: item,
    source: { board: 'mapping1', item },
  }))
  carryOver(doc, items)
  const before = Y.encodeStateVector(doc)
  carryOver(
    doc,
    items.map((item, index) => ({ ...item, activityId: activityId(`second${index}`) })),
  )

  expect(titles(doc)).toEqual(['pipa', 'tandon'])
  expect(Y.encodeStateVector(doc)).toEqual(before)
  expect(listActivities(doc)[0]?.source).toEqual({ board: 'mapping1', item: 'pipa' })
})

test('one problem ticked twice in one go becomes one activity', () => {
  const doc = new Y.Doc()
  const source = { board: 'mapping1', item: 'pipa' }
  carryOver(doc, [
    { activityId: activityId('aaaaaa'), title: 'Pipa', source },
    { activityId: activityId('bbbbbb'), title: 'Pipa', source },
  ])
  expect(titles(doc)).toEqual(['Pipa'])
})

test('one person writes the goal while another moves the activity: both stay', () => {
  const { sari, joko, sync } = twoPeers()
  addTitled(sari, 'perbaiki pipa')
  sync()
  changeActivity(sari, activityId('perbaiki pipa'), { goal: 'Air sampai ke RT 03' })
  moveActivity(joko, { activityId: activityId('perbaiki pipa'), status: 'agreed', order: 'a5' })
  sync()

  for (const doc of [sari, joko])
    expect(listActivities(doc)).toMatchObject([{ goal: 'Air sampai ke RT 03', status: 'agreed', order: 'a5' }])
})

test('two people setting the days of one activity leave one whole period', () => {
  const { sari, joko, sync } = twoPeers()
  addTitled(sari, 'perbaiki pipa')
  sync()
  const periods = [
    ['2027-01-12', '2027-02-02'],
    ['2027-03-01', '2027-03-05'],
  ] as const
  changeActivity(sari, activityId('perbaiki pipa'), { period: periods[0] })
  changeActivity(joko, activityId('perbaiki pipa'), { period: periods[1] })
  sync()

  const [left, right] = [sari, joko].map((doc) => listActivities(doc)[0]?.period)
  expect(left).toEqual(right)
  expect(periods).toContainEqual(left)
})

test('two people adding an activity at the same place keep both, in one order', () => {
  const { sari, joko, sync } = twoPeers()
  for (const id of ['pertama', 'terakhir']) addTitled(sari, id)
  sync()
  for (const [doc, id] of [
    [sari, 'dari Sari'],
    [joko, 'dari Joko'],
  ] as const)
    addActivity(doc, { id: activityId(id), title: id, order: orderKeyAt(listActivities(doc), 1) })
  sync()

  expect(titles(sari)).toEqual(titles(joko))
  expect(titles(sari)).toHaveLength(4)
  expect([titles(sari)[0], titles(sari)[3]]).toEqual(['pertama', 'terakhir'])
})

test('deleting an activity while another edits it leaves it deleted for both', () => {
  const { sari, joko, sync } = twoPeers()
  addTitled(sari, 'perbaiki pipa')
  sync()
  removeActivity(sari, activityId('perbaiki pipa'))
  changeActivity(joko, activityId('perbaiki pipa'), { place: 'RT 03' })
  sync()

  expect([titles(sari), titles(joko)]).toEqual([[], []])
  expect(changeActivity(sari, activityId('perbaiki pipa'), { place: 'x' })).toEqual({
    ok: false,
    error: { type: 'ItemNotFound', id: 'perbaiki pipa' },
  })
})

test('two cells of one budget line edited at once both stay, and the sum follows', () => {
  const { sari, joko, sync } = twoPeers()
  addBudgetLine(sari, { id: lineId('pipa00'), section: 'material', item: 'Pipa', volume: 1, order: 'a0' })
  sync()
  changeBudgetLine(sari, lineId('pipa00'), { volume: 40 })
  changeBudgetLine(joko, lineId('pipa00'), { unitPriceRupiah: 125_000 })
  sync()

  for (const doc of [sari, joko]) expect(sumRupiah(listBudgetLines(doc))).toBe(5_000_000)
})

test('sums are exact to the rupiah, with volumes in decimals and amounts in the billions', () => {
  const doc = new Y.Doc()
  const lines = [
    ['pasir0', 2.5, 310_000],
    ['kawat0', 0.1, 30],
    ['jalan0', 1_000, 3_333_333],
    ['sewa00', 1.15, 100],
  ] as const
  for (const [id, volume, unitPriceRupiah] of lines)
    addBudgetLine(doc, {
      id: lineId(id),
      section: 'other',
      volume,
      unitPriceRupiah,
      order: orderKeyAtEnd(listBudgetLines(doc)),
    })

  expect(sumRupiah(listBudgetLines(doc))).toBe(775_000 + 3 + 3_333_333_000 + 115)
})

test('the sums of the sections add up to the total', () => {
  const doc = new Y.Doc()
  for (const [id, section] of [
    ['bahan1', 'material'],
    ['upah01', 'wage'],
    ['bahan2', 'material'],
  ] as const)
    addBudgetLine(doc, {
      id: lineId(id),
      section,
      volume: 3,
      unitPriceRupiah: 75_000,
      order: orderKeyAtEnd(listBudgetLines(doc)),
    })
  const sections = listBudgetSections(listBudgetLines(doc))

  expect(sections.map((part) => [part.section, part.sumRupiah])).toEqual([
    ['material', 450_000],
    ['wage', 225_000],
  ])
})

test('a line moved up stands before its neighbour for everybody, and cannot leave the list', () => {
  const { sari, joko, sync } = twoPeers()
  for (const id of ['satu00', 'dua000', 'tiga00'])
    addBudgetLine(sari, { id: lineId(id), item: id, order: orderKeyAtEnd(listBudgetLines(sari)) })
  const order = orderKeyMoved(listBudgetLines(sari), 'tiga00', -1)
  changeBudgetLine(sari, lineId('tiga00'), { order: order ?? '' })
  sync()

  expect(listBudgetLines(joko).map(({ item }) => item)).toEqual(['satu00', 'tiga00', 'dua000'])
  expect(orderKeyMoved(listBudgetLines(sari), 'satu00', -1)).toBeUndefined()
  expect(orderKeyMoved(listBudgetLines(sari), 'dua000', 1)).toBeUndefined()
})

test('undoing brings a deleted line back with its cells and leaves what another has done', () => {
  const { sari, joko, sync } = twoPeers()
  addBudgetLine(sari, { id: lineId('pipa00'), item: 'Pipa', volume: 40, order: 'a0' })
  sync()
  const undo = new Y.UndoManager([sari.getMap('budget')], { trackedOrigins: new Set([null]) })
  removeBudgetLine(sari, lineId('pipa00'))
  addBudgetLine(joko, { id: lineId('semen0'), item: 'Semen', order: 'a1' })
  sync()
  undo.undo()
  sync()

  for (const doc of [sari, joko])
    expect(listBudgetLines(doc)).toMatchObject([{ item: 'Pipa', volume: 40 }, { item: 'Semen' }])
})

test('start and end of an event stay together when two people change them', () => {
  const { sari, joko, sync } = twoPeers()
  const id = 'buka00' as RundownRowId
  addRundownRow(sari, { id, item: 'Pembukaan', order: 'a0' })
  sync()
  changeRundownRow(sari, id, { span: ['19:30', '19:40'] })
  changeRundownRow(joko, id, { span: ['20:00', '20:15'] })
  sync()

  const [left, right] = [sari, joko].map((doc) => listRundown(doc)[0]?.span)
  expect(left).toEqual(right)
  expect([
    ['19:30', '19:40'],
    ['20:00', '20:15'],
  ]).toContainEqual(left)
})

test.each(['AA', '!', 7])('a place that somebody has broken (%s) still lets others be put beside it', (broken) => {
  const doc = new Y.Doc()
  for (const id of ['utuh00', 'rusak0']) addTitled(doc, id)
  activitiesOf(doc).get('rusak0')?.set('order', broken)
  const index = titles(doc).indexOf('rusak0')
  for (const [id, at] of [
    ['depan0', index],
    ['belakang', index + 1],
  ] as const)
    addActivity(doc, { id: activityId(id), title: id, order: orderKeyAt(listActivities(doc), at) })

  expect(titles(doc).toSorted()).toEqual(['belakang', 'depan0', 'rusak0', 'utuh00'])
  const end = orderKeyAtEnd(listActivities(doc))
  expect(listActivities(doc).every(({ title, order }) => title === 'rusak0' || order < end)).toBe(true)
})
