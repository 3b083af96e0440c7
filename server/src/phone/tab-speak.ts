import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { type Html, html } from './html.ts'
import type { PhonePage } from './phone-page.ts'

/** The tab "Bicara": the speaking queue. */
export const renderSpeakTab = ({ locale }: PhonePage): Html =>
  html`<p class="notice">${phoneMessages[locale].noQueue}</p>`
