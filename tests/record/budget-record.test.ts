import type { BoardId, BudgetLineId, FundingId } from '@rembuk/shared/base/id'
import { addFunding, changeBudgetSettings } from '@rembuk/shared/plan/funding-commands'
import { addBudgetLine, removeActivity } from '@rembuk/shared/plan/plan-commands'
import { listActivities } from '@rembuk/shared/plan/plan-queries'
import { recordFromBudget } from '@rembuk/shared/record/budget-record'
import type { RecordModel } from '@rembuk/shared/record/record-schema'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { openBoard, openExample, openSources, printedAtMs } from './record-sources.ts'
import { recordLines, tablesWith } from './record-text.ts'

const write = (sources: Parameters<typeof recordFromBudget>[0]): RecordModel =>
  recordFromBudget(sources, { locale: 'id', printedAtMs })
const planOf = (sources: ReturnType<typeof openExample>): Y.Doc => {
  const doc = sources.boards.find(({ entry }) => entry.stage === 'planning')?.doc
  if (!doc) throw new Error('no planning board')
  return doc
}
const closing = (model: RecordModel, column: string) =>
  tablesWith(model, column)
    .at(0)
    ?.rows.filter(({ type }) => type !== 'row' && type !== 'section')
    .map(({ cells }) => cells)

test('[I51] a budget on paper tells village, year, activity and time, leaves what nobody wrote to a hand, and is signed', () => {
  const model = write(openExample('id'))
  expect(model.details.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Desa/kelurahan: RW 05 Kelurahan Banyu Bening',
    expect.stringMatching(/^Kecamatan: …/),
    'Tahun anggaran: 2026',
    expect.stringMatching(/^Bidang: …/),
    'Kegiatan: Perbaikan pipa utama; Perbaikan tandon masjid; Pembentukan pengurus air RW',
    expect.stringMatching(/^Waktu: 10 Oktober\s–\s18 Desember 2026$/u),
  ])
  expect(model.signatures.signatories.map(({ position }) => position)).toEqual(['Disusun oleh', 'Disetujui oleh'])
})

test('[I51] taxes and rounding lead from the sum to the total, which stands in words', () => {
  const sources = openExample('id')
  changeBudgetSettings(planOf(sources), { taxBasisPoints: 1100, roundToRupiah: 1000 })
  const model = write(sources)
  expect(closing(model, 'Harga satuan')).toEqual([
    ['Jumlah Bahan', 'Rp6.350.000'],
    ['Jumlah Upah', 'Rp2.400.000'],
    ['Jumlah sebelum pajak', 'Rp8.750.000'],
    ['Pajak 11%', 'Rp962.500'],
    ['Dibulatkan ke 1.000', 'Rp500'],
    ['Jumlah seluruhnya', 'Rp9.713.000'],
  ])
  expect(recordLines(model)).toContain('Terbilang: sembilan juta tujuh ratus tiga belas ribu rupiah')
})

test('[I51] every source has its column, whose figures add up to the total, and so does nobody', () => {
  const sources = openExample('id')
  addBudgetLine(planOf(sources), {
    id: 'lain00' as BudgetLineId,
    section: 'other',
    item: 'Konsumsi',
    volume: 1,
    unitPriceRupiah: 250_000,
    order: 'z0',
  })
  const tables = tablesWith(write(sources), 'Dana kelurahan').concat(tablesWith(write(sources), 'Belum ada sumber'))
  expect(tables.map(({ columns }) => columns.slice(3).map(({ title }) => title))).toEqual([
    ['Dana kelurahan', 'Iuran air warga', 'Gotong royong'],
    ['Bazar PKK', 'Belum ada sumber'],
  ])
  expect(tables.map(({ rows }) => rows.at(-1)?.cells)).toEqual([
    ['Jumlah seluruhnya', '9.000.000', '5.800.000', '1.350.000', '1.200.000'],
    ['Jumlah seluruhnya', '9.000.000', '400.000', '250.000'],
  ])
  for (const { columns } of tables) expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100)
})

test('[I51] the funding strategy tells source, form, status, contact and amount, and the gap to the budget', () => {
  const model = write(openExample('id'))
  const [funding] = tablesWith(model, 'Kontak')
  expect(funding?.rows[0]?.cells).toEqual([
    '1',
    'Dana kelurahan',
    'Uang',
    'Dijanjikan',
    'Kantor kelurahan, Kasi Pembangunan',
    'Rp5.800.000',
  ])
  expect(closing(model, 'Kontak')).toEqual([
    ['Jumlah semua sumber', 'Rp8.750.000'],
    ['Kebutuhan menurut RAB', 'Rp8.750.000'],
    ['Dijanjikan dan diterima', 'Rp8.350.000'],
    ['Masih kurang', 'Rp400.000'],
  ])
})

test('[I51] all planning boards add up to the programme, and a board of sources alone is on paper too', () => {
  const board = (id: string, fill: (doc: Y.Doc) => void) => {
    const one = openBoard('planning', fill, id)
    return { ...one, entry: { ...one.entry, id: id as BoardId } }
  }
  const line = (doc: Y.Doc) =>
    addBudgetLine(doc, { id: 'baris0' as BudgetLineId, volume: 3, unitPriceRupiah: 500_000, order: 'a0' })
  const source = (doc: Y.Doc) => addFunding(doc, { id: 'dana00' as FundingId, name: 'Dana Desa', order: 'a0' })
  const model = write(openSources([board('Air', line), board('Jalan', line), board('Posyandu', source)]))
  const [total] = tablesWith(model, 'Papan perancangan')
  expect(total?.rows.map(({ cells }) => cells.slice(-2))).toEqual([
    ['Air', 'Rp1.500.000'],
    ['Jalan', 'Rp1.500.000'],
    ['Jumlah seluruhnya', 'Rp3.000.000'],
  ])
  expect(recordLines(model)).toContain('Posyandu')
  expect(recordLines(write(openSources([])))).toContain('Belum ada anggaran pada papan perancangan program ini.')
})

test('[I45] what a line says of an activity that is gone is in no print, and its cost is told as general', () => {
  const sources = openExample('id')
  const doc = planOf(sources)
  for (const { id } of listActivities(doc).slice(0, 1)) removeActivity(doc, id)
  const lines = recordLines(write(sources))
  expect(lines).not.toContain('Perbaikan pipa utama')
  expect(lines).toContain('Jumlah seluruhnya')
  expect(lines.join('\n')).not.toMatch(/example-\d|undefined/)
})
