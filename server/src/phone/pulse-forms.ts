import { pulseMessages } from '@rembuk/shared/i18n/messages/pulse'
import { reactionSigns, reactions } from '@rembuk/shared/pulse/pulse'
import { type Html, hiddenIf, html } from './html.ts'
import type { PhonePage } from './phone-page.ts'

/** One large button while the host asks whether the room is ready. */
export const renderReadyForm = ({ state, code, tab, locale, pulse }: PhonePage): Html => {
  const texts = pulseMessages[locale]
  const { readyAskedAtMs } = state.pulse
  const isReady = pulse?.isReady === true
  return html`<form method="post" action="/j/${code}/pulse?tab=${tab}" id="ready-form"${hiddenIf(readyAskedAtMs === null)}>
<input type="hidden" name="askedAtMs" value="${readyAskedAtMs ?? 0}">
<button class="send" id="ready"${hiddenIf(isReady)}>${texts.iAmReady}</button>
<p class="notice good" id="ready-told" role="status"${hiddenIf(!isReady)}>${texts.readyTold}</p>
</form>`
}

/** Short reactions, where the room listens. Pressed again, one is taken back. */
export const renderReactions = ({ state, code, tab, locale, pulse }: PhonePage): Html => {
  const texts = pulseMessages[locale]
  const button = (reaction: (typeof reactions)[number]): Html => {
    const isPressed = pulse?.reaction === reaction
    return html`<button name="reaction" value="${isPressed ? '' : reaction}" data-reaction="${reaction}" aria-pressed="${String(isPressed)}"><b aria-hidden="true">${reactionSigns[reaction]}</b> ${texts.reactions[reaction]}</button>`
  }
  return html`<form method="post" action="/j/${code}/pulse?tab=${tab}" class="reactions" id="reactions" aria-label="${texts.react}"${hiddenIf(!state.pulse.isReacting)}>
${reactions.map(button)}
</form>`
}
