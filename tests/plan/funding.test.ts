import type { BudgetLineId, FundingId } from '@rembuk/shared/base/id'
import { budgetOf, fundingOf } from '@rembuk/shared/board/board-document'
import { readBudgetSettings, sharesOf, summarizeBudget } from '@rembuk/shared/plan/budget-queries'
import {
  addFunding,
  changeBudgetSettings,
  changeFunding,
  removeFunding,
  shareBudgetLine,
} from '@rembuk/shared/plan/funding-commands'
import { fundingState, isPersonalContact, listFunding, listFundingHints } from '@rembuk/shared/plan/funding-queries'
import type { FundingSource } from '@rembuk/shared/plan/funding-schema'
import { addBudgetLine, changeBudgetLine } from '@rembuk/shared/plan/plan-commands'
import { listBudgetLines } from '@rembuk/shared/plan/plan-queries'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { twoPeers } from './two-peers.ts'

const fundingId = (id: string) => id as FundingId
const lineId = 'pipa00' as BudgetLineId

const source = (id: string, values: Partial<FundingSource> = {}): FundingSource => ({
  id: fundingId(id),
  name: id,
  kind: 'cash',
  amountRupiah: 1_000_000,
  status: 'promised',
  contact: '',
  order: 'a0',
  ...values,
})

const withPipe = (doc: Y.Doc) => {
  for (const id of ['dana00', 'warga0', 'iuran0']) addFunding(doc, { id: fundingId(id), name: id, order: `a${id}` })
  addBudgetLine(doc, { id: lineId, volume: 40, unitPriceRupiah: 125_000, fundingId: fundingId('dana00'), order: 'a0' })
}
const sharesIn = (doc: Y.Doc) =>
  listBudgetLines(doc).map((line) =>
    Object.fromEntries(
      sharesOf(line, listFunding(doc), readBudgetSettings(doc)).map((one) => [one.fundingId, one.amountRupiah]),
    ),
  )

test('[I46] two people who share one line over two sources are both heard, and the rest follows', () => {
  const { sari, joko, sync } = twoPeers()
  withPipe(sari)
  sync()
  shareBudgetLine(sari, lineId, { fundingId: fundingId('warga0'), amountRupiah: 500_000 })
  shareBudgetLine(joko, lineId, { fundingId: fundingId('iuran0'), amountRupiah: 250_000 })
  changeBudgetLine(joko, lineId, { volume: 20 })
  sync()

  for (const doc of [sari, joko])
    expect(sharesIn(doc)).toEqual([{ warga0: 500_000, iuran0: 250_000, dana00: 1_750_000 }])
})

test('[I46] two people who set tax, rounding and main source at once set all three', () => {
  const { sari, joko, sync } = twoPeers()
  changeBudgetSettings(sari, { taxBasisPoints: 1100, fundingId: fundingId('dana00') })
  changeBudgetSettings(joko, { roundToRupiah: 1000 })
  sync()

  for (const doc of [sari, joko])
    expect(readBudgetSettings(doc)).toEqual({
      taxBasisPoints: 1100,
      roundToRupiah: 1000,
      fundingId: fundingId('dana00'),
    })
})

test('[I45] a source deleted while another gives a share to it leaves no amount unborne or borne twice', () => {
  const { sari, joko, sync } = twoPeers()
  withPipe(sari)
  sync()
  const undo = new Y.UndoManager([sari.getMap('funding')], { trackedOrigins: new Set([null]) })
  removeFunding(sari, fundingId('dana00'))
  shareBudgetLine(joko, lineId, { fundingId: fundingId('dana00'), amountRupiah: 400_000 })
  shareBudgetLine(joko, lineId, { fundingId: fundingId('warga0'), amountRupiah: 100_000 })
  sync()
  for (const doc of [sari, joko]) expect(sharesIn(doc)).toEqual([{ warga0: 100_000, undefined: 4_900_000 }])

  undo.undo()
  sync()
  for (const doc of [sari, joko]) expect(sharesIn(doc)).toEqual([{ warga0: 100_000, dana00: 4_900_000 }])
})

test('[I46] one deletes a source while another writes its amount: it is deleted for both', () => {
  const { sari, joko, sync } = twoPeers()
  withPipe(sari)
  sync()
  removeFunding(sari, fundingId('iuran0'))
  changeFunding(joko, fundingId('iuran0'), { amountRupiah: 5 })
  sync()
  for (const doc of [sari, joko]) expect(listFunding(doc).map(({ id }) => id)).toEqual(['dana00', 'warga0'])
  expect(changeFunding(sari, fundingId('iuran0'), { name: 'x' }).ok).toBe(false)
  expect(removeFunding(sari, fundingId('iuran0')).ok).toBe(false)
})

