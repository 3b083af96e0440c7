/** Prints what was measured, as Markdown. */
import { execFileSync } from 'node:child_process'
import { cpus, release, totalmem, type } from 'node:os'
import type { Figures, Row, Scenario, Target } from './scenarios/scenario.ts'
import type { ServerName } from './servers/server-under-test.ts'
import { median } from './statistics.ts'

export interface Result {
  readonly server: ServerName
  readonly figures: Figures
  /** How much of its core the generator used, from start to end of the run. */
  readonly generatorShare: number
}

interface Setting {
  readonly isPinned: boolean
  readonly isQuick: boolean
  readonly rounds: number
}

const readCommit = (): string => {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown commit'
  }
}

/** When this is run, of which commit, on what machine; two paragraphs, the second open. */
export const describeRun = (): string => {
  const [cpu] = cpus()
  const memoryGb = Math.round(totalmem() / 2 ** 30)
  return (
    `# Benchmark, ${new Date().toISOString().slice(0, 16)}Z, commit ${readCommit()}\n\n` +
    `${cpus().length} cores (${cpu?.model.trim()}), ${memoryGb} GB, ${type()} ${release()}, Node ${process.version}. `
  )
}

export const printHeader = ({ isPinned, isQuick, rounds }: Setting): void => {
  console.log(
    describeRun() +
      `${isPinned ? 'Servers on core 0, generator on core 1.' : 'Servers and generator are not pinned to cores.'} ` +
      `${isQuick ? 'Quick mode. ' : ''}Medians of ${rounds} rounds, servers in turn; loopback.`,
  )
}

export const show = (value: number | undefined, unit: string): string => {
  if (value === undefined || Number.isNaN(value)) return '-'
  const size = Math.abs(value)
  const digits = size === 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
  return `${value.toFixed(digits)}${unit && ` ${unit}`}`
}

const showTarget = (target: Target | undefined, unit: string): string => {
  if (!target) return ''
  return target.type === 'ratio' ? `<= ${target.atMost} x better peer` : `<= ${show(target.atMost, unit)}`
}

const verdict = (target: Target | undefined, ours: number | undefined, ratio: number): string => {
  if (!target || ours === undefined) return ''
  const value = target.type === 'ratio' ? ratio : ours
  if (Number.isNaN(value)) return ''
  return value <= target.atMost ? 'kept' : '**missed**'
}

export const printScenario = ({ name, about, rows }: Scenario, results: readonly Result[]): void => {
  const of = (server: ServerName, figure: string): number | undefined => {
    const values = results.filter((result) => result.server === server).map(({ figures }) => figures[figure])
    const known = values.filter((value) => value !== undefined)
    return known.length > 0 ? median(known) : undefined
  }
  const printRow = ({ figure, label, unit, target, isMoreBetter }: Row): void => {
    const ours = of('rembuk', figure)
    const peers = [of('y-websocket', figure), of('hocuspocus', figure)]
    const known = peers.filter((value) => value !== undefined)
    const better = isMoreBetter ? Math.max(...known) : Math.min(...known)
    const ratio = known.length > 0 && ours !== undefined ? ours / better : Number.NaN
    const cells = [
      label,
      showTarget(target, unit),
      ...[ours, ...peers].map((value) => show(value, unit)),
      show(ratio, ''),
      verdict(target, ours, ratio),
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
  console.log(`\n## ${name}\n\n${about}.\n`)
  console.log('| what | target | Rembuk | y-websocket | Hocuspocus | ratio | |\n|---|---|--:|--:|--:|--:|---|')
  for (const row of rows) printRow(row)
  const share = Math.max(...results.map(({ generatorShare }) => generatorShare))
  console.log(`\nThe generator used at most ${Math.round(share * 100)} % of its core.`)
}
