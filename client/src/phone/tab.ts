import type { TimeMs } from '@rembuk/shared/base/time'
import type { Locale } from '@rembuk/shared/i18n/locale'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import type { People } from './people.ts'
import type { PhoneStorage } from './phone-storage.ts'
import type { ResidentSocket } from './resident-socket.ts'

/** What a tab is given to work with. */
export interface TabContext {
  readonly locale: Locale
  /** The code of the meeting. */
  readonly code: string
  /** Another one after the phone was handed on. */
  readonly phoneKey: () => string
  readonly people: People
  /** What is kept of whoever has the phone now. */
  readonly storage: PhoneStorage
  /** Connected now, or again soon; what is sent meanwhile has to be kept by whoever sends it. */
  readonly socket: ResidentSocket
  /**
   * The tab's own part of the page, filled by the server. While it carries `data-busy`, as when somebody draws in it, a change
   * of step moves nobody away.
   */
  readonly panel: HTMLElement
  /** The server's time; the phone's own clock may be years off. */
  readonly nowMs: () => TimeMs
}

/** One tab of the page, brought to life by the script. */
export interface Tab {
  /** Takes over what the server says; called at every change. */
  readonly show: (state: ResidentState) => void
  /** Told when the resident turns to the tab or away from it. */
  readonly onTurn?: (isShown: boolean) => void
  /** The phone goes to the next person: what is neither in the storage nor in a field is forgotten. */
  readonly forget?: () => void
}
export type OpenTab = (context: TabContext) => Tab
