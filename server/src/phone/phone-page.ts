import { maxNoteLength } from '@rembuk/shared/document/plain-text'
import type { Problem } from '@rembuk/shared/http/problem'
import type { Locale } from '@rembuk/shared/i18n/locale'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import { type PhoneTab, phoneTabs } from '@rembuk/shared/meeting/phone-tab'
import type { NoteKind } from '@rembuk/shared/note/note-schema'
import type { Outline } from '@rembuk/shared/outline/outline'
import type { OwnPulse } from '@rembuk/shared/pulse/pulse'
import type { Ballot } from '@rembuk/shared/vote/ballot'
import type { AttendPage } from './attend-form.ts'
import { type Html, html } from './html.ts'
import type { OwnNote } from './phone-form.ts'
import { type PhoneAssets, phoneLayout } from './phone-layout.ts'
import { renderReactions } from './pulse-forms.ts'
import { renderStepHeader } from './step-header.ts'
import { renderAttendTab } from './tab-attend.ts'
import { renderPanel, renderTabBar } from './tab-bar.ts'
import { renderBoardTab } from './tab-board.ts'
import { renderSpeakTab } from './tab-speak.ts'
import { renderVoteTab } from './tab-vote.ts'
import { renderWriteTab } from './tab-write.ts'

/** What became of a posted form; undefined when the page was only opened. */
export type PhoneOutcome =
  | { readonly type: 'saved' }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'voted' }
  | { readonly type: 'refused'; readonly problem: Problem }

export interface PhonePage {
  readonly state: ResidentState
  /** The server's time. */
  readonly nowMs: number
  readonly code: string
  /** Names this phone to the server, and nobody else; the script goes on with it. */
  readonly phoneKey: string
  readonly locale: Locale
  readonly tab: PhoneTab
  readonly assets: PhoneAssets
  readonly outcome?: PhoneOutcome | undefined
  /** What to show in the fields: nothing, or what was refused. Ids are new, or those of a post to be tried again. */
  readonly fields: {
    readonly commandId: string
    readonly noteKey: string
    /** The step that the note is for; the one of now where it is undefined. */
    readonly stepId: string | undefined
    readonly kind: NoteKind | undefined
    readonly text: string
    readonly name: string
    /** Whether the note was written down for somebody else, and by whom. */
    readonly isEntrusted?: boolean
    readonly by?: string
  }
  readonly own: readonly OwnNote[]
  /** Whether the phone goes from hand to hand. */
  readonly isKiosk?: boolean | undefined
  /** The hand that this phone has raised. */
  readonly handId?: string | undefined
  /** What this phone has told by a touch. */
  readonly pulse?: OwnPulse | undefined
  /** The board, where the page opens at its tab. */
  readonly outline?: Outline | undefined
  readonly attend: AttendPage
  /** What has just been voted. */
  readonly ballot?: Ballot | undefined
}

/** What stands in each tab; everything in it works as it is, without a script. */
const renderTab: Readonly<Record<PhoneTab, (page: PhonePage) => Html>> = {
  write: renderWriteTab,
  vote: renderVoteTab,
  board: renderBoardTab,
  speak: renderSpeakTab,
  attend: renderAttendTab,
}

/** The whole page of a resident's phone: plain forms and links, and everything that the script goes on from. */
export const renderPhonePage = (page: PhonePage): string => {
  const { state, nowMs, code, phoneKey, locale, tab, assets, outcome } = page
  return phoneLayout({
    locale,
    title: state.programmeTitle,
    assets,
    needsTabsStyle: tab !== 'write',
    body: html`<p class="connection" id="connection" role="status" hidden></p>
<main id="phone" data-code="${code}" data-phone-key="${phoneKey}" data-locale="${locale}" data-tab="${tab}" data-now="${nowMs}" data-max-length="${maxNoteLength}" data-later="${assets.later}" data-state="${JSON.stringify(state)}"${
      outcome && html` data-outcome="${outcome.type}"`
    }>
${renderStepHeader(page)}
${phoneTabs.map((one) => renderPanel(page, one, renderTab[one](page)))}
${renderReactions(page)}
<p class="unseen" id="live" aria-live="polite"></p>
</main>
${renderTabBar(page)}`,
  })
}
