// All that a phone does not need for its first note: one file that comes after the page, and works from then on without network.
import { openAttendanceTab } from './attendance-tab.ts'
import { openPulse } from './pulse.ts'
import type { OpenTab } from './tab.ts'
import { openBoardTab } from './tab-board.ts'
import { openSpeakTab } from './tab-speak.ts'
import { openVoteTab } from './vote-tab.ts'

export { createKiosk } from './kiosk.ts'
export { openPhotoField } from './photo-field.ts'

export const openParts = {
  vote: openVoteTab,
  board: openBoardTab,
  speak: openSpeakTab,
  attend: openAttendanceTab,
  pulse: openPulse,
} satisfies Readonly<Record<string, OpenTab>>
