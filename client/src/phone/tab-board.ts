import type { OpenTab } from './tab.ts'

/** The tab "Papan": an outline of the step's board. */
export const openBoardTab: OpenTab = () => ({ show: () => undefined })
