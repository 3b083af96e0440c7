import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import type { OpenTab, Tab, TabContext } from './tab.ts'

const tryAgainMs = 5000

/**
 * A tab whose script comes after the page: until it is there the server's part of the page works by itself. It is fetched without
 * being asked for, so that a phone which loses its network has it.
 */
export const openLater = (load: () => Promise<OpenTab>, context: TabContext): Tab => {
  let opened: Tab | undefined
  let state: ResidentState | undefined
  let isShown = false

  const fetchScript = (): void => {
    load().then(
      (open) => {
        opened = open(context)
        if (state) opened.show(state)
        if (isShown) opened.onTurn?.(true)
      },
      () => setTimeout(fetchScript, tryAgainMs),
    )
  }
  fetchScript()
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
