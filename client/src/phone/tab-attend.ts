import type { OpenTab } from './tab.ts'

/** The tab "Daftar hadir": the attendance list to sign. */
export const openAttendTab: OpenTab = () => ({ show: () => undefined })
