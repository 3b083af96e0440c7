import type { Page } from '@playwright/test'
import type { BenchNote } from './notes.ts'

export const canvasNames = ['rembuk', 'tldraw', 'excalidraw', 'react-flow', 'bare-dom', 'blank'] as const
export type CanvasName = (typeof canvasNames)[number]

/** What a page offers to the benchmark, as `window.benchCanvas`; places are in pixels of the board, then of the window. */
export interface BenchCanvas {
  readonly isPainted: () => boolean
  /** Shows all notes, or as many as it can. */
  readonly fit: () => void
  /** Shows the middle of what is seen at 100 %. */
  readonly actualSize: () => void
  readonly zoom: () => number
  readonly toScreen: (at: readonly [number, number]) => readonly [number, number]
}

/** Which of the `remoteEdit`s are done. */
export interface Turns {
  readonly first: number
  readonly count: number
  readonly everyMs: number
}

/** A canvas filled with notes, not yet opened. */
export interface FilledCanvas {
  readonly url: string
  /** Makes a new window ready: cookies, and `window.benchCanvas` where the page itself does not offer it. */
  readonly prepare: (page: Page) => Promise<void>
  /** Lets others edit, so far apart; resolves after the last. */
  readonly edit: (page: Page, turns: Turns) => Promise<void>
  /** The trace event of the main thread with which an edit arrives. */
  readonly arrival: string
  readonly stop: () => Promise<void>
}

export interface CanvasUnderTest {
  readonly name: CanvasName
  /** How much one pixel of the wheel zooms, with Ctrl held: everybody is turned as far as zooms alike. */
  readonly zoomPerPixel: number
  readonly fill: (notes: readonly BenchNote[]) => Promise<FilledCanvas>
}
