import { lazyTab } from './lazy-tab.ts'

/** The tab "Suara": the ballot of the step. */
export const openVoteTab = lazyTab(async () => (await import('./vote-tab.ts')).openVoteTab)
