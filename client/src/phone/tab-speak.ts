import type { OpenTab } from './tab.ts'

/** The tab "Bicara": the speaking queue. */
export const openSpeakTab: OpenTab = () => ({ show: () => undefined })
