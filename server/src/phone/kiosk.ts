import { phonePageMessages } from '@rembuk/shared/i18n/messages/phone-page'
import { type Html, html } from './html.ts'
import type { PhonePage } from './phone-page.ts'

/** For one phone that many use: a button that leaves nothing of the last person on it. */
export const renderKiosk = ({ locale, code, isKiosk }: PhonePage): Html => {
  const texts = phonePageMessages[locale]
  return html`<p class="notice" id="past-words" role="status" hidden></p>
<details class="kiosk" id="kiosk"${isKiosk ? html` open` : undefined}><summary>${texts.kiosk}</summary>
<p class="hint">${texts.kioskHint}</p>
<p class="notice bad" id="next-words" role="alert" hidden></p>
<form method="post" action="/j/${code}/next" id="next-form">
<button class="small main" id="next-person">${texts.nextPerson}</button>
<button type="button" class="small" id="next-stay" hidden>${texts.nextStay}</button>
</form>
</details>`
}
