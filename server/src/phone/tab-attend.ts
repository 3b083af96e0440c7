import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { type Html, html } from './html.ts'
import type { PhonePage } from './phone-page.ts'

/** The tab "Daftar hadir": the attendance list to sign. */
export const renderAttendTab = ({ locale }: PhonePage): Html =>
  html`<p class="notice">${phoneMessages[locale].noAttendance}</p>`
