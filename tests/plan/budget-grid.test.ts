import type { ActivityId, BudgetLineId, FundingId } from '@rembuk/shared/base/id'
import { costsByActivity, readBudgetSettings, sharesOf, summarizeBudget } from '@rembuk/shared/plan/budget-queries'
import { addFunding, changeBudgetSettings, removeFunding, shareBudgetLine } from '@rembuk/shared/plan/funding-commands'
import { listFunding } from '@rembuk/shared/plan/funding-queries'
import { parseTable } from '@rembuk/shared/plan/parse-table'
import { addActivity, addBudgetLine, changeBudgetLine, removeActivity } from '@rembuk/shared/plan/plan-commands'
import { listActivities, listBudgetLines } from '@rembuk/shared/plan/plan-queries'
import type { BudgetLine } from '@rembuk/shared/plan/plan-schema'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { budgetColumns } from '../../client/src/plan/budget-columns.ts'
import { addLines } from '../../client/src/plan/budget-line-actions.ts'
import { fundingColumns } from '../../client/src/plan/funding-columns.ts'
import { gridToTsv } from '../../client/src/plan/grid-copy.ts'
import type { GridColumn } from '../../client/src/plan/grid-model.ts'
import { pasteCells } from '../../client/src/plan/grid-paste.ts'
import { shareColumns } from '../../client/src/plan/share-columns.ts'
import { twoPeers } from './two-peers.ts'

const lineId = 'pipa00' as BudgetLineId
const village = 'dana00' as FundingId
const work = 'warga0' as FundingId

const priceColumns = (doc: Y.Doc) => budgetColumns({ doc, locale: 'id', activities: listActivities(doc) })
const payColumns = (doc: Y.Doc) =>
  shareColumns({ doc, locale: 'id', sources: listFunding(doc), settings: readBudgetSettings(doc) })
const sectionOf = (doc: Y.Doc, title = 'Bahan') => ({
  key: 'material',
  title,
  addLabel: '',
  rows: listBudgetLines(doc).filter(({ section }) => section === 'material'),
})
/** Pastes from the first cell of a line on, as one change. */
const pasteAt = (doc: Y.Doc, columns: readonly GridColumn<BudgetLine>[], text: string): number =>
  doc.transact(() =>
    pasteCells(
      {
        section: sectionOf(doc),
        columns,
        rowId: sectionOf(doc).rows[0]?.id ?? '',
        columnKey: columns[0]?.key ?? '',
        cells: parseTable(text),
      },
      { addRows: (section, count) => addLines(doc, section, count) },
    ),
  )
const write = <Row>(columns: readonly GridColumn<Row>[], key: string, rowId: string, text: string) => {
  const cell = columns.find((column) => column.key === key)?.cell
  if (!cell || cell.type === 'computed') throw new Error(`${key} is not written into`)
  return cell.write(rowId, text)
}
const planOf = (): Y.Doc => {
  const doc = new Y.Doc()
  addActivity(doc, { id: 'giat00' as ActivityId, title: 'Perbaikan pipa', order: 'a0' })
  addFunding(doc, { id: village, name: 'Dana Desa', order: 'a0' })
  addFunding(doc, { id: work, name: 'Gotong royong', order: 'a1' })
  addBudgetLine(doc, {
    id: lineId,
    section: 'material',
    item: '=Pipa 3"',
    volume: 2.5,
    unit: 'm³',
    unitPriceRupiah: 1_250_000,
    activityId: 'giat00' as ActivityId,
    fundingId: village,
    order: 'a0',
  })
  shareBudgetLine(doc, lineId, { fundingId: work, amountRupiah: 125_000 })
  return doc
}

test('[I50] a budget copied to a spreadsheet and pasted back is the same budget, with its sources, and no cell is a formula', () => {
  const doc = planOf()
  const copied = (columns: readonly GridColumn<BudgetLine>[]) => gridToTsv(columns, [sectionOf(doc)], 'Bagian')
  const [prices, pays] = [copied(priceColumns(doc)), copied(payColumns(doc))]
  expect(prices.split('\n')[1]).toBe(' =Pipa 3"\t2,5\tm³\t1250000\t3125000\tPerbaikan pipa\tBahan')
  expect(pays.split('\n')[1]).toBe(' =Pipa 3"\t\t3125000\tDana Desa\t3000000\t125000\tBahan')

  const other = planOf()
  other.getMap('budget').clear()
  addLines(other, 'material', 1)
  const body = (text: string) => text.split('\n').slice(1).join('\n')
  expect(pasteAt(other, priceColumns(other), body(prices))).toBe(0)
  expect(pasteAt(other, payColumns(other), body(pays))).toBe(0)
  const facts = (one: Y.Doc) => listBudgetLines(one).map(({ id: _id, order: _order, ...line }) => line)
  expect(facts(other)).toEqual(facts(doc))
})

