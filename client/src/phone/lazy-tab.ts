import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import type { OpenTab, Tab } from './tab.ts'

/**
 * A tab whose script comes after the page's own, so that who only writes waits for nothing else. It is fetched as soon as the page
 * stands, not when it is needed: a phone may lose its network any moment. Until it is there the server's own form works in its place.
 */
export const lazyTab =
  (load: () => Promise<OpenTab>): OpenTab =>
  (context) => {
    let tab: Tab | undefined
    let told: ResidentState | undefined
    let isShown = false
    let isLoading = false
    const open = async () => {
      tab = (await load())(context)
      if (told) tab.show(told)
      if (isShown) tab.onTurn?.(true)
    }
    const fetchTab = () => {
      if (isLoading) return
      isLoading = true
      open().catch(() => {
        // Without network: asked for again with the next news.
        isLoading = false
      })
    }
    return {
      show: (state) => {
        told = state
        if (tab) tab.show(state)
        else fetchTab()
      },
      onTurn: (shown) => {
        isShown = shown
        tab?.onTurn?.(shown)
      },
    }
  }
