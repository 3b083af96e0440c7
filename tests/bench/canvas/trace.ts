/** What Chromium itself recorded: frames that were drawn, and what the page's main thread did. */
import type { Browser, Page } from '@playwright/test'

const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
]
/** Tells the page's own thread from others'. */
const pageMark = 'bench-page'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of the machine's monotonic clock, as `nowUs` tells them. */
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

export interface Span {
  readonly fromUs: number
  readonly toUs: number
}

interface Task {
  readonly atUs: number
  readonly wallMs: number
  readonly cpuMs: number
}

export interface Trace {
  /**
   * When the page's compositor drew. `DrawFrame` is set by cc where a frame that has something new goes to the display; its number
   * is that of viz's `Display::FrameDisplayed`. An animation frame callback also runs for frames that are never drawn.
   */
  readonly drawnUs: readonly number[]
  readonly tasks: readonly Task[]
  /** When an event of this name happened on the main thread. */
  readonly timesOf: (name: string) => readonly number[]
}

/** Chromium's clock in Linux traces: CLOCK_MONOTONIC in microseconds. */
export const nowUs = (): number => Number(process.hrtime.bigint() / 1000n)

export const isIn = ({ fromUs, toUs }: Span, atUs: number): boolean => atUs >= fromUs && atUs < toUs

/** Records while `work` is done on the page. */
export const record = async (browser: Browser, page: Page, work: () => Promise<void>): Promise<Trace> => {
  await browser.startTracing(page, { categories })
  await work()
  await page.evaluate((mark) => void performance.mark(mark), pageMark)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[]
  }
  const own = traceEvents.findLast(({ name }) => name === pageMark)
  if (!own) throw new Error('the trace does not know the page')
  const ofPage = traceEvents.filter(({ pid }) => pid === own.pid)
  const ofMain = ofPage.filter(({ tid }) => tid === own.tid).toSorted((a, b) => a.ts - b.ts)
  return {
    drawnUs: ofPage.filter(({ name }) => name === 'DrawFrame').map(({ ts }) => ts),
    tasks: ofMain
      .filter(({ name, dur }) => name === 'RunTask' && dur !== undefined)
      .map(({ ts, dur = 0, tdur = 0 }) => ({ atUs: ts, wallMs: dur / 1000, cpuMs: tdur / 1000 })),
    timesOf: (name) => ofMain.filter((event) => event.name === name).map(({ ts }) => ts),
  }
}
