/**
 * `pnpm bench:canvas`: our board beside tldraw, Excalidraw and React Flow in headless Chromium, with the same notes, the same hand and the
 * same others who edit. `--quick` takes about three minutes and shows 5,000 notes alone, the whole less than 25; `--only=rembuk,blank` picks
 * canvases, `--notes=5000` numbers of notes, `--rounds=2` rounds.
 */
import { parseArgs } from 'node:util'
import { describeRun } from '../report.ts'
import { type CanvasName, canvasNames } from './canvas-under-test.ts'
import { measure } from './measure.ts'
import { createNotes } from './notes.ts'
import { peerCanvas } from './peer-canvas.ts'
import { buildPeerPages, servePeerPages } from './peer-pages.ts'
import { rembukCanvas } from './rembuk-canvas.ts'
import { printTable, type Result } from './report.ts'

/** No new canvas is opened after this. */
const lastStartMs = 22 * 60_000
/** A canvas that is not through by then is left unmeasured. */
const limitMs = 150_000

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    notes: { type: 'string' },
    rounds: { type: 'string', default: '1' },
  },
})
const { quick: isQuick, only, rounds } = options
const names = canvasNames.filter((name) => !only || only.split(',').includes(name))
const counts = options.notes?.split(',').map(Number) ?? (isQuick ? [5000] : [500, 2000, 5000])
const sizes = counts.map((count) => ({ count, slowdown: 1 }))
const settings = isQuick ? sizes : [...sizes, { count: Math.max(...counts), slowdown: 4 }]
const gestureMs = isQuick ? 1500 : 2500
const edits = isQuick ? 20 : 40

/** Nothing outlives the benchmark: what it has started ends with it. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

if (names.some((name) => name !== 'rembuk')) buildPeerPages()
const pages = await servePeerPages()
const canvases = names.map((name: CanvasName) => (name === 'rembuk' ? rembukCanvas : peerCanvas(name, () => pages.url)))

console.log(`${describeRun()}Headless Chromium without a GPU, 1366 x 768, loopback. ${isQuick ? 'Quick mode. ' : ''}`)
const startedAt = performance.now()
for (const { count, slowdown } of settings) {
  const results: Result[] = []
  const setting = { notes: createNotes(count), slowdown, gestureMs, edits }
  for (let round = 0; round < Number(rounds); round += 1)
    for (const canvas of canvases) {
      if (performance.now() - startedAt > lastStartMs) continue
      const attempt = measure(canvas, setting, limitMs)
      const figures = await attempt.catch((cause: unknown) => {
        console.error(`${canvas.name} with ${count} notes was not measured:`, cause)
        return {}
      })
      results.push({ canvas: canvas.name, figures })
    }
  const isJudged = count === 5000 && slowdown === 1
  printTable(`${count} notes${slowdown > 1 ? `, ${slowdown} times slowed` : ''}`, results, { isJudged })
}
console.log(`\nTook ${((performance.now() - startedAt) / 60_000).toFixed(1)} minutes.`)
pages.stop()
process.exit(0)