test('[I50] a thousand pasted rows become a thousand lines in their order, and what cannot be read is counted', () => {
  const doc = new Y.Doc()
  addLines(doc, 'material', 1)
  const rows = Array.from({ length: 1000 }, (_, at) => `Barang ${at}\t${at === 7 ? '-3' : '2,5'}\tsak\tRp 75.000,50`)
  expect(pasteAt(doc, priceColumns(doc), rows.join('\r\n'))).toBe(1)

  const lines = listBudgetLines(doc)
  expect(lines.map(({ item }) => item)).toEqual(rows.map((_, at) => `Barang ${at}`))
  expect(summarizeBudget(lines, [], readBudgetSettings(doc)).totalRupiah).toBe(999 * 187_503)
})

test('[I41] a cell that is refused says why in words and keeps what was there', () => {
  const doc = planOf()
  const before = JSON.stringify(doc.getMap('budget').toJSON())
  const words = ['-5', 'Rp(2.500)', 'banyak', '9'.repeat(40)].map((text) =>
    write(priceColumns(doc), 'unitPrice', lineId, text),
  )
  expect(words).toEqual([
    expect.stringContaining('kurang dari nol'),
    expect.stringContaining('kurang dari nol'),
    expect.stringContaining('Belum terbaca'),
    expect.stringContaining('terlalu besar'),
  ])
  expect(JSON.stringify(doc.getMap('budget').toJSON())).toBe(before)
})

test('[I44] who bears the rest of a line is not given a share of it, and a tax is its own only where it differs', () => {
  const doc = planOf()
  expect(write(payColumns(doc), `source:${village}`, lineId, '1000')).toMatch(/menanggung sisanya/)
  changeBudgetSettings(doc, { taxBasisPoints: 1100 })
  write(payColumns(doc), 'tax', lineId, '11')
  expect(listBudgetLines(doc)[0]?.taxBasisPoints).toBeUndefined()
  write(payColumns(doc), 'tax', lineId, '0')
  expect(listBudgetLines(doc)[0]?.taxBasisPoints).toBe(0)
})

test('[I45] an activity deleted while another names it in a line leaves the line, counted as general, and is named again when back', () => {
  const { sari, joko, sync } = twoPeers()
  Y.applyUpdate(sari, Y.encodeStateAsUpdate(planOf()))
  sync()
  const undo = new Y.UndoManager([sari.getMap('activities')], { trackedOrigins: new Set([null]) })
  removeActivity(sari, 'giat00' as ActivityId)
  changeBudgetLine(joko, lineId, { activityId: 'giat00' as ActivityId, volume: 1 })
  sync()
  for (const doc of [sari, joko]) {
    const costs = costsByActivity(listBudgetLines(doc), listActivities(doc), readBudgetSettings(doc))
    expect(costs).toEqual([{ activity: undefined, costRupiah: 1_250_000 }])
    const cell = priceColumns(doc).find(({ key }) => key === 'activity')?.cell
    expect(cell?.read(listBudgetLines(doc)[0] as BudgetLine)).toBe('')
  }
  undo.undo()
  sync()
  const [cost] = costsByActivity(listBudgetLines(joko), listActivities(joko), readBudgetSettings(joko))
  expect(cost?.activity?.title).toBe('Perbaikan pipa')
})

test('[I46] two people in one row, one at its price and one at its shares, while a third deletes a source, end alike', () => {
  const { sari, joko, sync } = twoPeers()
  Y.applyUpdate(sari, Y.encodeStateAsUpdate(planOf()))
  sync()
  write(priceColumns(sari), 'unitPrice', lineId, '2 juta')
  write(payColumns(joko), `source:${work}`, lineId, '500.000')
  write(payColumns(joko), 'bearer', lineId, 'Dana Desa')
  removeFunding(sari, work)
  sync()
  for (const doc of [sari, joko]) {
    const [line] = listBudgetLines(doc)
    expect(line && sharesOf(line, listFunding(doc), readBudgetSettings(doc))).toEqual([
      { fundingId: village, amountRupiah: 5_000_000 },
    ])
  }
})

test('[I49] a telephone number in the contact of a source is refused in words; kind and status are taken in words', () => {
  const doc = planOf()
  const columns = fundingColumns({ doc, locale: 'id', shares: [] })
  expect(write(columns, 'contact', village, 'Bu Rini 0812 3456 7890')).toMatch(/Nomor telepon/)
  expect(write(columns, 'contact', village, 'Kantor desa')).toBeUndefined()
  expect(write(columns, 'status', village, 'DIJANJIKAN')).toBeUndefined()
  expect(write(columns, 'kind', village, 'barang')).toBeUndefined()
  expect(write(columns, 'status', village, 'entah')).toMatch(/daftar/)
  expect(listFunding(doc)[0]).toMatchObject({ contact: 'Kantor desa', status: 'promised', kind: 'inKind' })
})
