import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import type { OpenTab, Tab } from './tab.ts'

const againAfterMs = 5000

/**
 * The tab "Daftar hadir". Its script comes after the page is there, so that nobody waits for it to write; until then the plain form of
 * the page works.
 */
export const openAttendTab: OpenTab = (context) => {
  let tab: Tab | undefined
  let told: ResidentState | undefined
  const load = async (): Promise<void> => {
    try {
      const { openAttendanceTab } = await import('./attendance-tab.ts')
      tab = openAttendanceTab(context)
      if (told) tab.show(told)
    } catch {
      // Without network it is tried again; what it would send could not go now anyway.
      setTimeout(() => void load(), againAfterMs)
    }
  }
  void load()
  return {
    show: (state) => {
      told = state
      tab?.show(state)
    },
  }
}
