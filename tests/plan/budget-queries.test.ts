import type { BudgetLineId, FundingId } from '@rembuk/shared/base/id'
import {
  type BudgetSettings,
  costRupiahOf,
  excessRupiahOf,
  sharesOf,
  summarizeBudget,
} from '@rembuk/shared/plan/budget-queries'
import type { BudgetLine } from '@rembuk/shared/plan/plan-schema'
import { expect, test } from 'vitest'
import { type Random, randomFrom } from '../support/random.ts'

const village = 'dana00' as FundingId
const residents = 'warga0' as FundingId
const fees = 'iuran0' as FundingId
const gone = 'hilang' as FundingId
const sources = [village, residents, fees].map((id) => ({ id }))
const plain: BudgetSettings = { taxBasisPoints: 0, roundToRupiah: 1, fundingId: undefined }

const line = (values: Partial<BudgetLine> = {}): BudgetLine => ({
  id: 'baris0' as BudgetLineId,
  section: 'material',
  item: 'Pipa',
  volume: 1,
  unit: '',
  unitPriceRupiah: 1_000_000,
  taxBasisPoints: undefined,
  activityId: undefined,
  fundingId: undefined,
  shares: [],
  order: 'a0',
  ...values,
})
const share = (fundingId: FundingId, amountRupiah: number) => ({ fundingId, amountRupiah })

const anyLine = (random: Random): BudgetLine =>
  line({
    volume: random.below(100_000) / 1000,
    unitPriceRupiah: Math.floor(10 ** (random.next() * 9)),
    taxBasisPoints: random.chance(0.3) ? random.below(2000) : undefined,
    fundingId: random.chance(0.5) ? random.pick([village, residents, gone]) : undefined,
    shares: [village, residents, fees, gone]
      .filter(() => random.chance(0.4))
      .map((id) => share(id, Math.floor(10 ** (random.next() * 10)))),
  })
const shuffled = <Value>(random: Random, values: readonly Value[]): readonly Value[] =>
  values
    .map((value) => [random.next(), value] as const)
    .toSorted((a, b) => a[0] - b[0])
    .map(([, value]) => value)
const sumOf = (shares: readonly { readonly amountRupiah: number }[]) =>
  shares.reduce((sum, { amountRupiah }) => sum + amountRupiah, 0)

test('[I43] a budget comes to the same in any order, in whole rupiah, and its sources bear exactly its total', () => {
  const random = randomFrom(44)
  for (let turn = 0; turn < 100; turn += 1) {
    const lines = Array.from({ length: random.below(40) }, () => anyLine(random))
    const settings: BudgetSettings = {
      taxBasisPoints: random.pick([0, 150, 1100]),
      roundToRupiah: random.pick([1, 100, 1000] as const),
      fundingId: random.pick([undefined, fees, gone]),
    }
    const summary = summarizeBudget(lines, sources, settings)
    expect(summarizeBudget(shuffled(random, lines), sources, settings)).toEqual(summary)
    expect(sumOf(summary.shares)).toBe(summary.totalRupiah)
    expect(summary.sumRupiah + summary.taxRupiah + summary.roundingRupiah).toBe(summary.totalRupiah)
    expect(summary.totalRupiah % settings.roundToRupiah).toBe(0)
    expect(Math.abs(summary.roundingRupiah) * 2).toBeLessThanOrEqual(settings.roundToRupiah)
    for (const { amountRupiah } of summary.shares) expect(Number.isSafeInteger(amountRupiah)).toBe(true)
    for (const one of lines) expect(sumOf(sharesOf(one, sources, settings))).toBe(costRupiahOf(one, settings))
  }
})

test('[I44] one source bears a line; what others give is taken from it', () => {
  expect(sharesOf(line({ fundingId: village }), sources, plain)).toEqual([share(village, 1_000_000)])
  expect(
    sharesOf(line({ fundingId: village, shares: [share(fees, 150_000), share(residents, 250_000)] }), sources, plain),
  ).toEqual([share(residents, 250_000), share(fees, 150_000), share(village, 600_000)])
})

test('[I44] a line without a source is borne by the main one, and by nobody where there is none', () => {
  expect(sharesOf(line(), sources, { ...plain, fundingId: residents })).toEqual([share(residents, 1_000_000)])
  expect(sharesOf(line(), sources, plain)).toEqual([{ fundingId: undefined, amountRupiah: 1_000_000 }])
})

test('[I44] who gives more than a line costs gives what it costs, and that is said', () => {
  const given = line({ fundingId: village, shares: [share(residents, 700_000), share(fees, 500_000)] })
  expect(sharesOf(given, sources, plain)).toEqual([share(residents, 700_000), share(fees, 300_000)])
  expect(excessRupiahOf(given, sources, plain)).toBe(200_000)
  expect(excessRupiahOf(line({ shares: [share(fees, 1_000_000)] }), sources, plain)).toBe(0)
})

test('[I45] a source that is gone bears nothing, and leaves no amount behind', () => {
  const given = line({ fundingId: gone, shares: [share(gone, 400_000), share(fees, 100_000)] })
  expect(sharesOf(given, sources, plain)).toEqual([
    share(fees, 100_000),
    { fundingId: undefined, amountRupiah: 900_000 },
  ])
})

test('[I44] a line may have a tax of its own, also none, and the others that of the budget', () => {
  const taxed: BudgetSettings = { ...plain, taxBasisPoints: 1100 }
  const lines = [line(), line({ taxBasisPoints: 150 }), line({ taxBasisPoints: 0 })]
  expect(lines.map((one) => costRupiahOf(one, taxed))).toEqual([1_110_000, 1_015_000, 1_000_000])
  expect(summarizeBudget(lines, sources, taxed)).toMatchObject({ sumRupiah: 3_000_000, taxRupiah: 125_000 })
})

test('[I44] what rounding adds falls to who bears most', () => {
  const lines = [
    line({ unitPriceRupiah: 700_700, fundingId: village }),
    line({ unitPriceRupiah: 300, fundingId: fees }),
  ]
  const { shares, roundingRupiah, totalRupiah } = summarizeBudget(lines, sources, { ...plain, roundToRupiah: 1000 })
  expect([totalRupiah, roundingRupiah]).toEqual([701_000, 0])
  const odd = summarizeBudget([...lines, line({ unitPriceRupiah: 600 })], sources, { ...plain, roundToRupiah: 1000 })
  expect(odd.shares.map(({ amountRupiah }) => amountRupiah)).toEqual([701_100, 0, 300, 600])
  expect(shares.map(({ amountRupiah }) => amountRupiah)).toEqual([700_700, 0, 300, 0])
})
