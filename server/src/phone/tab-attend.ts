import { genders, maxHamletLength, maxNameLength, maxPhoneLength, sectors } from '@rembuk/shared/attendance/person'
import { signatureBox } from '@rembuk/shared/attendance/signature'
import { appointmentMessages } from '@rembuk/shared/i18n/messages/appointment'
import { personMessages } from '@rembuk/shared/i18n/messages/person'
import { phonePageMessages } from '@rembuk/shared/i18n/messages/phone-page'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { presenceText, signingMessages } from '@rembuk/shared/i18n/messages/signing'
import { type Html, hiddenIf, html } from './html.ts'
import type { PhonePage } from './phone-page.ts'

const checkedIf = (isChecked: boolean): Html | undefined => (isChecked ? html` checked` : undefined)
const selectedIf = (isSelected: boolean): Html | undefined => (isSelected ? html` selected` : undefined)

const renderGenders = ({ locale, attend }: PhonePage): Html => {
  const texts = personMessages[locale]
  const chip = (gender: (typeof genders)[number]) =>
    html`<label class="chip paper"><input type="radio" name="gender" value="${gender}"${checkedIf(gender === attend.fields.gender)}><span>${texts.genders[gender]}</span></label>`
  return html`<fieldset class="kinds"><legend>${texts.gender}</legend>${genders.map(chip)}</fieldset>`
}

const renderSectors = ({ locale, attend }: PhonePage): Html => {
  const texts = personMessages[locale]
  const option = (sector: (typeof sectors)[number]) =>
    html`<option value="${sector}"${selectedIf(sector === attend.fields.sector)}>${texts.sectors[sector]}</option>`
  return html`<div class="field"><label for="attend-sector">${texts.sector}</label>
<select id="attend-sector" name="sector"><option value="">${signingMessages[locale].noSector}</option>${sectors.map(option)}</select></div>`
}

/** Only the script can draw; a line without a signature is a line too. */
const renderPad = ({ locale }: PhonePage): Html => {
  const texts = signingMessages[locale]
  return html`<div class="field" id="attend-pad" hidden><span class="label">${texts.signature} <small>(${texts.optional})</small></span>
<canvas class="signature" width="${signatureBox.width * 2}" height="${signatureBox.height * 2}" role="img" aria-label="${texts.signature}"></canvas>
<button type="button" class="small" id="attend-clear">${texts.clearSignature}</button></div>`
}

const renderFields = (page: PhonePage): Html => {
  const { locale, attend, state } = page
  const [texts, labels] = [signingMessages[locale], personMessages[locale]]
  const { name, hamlet, phone } = attend.fields
  return html`<div class="field"><label for="attend-name">${labels.name}</label>
<input id="attend-name" name="name" value="${name}" required maxlength="${maxNameLength}" autocomplete="name" dir="auto"></div>
<div class="field"><label for="attend-hamlet">${labels.hamlet}</label>
<input id="attend-hamlet" name="hamlet" value="${hamlet}" maxlength="${maxHamletLength}" placeholder="${texts.hamletHint}" dir="auto"></div>
${renderGenders(page)}
${renderSectors(page)}
<div class="field"><label for="attend-phone">${labels.phone} <small>(${texts.optional})</small></label>
<input id="attend-phone" name="phone" type="tel" value="${phone}" maxlength="${maxPhoneLength}" autocomplete="tel"></div>
${renderPad(page)}
<p class="promise" id="attend-consent">${state.attendance?.consent || texts.consent}</p>
<button class="send" name="do" value="sign" id="attend-send">${attend.isSaved ? texts.saveChange : texts.send}</button>
<button type="button" class="small" id="attend-cancel" hidden>${texts.cancel}</button>`
}

/** Whoever has signed asks hosts to make them an editor; on a phone for many nobody does. */
const renderWish = ({ locale, attend, state, isKiosk }: PhonePage): Html | undefined => {
  const texts = appointmentMessages[locale]
  const { attendeeId } = attend.line
  if (isKiosk || state.isEnded || state.appointed.includes(attendeeId)) return undefined
  if (state.asking.includes(attendeeId)) return html`<p class="state">${texts.isAsking}</p>`
  return html`<div class="actions"><button class="small" name="do" value="ask-editor" formnovalidate>${texts.ask}</button></div>`
}

/** The saved line of a phone without scripts; the script shows all lines of its phone instead. */
const renderOwnLine = (page: PhonePage): Html | undefined => {
  const { locale, attend } = page
  if (!attend.isSaved) return undefined
  const texts = signingMessages[locale]
  return html`<li class="note paper"><p class="words" dir="auto">${[attend.fields.name, attend.fields.hamlet].filter(Boolean).join(' · ')}</p>
<p class="state good">${texts.saved}</p>
${renderWish(page)}
<details><summary>${texts.takeBack}</summary><p>${texts.takeBackQuestion}</p>
<button class="small danger" name="do" value="take-back" formnovalidate>${texts.takeBackYes}</button></details></li>`
}

/** The tab "Daftar hadir": a form that works as it is; the script adds the signature, and keeps what the network does not take. */
export const renderAttendTab = (page: PhonePage): Html => {
  const { locale, code, state, attend } = page
  const { attendance } = state
  const texts = signingMessages[locale]
  const isOpen = attendance?.isOpen === true
  return html`<p class="notice" id="no-attendance"${hiddenIf(attendance !== null)}>${phonePageMessages[locale].noAttendance}</p>
<p class="notice" id="attend-closed"${hiddenIf(attendance === null || isOpen)}>${texts.closed}</p>
<p class="count" id="attend-count"${hiddenIf(attendance === null)}>${attendance ? presenceText(locale, attendance) : ''}</p>
<p class="notice bad" id="attend-problem" role="alert"${hiddenIf(!attend.problem)}>${attend.problem ? problemText(locale, attend.problem) : ''}</p>
<p class="notice good" role="status"${hiddenIf(!attend.isTakenBack)}>${texts.takenBack}</p>
<form method="post" action="/j/${code}/hadir?lang=${locale}&amp;tab=attend" id="attend-form"${attend.isSaved ? html` data-saved="${JSON.stringify({ ...attend.line, ...attend.fields })}"` : undefined}>
<input type="hidden" name="attendeeId" value="${attend.line.attendeeId}">
<input type="hidden" name="attendeeKey" value="${attend.line.attendeeKey}">
<ul class="lines" id="attend-lines">${renderOwnLine(page)}</ul>
<div id="attend-fields"${hiddenIf(!isOpen && !attend.problem)}>${renderFields(page)}</div>
<button type="button" class="small" id="attend-another" hidden>${texts.another}</button>
</form>`
}
