/** One canvas with so many notes on a machine so slow: opened, panned, zoomed, dragged on and edited by others. */
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { launchBrowser, openContext } from '../../support/browser.ts'
import { quantile } from '../statistics.ts'
import type { BenchCanvas, CanvasUnderTest, FilledCanvas } from './canvas-under-test.ts'
import { drag, type Point, pan, zoom } from './hand.ts'
import { type BenchNote, noteHeight, noteWidth } from './notes.ts'
import { isIn, nowUs, record, type Span, type Trace } from './trace.ts'

const screen = { width: 1366, height: 768 }
const middle: Point = [screen.width / 2, screen.height / 2]
const settleMs = 1500
const editEveryMs = 100
const longMs = 50
const paintedMark = 'bench-painted'
/** The pages ask for nothing that is not on this machine, and wait for nothing that cannot come. */
const alone = ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1']

export type View = 'fit' | 'life'
export interface Setting {
  readonly notes: readonly BenchNote[]
  /** How many times slower than this machine is. */
  readonly slowdown: number
  readonly gestureMs: number
  readonly edits: number
}
/** Figures by name, as the report's rows name them. */
export type Figures = Readonly<Record<string, number>>

interface Opened {
  readonly browser: Browser
  readonly page: Page
  readonly input: CDPSession
  readonly canvas: CanvasUnderTest
  readonly filled: FilledCanvas
  readonly setting: Setting
}

declare global {
  interface Window {
    readonly benchCanvas?: BenchCanvas
  }
}

const markPainted = (mark: string): void => {
  const look = (): void => {
    if (window.benchCanvas?.isPainted()) performance.mark(mark)
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Scripts and styles that had come, in kB of gzip. */
const listenToScripts = (page: Page): (() => Promise<number>) => {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    const type = response.request().resourceType()
    if (type === 'script' || type === 'stylesheet') bodies.push(response.body())
  })
  return async () => {
    const got = await Promise.allSettled(bodies)
    return got.reduce((sum, body) => sum + (body.status === 'fulfilled' ? gzipSync(body.value).length / 1000 : 0), 0)
  }
}

const open = async ({ browser, page, filled }: Opened): Promise<Figures> => {
  const readScripts = listenToScripts(page)
  let startUs = 0
  let scripts: Promise<number> | undefined
  const trace = await record(browser, page, async () => {
    startUs = nowUs()
    await page.goto(filled.url, { waitUntil: 'commit' })
    await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, paintedMark)
    scripts = readScripts()
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await wait(settleMs)
  })
  const [readyUs = Number.NaN] = trace.timesOf(paintedMark)
  const drawnUs = trace.drawnUs.find((atUs) => atUs >= readyUs) ?? Number.NaN
  return { painted: (drawnUs - startUs) / 1e6, scripts: (await scripts) ?? Number.NaN }
}

const framesPerSecond = ({ drawnUs }: Trace, span: Span): number =>
  (drawnUs.filter((atUs) => isIn(span, atUs)).length * 1e6) / (span.toUs - span.fromUs)

/** Main-thread time from each edit's arrival to the next one's: its own work, and the frame that shows it. */
const costOfEdits = ({ tasks, timesOf }: Trace, arrival: string, span: Span): readonly number[] => {
  const arrivals = timesOf(arrival).filter((atUs) => isIn(span, atUs))
  return arrivals.slice(0, -1).map((atUs, index) => {
    const until = arrivals[index + 1] ?? atUs
    const ofEdit = tasks.filter((task) => task.atUs + task.wallMs * 1000 > atUs && task.atUs < until)
    // A task in which the next one arrives is the next one's.
    return ofEdit
      .filter((task) => task.atUs + task.wallMs * 1000 <= until || task.atUs <= atUs)
      .reduce((sum, { cpuMs }) => sum + cpuMs, 0)
  })
}

/** A note near the middle of the window that nobody else edits. */
const takeNote = async ({ page, setting: { notes } }: Opened, turn: number): Promise<Point> => {
  const [at, scale] = await page.evaluate(() => {
    const canvas = window.benchCanvas
    return [canvas?.toScreen([0, 0]) ?? [0, 0], canvas?.zoom() ?? 1] as const
  })
  const centreOf = ({ x, y }: BenchNote): Point => [
    at[0] + (x + noteWidth / 2) * scale,
    at[1] + (y + noteHeight / 2) * scale,
  ]
  const distance = ([x, y]: Point) => Math.hypot(x - middle[0], y - middle[1])
  const nearest = notes.map(centreOf).toSorted((a, b) => distance(a) - distance(b))
  return nearest[6 + turn] ?? middle
}

const look = async (opened: Opened, view: View): Promise<Figures> => {
  const { browser, page, input, canvas, filled, setting } = opened
  const { gestureMs: forMs, slowdown } = setting
  await page.evaluate((wanted) => {
    window.benchCanvas?.fit()
    if (wanted === 'life') setTimeout(() => window.benchCanvas?.actualSize(), 300)
  }, view)
  await wait(settleMs)
  let [panned, zoomed, dragged, edited]: (Span | undefined)[] = []
  const trace = await record(browser, page, async () => {
    panned = await pan(input, middle, forMs)
    await wait(settleMs / 3)
    zoomed = await zoom(input, middle, { forMs, perPixel: canvas.zoomPerPixel, isOut: view === 'life' })
    await wait(settleMs / 3)
    dragged = await drag(input, await takeNote(opened, view === 'fit' ? 0 : 1), forMs)
    await wait(settleMs)
    const fromUs = nowUs()
    const first = view === 'fit' ? 0 : setting.edits
    await filled.edit(page, { first, count: setting.edits, everyMs: editEveryMs * slowdown })
    await wait(200)
    edited = { fromUs, toUs: nowUs() }
  })
  const fps = (span: Span | undefined) => (span ? framesPerSecond(trace, span) : Number.NaN)
  const during = panned
  return {
    [`${view}-pan`]: fps(panned),
    [`${view}-zoom`]: fps(zoomed),
    [`${view}-drag`]: fps(dragged),
    [`${view}-edit`]: edited ? quantile(costOfEdits(trace, filled.arrival, edited), 0.95) : Number.NaN,
    [`${view}-long`]: during
      ? trace.tasks.filter(({ atUs, wallMs }) => isIn(during, atUs) && wallMs > longMs).length
      : Number.NaN,
  }
}

const readHeap = async (page: Page): Promise<number> => {
  const inspector = await page.context().newCDPSession(page)
  await inspector.send('HeapProfiler.enable')
  await inspector.send('HeapProfiler.collectGarbage')
  await inspector.send('Performance.enable')
  const { metrics } = await inspector.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6
}

export const measure = async (canvas: CanvasUnderTest, setting: Setting, limitMs: number): Promise<Figures> => {
  const filled = await canvas.fill(setting.notes)
  const browser = await launchBrowser(alone)
  const timeout = setTimeout(() => void browser.close(), limitMs)
  try {
    const context = await openContext(browser, { viewport: screen, locale: 'id-ID' })
    context.setDefaultTimeout(limitMs)
    const page = await context.newPage()
    const input = await context.newCDPSession(page)
    await filled.prepare(page)
    await page.addInitScript(markPainted, paintedMark)
    await input.send('Emulation.setCPUThrottlingRate', { rate: setting.slowdown })
    const opened = { browser, page, input, canvas, filled, setting }
    return {
      ...(await open(opened)),
      ...(await look(opened, 'fit')),
      ...(await look(opened, 'life')),
      heap: await readHeap(page),
    }
  } finally {
    clearTimeout(timeout)
    await browser.close()
    await filled.stop()
  }
}
