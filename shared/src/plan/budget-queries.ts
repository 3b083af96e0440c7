import type * as Y from 'yjs'
import type { FundingId } from '../base/id.ts'
import { boardMetaOf } from '../board/board-document.ts'
import { partOf, roundToStep } from './amounts.ts'
import type { FundingSource } from './funding-schema.ts'
import { amountRupiahOf, readBasisPoints, readFundingId } from './plan-queries.ts'
import type { Activity, BudgetLine } from './plan-schema.ts'

export const roundingSteps = [1, 100, 1000] as const
export type RoundingStep = (typeof roundingSteps)[number]

/** What counts for a budget as a whole. */
export interface BudgetSettings {
  /** The tax on every line that has none of its own, in hundredths of a percent. */
  readonly taxBasisPoints: number
  /** The total is a multiple of this. */
  readonly roundToRupiah: RoundingStep
  /** The main source: it bears whatever no line gives to another. */
  readonly fundingId: FundingId | undefined
}

export const readBudgetSettings = (doc: Y.Doc): BudgetSettings => {
  const meta = boardMetaOf(doc)
  return {
    taxBasisPoints: readBasisPoints(meta.get('taxBasisPoints')) ?? 0,
    roundToRupiah: roundingSteps.find((step) => step === meta.get('roundToRupiah')) ?? 1,
    fundingId: readFundingId(meta.get('fundingId')),
  }
}

export const taxBasisPointsOf = (line: BudgetLine, settings: BudgetSettings): number =>
  line.taxBasisPoints ?? settings.taxBasisPoints

const taxRupiahOf = (line: BudgetLine, settings: BudgetSettings): number =>
  partOf(amountRupiahOf(line), taxBasisPointsOf(line, settings))

/** What a line costs with its tax, each rounded once. */
export const costRupiahOf = (line: BudgetLine, settings: BudgetSettings): number =>
  amountRupiahOf(line) + taxRupiahOf(line, settings)

/** What a source bears; undefined stands for nobody yet. */
export interface Share {
  readonly fundingId: FundingId | undefined
  readonly amountRupiah: number
}

type Sources = readonly Pick<FundingSource, 'id'>[]

/** Who bears what the shares of a line leave: its own source, the main one, or nobody yet. A source that is gone is nobody. */
export const bearerOf = (line: BudgetLine, sources: Sources, settings: BudgetSettings): FundingId | undefined => {
  const wanted = line.fundingId ?? settings.fundingId
  return sources.find(({ id }) => id === wanted)?.id
}

/**
 * Who bears what of a line, in the order of the sources, the one that bears the rest last; together exactly what the line costs. A
 * share above what is left counts as what is left; one of a source that is gone counts as none.
 */
export const sharesOf = (line: BudgetLine, sources: Sources, settings: BudgetSettings): readonly Share[] => {
  const bearer = bearerOf(line, sources, settings)
  const shares: Share[] = []
  let left = costRupiahOf(line, settings)
  for (const { id } of sources) {
    const wanted = line.shares.find(({ fundingId }) => fundingId === id)?.amountRupiah ?? 0
    const amountRupiah = id === bearer ? 0 : Math.min(wanted, left)
    if (amountRupiah > 0) shares.push({ fundingId: id, amountRupiah })
    left -= amountRupiah
  }
  return left > 0 ? [...shares, { fundingId: bearer, amountRupiah: left }] : shares
}

/** By how much the shares of a line are more than it costs; 0 when they are not. */
export const excessRupiahOf = (line: BudgetLine, sources: Sources, settings: BudgetSettings): number => {
  const bearer = bearerOf(line, sources, settings)
  const wanted = line.shares
    .filter(({ fundingId }) => fundingId !== bearer && sources.some(({ id }) => id === fundingId))
    .reduce((sum, { amountRupiah }) => sum + amountRupiah, 0)
  return Math.max(0, wanted - costRupiahOf(line, settings))
}

/** What several lines come to, and who bears it. */
export interface BudgetSummary {
  /** Before taxes. */
  readonly sumRupiah: number
  readonly taxRupiah: number
  /** What rounding adds, or takes away when negative. */
  readonly roundingRupiah: number
  readonly totalRupiah: number
  /** Every source in its order, then nobody; together the total. */
  readonly shares: readonly Share[]
}

const addShares = (all: readonly (readonly Share[])[], sources: Sources): readonly Share[] => {
  const bearers = [...sources.map(({ id }) => id), undefined]
  const flat = all.flat()
  return bearers.map((fundingId) => ({
    fundingId,
    amountRupiah: flat.reduce((sum, share) => (share.fundingId === fundingId ? sum + share.amountRupiah : sum), 0),
  }))
}

/** What rounding adds or takes away falls to whoever bears most, the first of equals. */
const withRounding = (shares: readonly Share[], roundingRupiah: number): readonly Share[] => {
  const most = Math.max(...shares.map(({ amountRupiah }) => amountRupiah))
  const index = shares.findIndex(({ amountRupiah }) => amountRupiah === most)
  return shares.map((share, at) =>
    at === index ? { ...share, amountRupiah: share.amountRupiah + roundingRupiah } : share,
  )
}

/** Adds up lines: the same whatever their order. */
export const summarizeBudget = (
  lines: readonly BudgetLine[],
  sources: Sources,
  settings: BudgetSettings,
): BudgetSummary => {
  const sumRupiah = lines.reduce((sum, line) => sum + amountRupiahOf(line), 0)
  const taxRupiah = lines.reduce((sum, line) => sum + taxRupiahOf(line, settings), 0)
  const totalRupiah = roundToStep(sumRupiah + taxRupiah, settings.roundToRupiah)
  const roundingRupiah = totalRupiah - sumRupiah - taxRupiah
  const shares = addShares(
    lines.map((line) => sharesOf(line, sources, settings)),
    sources,
  )
  return { sumRupiah, taxRupiah, roundingRupiah, totalRupiah, shares: withRounding(shares, roundingRupiah) }
}

/** What an activity costs; undefined stands for what is for no activity, or for one that is gone. */
export interface ActivityCost {
  readonly activity: Activity | undefined
  /** Taxes included. */
  readonly costRupiah: number
}

/** What the activities of a board cost, those that cost nothing left out; together what all lines cost. */
export const costsByActivity = (
  lines: readonly BudgetLine[],
  activities: readonly Activity[],
  settings: BudgetSettings,
): readonly ActivityCost[] => {
  const known = new Set<string | undefined>(activities.map(({ id }) => id))
  const costOf = (some: readonly BudgetLine[]) => some.reduce((sum, line) => sum + costRupiahOf(line, settings), 0)
  return [
    ...activities.map((activity) => ({
      activity,
      costRupiah: costOf(lines.filter(({ activityId }) => activityId === activity.id)),
    })),
    { activity: undefined, costRupiah: costOf(lines.filter(({ activityId }) => !known.has(activityId))) },
  ].filter(({ costRupiah }) => costRupiah > 0)
}
