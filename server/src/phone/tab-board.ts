import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { type Html, html } from './html.ts'
import type { PhonePage } from './phone-page.ts'

/** The tab "Papan": an outline of the step's board. */
export const renderBoardTab = ({ locale }: PhonePage): Html =>
  html`<p class="notice">${phoneMessages[locale].noBoard}</p>`