test('[I46] whatever somebody writes into the tables, everyone reads whole amounts that add up', () => {
  const doc = new Y.Doc()
  withPipe(doc)
  for (const [key, value] of Object.entries({
    unitPriceRupiah: 1e300,
    volume: '40',
    'share:warga0': -5,
    'share:iuran0': 0.4,
    'share:': 3,
    taxBasisPoints: Number.NaN,
    fundingId: { id: 1 },
  }))
    budgetOf(doc).get(lineId)?.set(key, value)
  fundingOf(doc).get('dana00')?.set('amountRupiah', 'banyak')
  doc.getMap('funding').set('rusak0', 7)
  doc.getMap('meta').set('roundToRupiah', 7)

  const sources = listFunding(doc)
  expect(sources.map(({ amountRupiah }) => amountRupiah)).toEqual([0, 0, 0])
  const summary = summarizeBudget(listBudgetLines(doc), sources, readBudgetSettings(doc))
  expect(summary).toMatchObject({ sumRupiah: 0, taxRupiah: 0, roundingRupiah: 0, totalRupiah: 0 })
})

test('[I47] the gap is what nobody has promised or given, however much has been asked for', () => {
  const sources = [
    source('dana00', { amountRupiah: 5_000_000, status: 'promised' }),
    source('iuran0', { amountRupiah: 1_000_000, status: 'received' }),
    source('bazar0', { amountRupiah: 2_000_000, status: 'asked' }),
    source('hibah0', { amountRupiah: 9_000_000, status: 'idea' }),
  ]
  expect(fundingState(sources, 8_750_000)).toEqual({
    byStatus: { idea: 9_000_000, asked: 2_000_000, promised: 5_000_000, received: 1_000_000 },
    gapRupiah: 2_750_000,
  })
  expect(fundingState(sources, 5_500_000).gapRupiah).toBe(-500_000)
})

test('[I48] a source promised twice is pointed out, here and on another board, whatever its capitals', () => {
  const sources = [
    source('dana00', { name: 'Dana Desa' }),
    source('dana01', { name: ' dana  desa ', amountRupiah: 2_000_000 }),
    source('dana02', { name: 'Dana Desa', status: 'asked' }),
    source('dana03', { name: 'Dana Desa', kind: 'labour' }),
    source('kosong', { name: '' }),
    source('kosong', { name: '' }),
  ]
  expect(listFundingHints(sources, { shares: [] })).toEqual([
    { type: 'PromisedTwice', fundingId: 'dana01', amountRupiah: 1_000_000, boardTitle: undefined },
  ])
  const others = [{ title: 'Jalan RT 03', sources: [source('lain00', { name: 'Dana desa', status: 'received' })] }]
  expect(listFundingHints(sources.slice(0, 1), { shares: [], others })).toEqual([
    { type: 'PromisedTwice', fundingId: 'dana00', amountRupiah: 1_000_000, boardTitle: 'Jalan RT 03' },
  ])
})

test('[I48] a budget that counts on more of a source than it gives is pointed out', () => {
  const shares = [
    { fundingId: fundingId('dana00'), amountRupiah: 1_250_000 },
    { fundingId: fundingId('iuran0'), amountRupiah: 1_000_000 },
    { fundingId: fundingId('hibah0'), amountRupiah: 300_000 },
  ]
  const sources = [source('dana00'), source('iuran0'), source('hibah0', { amountRupiah: 0, status: 'idea' })]
  expect(listFundingHints(sources, { shares })).toEqual([
    { type: 'SharedBeyond', fundingId: 'dana00', overRupiah: 250_000 },
  ])
})

test.each(['0812-3456-7890', '+62 812 3456 789', 'Bu Rini (024) 7601234', 'rini@contoh.id', 'WA 081234567'])(
  '[I49] "%s" is somebody’s own number or address, and no office',
  (text) => {
    expect(isPersonalContact(text)).toBe(true)
  },
)

test.each(['Kantor desa, Kaur Keuangan', 'Ketua RT 03', 'Jl. Melati 12 RT 03/RW 05', 'Perdes 7/2026', ''])(
  '[I49] "%s" says where to turn to',
  (text) => {
    expect(isPersonalContact(text)).toBe(false)
  },
)
