import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import type { Tab, TabContext } from './tab.ts'

type Later = typeof import('./later.ts')

export interface LaterScript {
  /** Calls back with the script, at once when it is there already. */
  readonly use: (use: (script: Later) => void) => void
  /** Fetches it, again and again until it is there; what the page can do without it goes on meanwhile. */
  readonly fetch: () => void
}

const tryAgainMs = 5000

export const createLaterScript = (address: string): LaterScript => {
  let script: Later | undefined
  let isAsked = false
  let waiting: readonly ((script: Later) => void)[] = []

  const take = (fetched: Later): void => {
    script = fetched
    // Each by itself: one part that cannot open keeps no other from opening, and its error is still told in the browser's console.
    for (const use of waiting) void Promise.resolve(fetched).then(use)
    waiting = []
  }
  const ask = (times: number): void => {
    // A browser remembers that a script could not be had, and does not ask for the same address again.
    const asked: Promise<Later> = import(/* @vite-ignore */ times > 0 ? `${address}?again=${times}` : address)
    asked.then(take, () => setTimeout(() => ask(times + 1), tryAgainMs))
  }
  return {
    use: (use) => {
      if (script) use(script)
      else waiting = [...waiting, use]
    },
    fetch: () => {
      if (isAsked || !address) return
      isAsked = true
      ask(0)
    },
  }
}

/** A part of the page whose script comes after it: until then the server's part of it works by itself. */
export const openLater = (later: LaterScript, part: keyof Later['openParts'], context: TabContext): Tab => {
  let opened: Tab | undefined
  let state: ResidentState | undefined
  let isShown = false

  later.use(({ openParts }) => {
    opened = openParts[part](context)
    if (state) opened.show(state)
    if (isShown) opened.onTurn?.(true)
  })
  return {
    show: (next) => {
      state = next
      opened?.show(next)
    },
    onTurn: (shown) => {
      isShown = shown
      if (shown) later.fetch()
      opened?.onTurn?.(shown)
    },
    forget: () => opened?.forget?.(),
  }
}
