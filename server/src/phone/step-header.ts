import { appointmentMessages } from '@rembuk/shared/i18n/messages/appointment'
import { promiseText } from '@rembuk/shared/i18n/messages/phone'
import { phonePageMessages } from '@rembuk/shared/i18n/messages/phone-page'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { voteMessages } from '@rembuk/shared/i18n/messages/vote'
import { leftMsOf } from '@rembuk/shared/meeting/meeting-plan'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import { tabOfStep } from '@rembuk/shared/meeting/phone-tab'
import { type Html, hiddenIf, html } from './html.ts'
import type { PhonePage } from './phone-page.ts'
import { renderReadyForm } from './pulse-forms.ts'

const minuteMs = 60_000

const isKeptBack = ({ step }: ResidentState): boolean => step?.kind === 'write' && (step.isSecret || step.needsApproval)

const renderOutcome = ({ locale, outcome, state }: PhonePage): Html => {
  const texts = phonePageMessages[locale]
  if (!outcome) return html`<p class="notice" id="outcome" role="status" hidden></p>`
  if (outcome.type === 'refused')
    return html`<p class="notice bad" id="outcome" role="alert">${problemText(locale, outcome.problem)}</p>`
  const saved = isKeptBack(state) ? texts.savedForLater : texts.savedNow
  const words = { saved, withdrawn: texts.withdrawnNow, voted: voteMessages[locale].votedNow }
  return html`<p class="notice good" id="outcome" role="status">${words[outcome.type]}</p>`
}

/** The time left as it was when the page was made, for phones without scripts; the script keeps a clock instead. */
const renderTimeLeft = ({ state, nowMs, locale }: PhonePage): Html | undefined => {
  const leftMs = leftMsOf(state.timer, nowMs)
  if (leftMs === undefined) return undefined
  const minutes = Math.ceil(Math.max(0, leftMs) / minuteMs)
  return html`<noscript><p class="promise">${phonePageMessages[locale].minutesLeft({ minutes })}</p></noscript>`
}

/** For whom a host has made an editor: the way to the board, with the key of the line that was signed here. Not on a phone for many. */
const renderAppointment = ({ state, locale, code, attend, isKiosk }: PhonePage): Html | undefined => {
  if (isKiosk) return undefined
  const texts = appointmentMessages[locale]
  const { line, fields, isSaved } = attend
  const isAppointed = isSaved && state.appointed.includes(line.attendeeId)
  return html`<form class="notice good" method="post" action="/j/${code}/editor" target="_blank" id="appointed"${hiddenIf(!isAppointed)}>
<p id="appointed-words" dir="auto">${texts.asked({ name: fields.name })}</p>
<input type="hidden" name="attendeeId" value="${line.attendeeId}"><input type="hidden" name="attendeeKey" value="${line.attendeeKey}">
<button class="send">${texts.openBoard}</button>
</form>`
}

/** What stands above every tab: the question of the step, the clock, and what everybody must know now. */
export const renderStepHeader = (page: PhonePage): Html => {
  const { state, locale, code, tab } = page
  const { step, isSaving, isFrozen, isEnded } = state
  const texts = phonePageMessages[locale]
  const stepTab = tabOfStep(step)
  return html`<div class="step">
<p class="clock" id="clock" role="timer" aria-live="off" hidden></p>
<h1 id="question" dir="auto">${step ? step.prompt : texts.noQuestion}</h1>
</div>
<p class="promise" id="promise">${promiseText(texts, step)}</p>
${renderTimeLeft(page)}
<p id="to-attend"${hiddenIf(tab === 'attend' || (stepTab !== 'attend' && !state.attendance?.isOpen))}><a class="reload to-attend" href="/j/${code}?tab=attend" data-tab="attend">${texts.signAttendance}</a></p>
${renderReadyForm(page)}
${renderAppointment(page)}
<p><button type="button" class="offer" id="new-step" hidden></button></p>
<p class="notice" id="frozen"${hiddenIf(!isFrozen || isEnded)}>${texts.frozen}</p>
<p class="notice" id="ended"${hiddenIf(!isEnded)}>${texts.ended}</p>
<p class="notice bad" id="not-saving"${hiddenIf(isSaving)}>${texts.serverNotSaving}</p>
${renderOutcome(page)}`
}
