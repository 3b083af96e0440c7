import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import type { OpenTab, Tab, TabContext } from './tab.ts'

const tryAgainMs = 5000

/** Fetches a script that nobody waits for, again and again until it is there. */
export const loadLater = <Script>(load: () => Promise<Script>, use: (script: Script) => void): void => {
  const fetchScript = (): void => {
    load().then(use, () => setTimeout(fetchScript, tryAgainMs))
  }
  fetchScript()
}

/**
 * A tab whose script comes after the page: until it is there the server's part of the page works by itself. It is fetched without
 * being asked for, so that a phone which loses its network has it.
 */
export const openLater = (load: () => Promise<OpenTab>, context: TabContext): Tab => {
  let opened: Tab | undefined
  let state: ResidentState | undefined
  let isShown = false

  loadLater(load, (open) => {
    opened = open(context)
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
      opened?.onTurn?.(shown)
    },
  }
}
