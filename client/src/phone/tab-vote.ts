import type { OpenTab } from './tab.ts'

/** The tab "Suara": the ballot of the step. */
export const openVoteTab: OpenTab = () => ({ show: () => undefined })
