import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { type Html, html } from './html.ts'
import type { PhonePage } from './phone-page.ts'

/** The tab "Suara": the ballot of the step. */
export const renderVoteTab = ({ locale }: PhonePage): Html =>
  html`<p class="notice">${phoneMessages[locale].noVote}</p>`
