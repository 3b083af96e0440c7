import type { Page } from '@playwright/test'
import type { CanvasName, CanvasUnderTest, Turns } from './canvas-under-test.ts'

/** The mark that a page sets right before it lets somebody else's edit in. */
const editMark = 'bench-edit'

interface EditingWindow {
  readonly benchCanvas: { readonly edit: (turn: number) => void }
}

/** Nobody serves these: what would come over a network is handed to the library in the page, which spares it the network. */
const editInPage = (page: Page, turns: Turns): Promise<void> =>
  page.evaluate(
    ([{ first, count, everyMs }, mark]) =>
      new Promise<void>((resolve) => {
        let turn = first
        const timer = setInterval(() => {
          performance.mark(mark)
          ;(window as unknown as EditingWindow).benchCanvas.edit(turn)
          turn += 1
          if (turn < first + count) return
          clearInterval(timer)
          resolve()
        }, everyMs)
      }),
    [turns, editMark] as const,
  )

const zoomPerPixel: Partial<Record<CanvasName, number>> = { tldraw: 0.01, excalidraw: 0.01, 'react-flow': 0.0139 }

/** A page of the peers' package. */
export const peerCanvas = (name: CanvasName, pagesUrl: () => string): CanvasUnderTest => ({
  name,
  zoomPerPixel: zoomPerPixel[name] ?? 0.002,
  fill: async (notes) => ({
    url: `${pagesUrl()}/${name}.html?count=${notes.length}`,
    prepare: () => Promise.resolve(),
    edit: editInPage,
    arrival: editMark,
    stop: () => Promise.resolve(),
  }),
})
