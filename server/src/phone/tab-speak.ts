import { placeText, queueMessages } from '@rembuk/shared/i18n/messages/queue'
import { isQueueOpen, placeOf } from '@rembuk/shared/queue/queue'
import { type Html, hiddenIf, html } from './html.ts'
import type { PhonePage } from './phone-page.ts'

/** The tab "Bicara": who speaks, one's own place, and a button to raise one's hand. A plain form that works as it is. */
export const renderSpeakTab = ({ state, locale, code, handId }: PhonePage): Html => {
  const texts = queueMessages[locale]
  const { speaker, waiting } = state.queue
  const place = placeOf(state.queue, handId)
  const isUp = place.type !== 'none'
  const isClosed = !isUp && !isQueueOpen(state.step)
  return html`<p class="speaker" id="speaker" dir="auto">${speaker ? texts.speaking({ name: speaker.name || texts.somebody }) : texts.nobodySpeaks}</p>
<p class="clock" id="speaker-clock" hidden></p>
<p id="hand-count">${texts.waitingCount({ count: waiting.length })}</p>
<p class="notice good" id="hand-place"${hiddenIf(!isUp)}>${placeText(texts, place)}</p>
<p class="notice bad" id="hand-problem" role="alert" hidden></p>
<form method="post" action="/j/${code}/hand?lang=${locale}&amp;tab=speak" id="hand-form" data-hand="${handId}">
<p class="notice" id="hand-closed"${hiddenIf(!isClosed)}>${texts.closed}</p>
<div class="name" id="hand-name-row"${hiddenIf(isUp || isClosed)}>
<label for="hand-name">${texts.nameLabel}</label>
<input id="hand-name" name="name" maxlength="80" autocomplete="name" dir="auto">
<p class="hint">${texts.nameShown}</p>
</div>
<button class="send" name="hand" value="raise" id="hand-raise"${hiddenIf(isUp || isClosed)}>${texts.raise}</button>
<button class="small danger" name="hand" value="lower" id="hand-lower"${hiddenIf(!isUp)}>${texts.lower}</button>
</form>`
}
