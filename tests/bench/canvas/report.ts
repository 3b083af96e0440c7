/** Prints what was measured, as Markdown; ours is the first column. */
import { show } from '../report.ts'
import { median } from '../statistics.ts'
import { type CanvasName, canvasNames } from './canvas-under-test.ts'
import type { Figures } from './measure.ts'

export interface Result {
  readonly canvas: CanvasName
  readonly figures: Figures
}

/** What a figure is to reach. */
type Target =
  | { readonly type: 'atMost'; readonly limit: number }
  /** At least so many frames, or nine tenths of what a blank page draws in the same run. */
  | { readonly type: 'frames'; readonly limit: number }
  | { readonly type: 'bestPeer' }

interface Row {
  readonly figure: string
  readonly label: string
  readonly unit: string
  readonly target?: Target
}

const peers: readonly CanvasName[] = ['tldraw', 'excalidraw', 'react-flow']
const ofBlank = 0.9
const smooth: Target = { type: 'frames', limit: 45 }
const viewRows = (view: string, label: string): readonly Row[] => [
  { figure: `${view}-pan`, label: `${label}: panning, drawn`, unit: 'fps', target: smooth },
  { figure: `${view}-zoom`, label: `${label}: zooming, drawn`, unit: 'fps', target: smooth },
  { figure: `${view}-drag`, label: `${label}: dragging, drawn`, unit: 'fps', target: smooth },
  {
    figure: `${view}-long`,
    label: `${label}: tasks above 50 ms while panning`,
    unit: '',
    target: { type: 'atMost', limit: 0 },
  },
  {
    figure: `${view}-edit`,
    label: `${label}: main thread per remote edit, p95`,
    unit: 'ms',
    target: { type: 'atMost', limit: 3 },
  },
]
const rows: readonly Row[] = [
  { figure: 'painted', label: 'notes painted after', unit: 's', target: { type: 'atMost', limit: 1 } },
  ...viewRows('fit', 'all notes seen'),
  ...viewRows('life', 'at 100 %'),
  { figure: 'heap', label: 'JS heap', unit: 'MB', target: { type: 'bestPeer' } },
  { figure: 'scripts', label: 'JS and CSS until painted, gzip', unit: 'kB' },
]

const showTarget = ({ target, unit }: Row): string => {
  if (!target) return ''
  if (target.type === 'bestPeer') return '<= best peer'
  return target.type === 'atMost' ? `<= ${show(target.limit, unit)}` : `>= ${target.limit} or ${ofBlank} x blank page`
}

type Read = (canvas: CanvasName, figure: string) => number | undefined

const isKept = ({ target, figure }: Row, read: Read): boolean | undefined => {
  const ours = read('rembuk', figure)
  if (!target || ours === undefined) return undefined
  if (target.type === 'atMost') return ours <= target.limit
  if (target.type === 'frames') return ours >= Math.min(target.limit, ofBlank * (read('blank', figure) ?? Infinity))
  const known = peers.map((peer) => read(peer, figure)).filter((value) => value !== undefined)
  return known.length > 0 ? ours <= Math.min(...known) : undefined
}

/** One table; the targets are those of a board of 5,000 notes on a machine that is not slowed, and only there a verdict is given. */
export const printTable = (
  title: string,
  results: readonly Result[],
  { isJudged }: { readonly isJudged: boolean },
): void => {
  const read: Read = (canvas, figure) => {
    const values = results.filter((result) => result.canvas === canvas).map(({ figures }) => figures[figure])
    const known = values.filter((value) => value !== undefined && !Number.isNaN(value))
    return known.length > 0 ? median(known as number[]) : undefined
  }
  console.log(`\n## ${title}\n\n| what | target | ${canvasNames.join(' | ')} | |`)
  console.log(`|---|---|${canvasNames.map(() => '--:|').join('')}---|`)
  for (const row of rows) {
    const kept = isJudged ? isKept(row, read) : undefined
    const verdict = kept === undefined ? '' : kept ? 'kept' : '**missed**'
    const values = canvasNames.map((canvas) => show(read(canvas, row.figure), row.unit))
    console.log(`| ${[row.label, isJudged ? showTarget(row) : '', ...values, verdict].join(' | ')} |`)
  }
}
