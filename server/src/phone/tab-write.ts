import type { Locale } from '@rembuk/shared/i18n/locale'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { phonePageMessages } from '@rembuk/shared/i18n/messages/phone-page'
import type { ResidentState, ResidentWriteStep } from '@rembuk/shared/meeting/meeting-state'
import { colourByKind, type NoteKind } from '@rembuk/shared/note/note-schema'
import { type Html, hiddenIf, html } from './html.ts'
import { renderKiosk } from './kiosk.ts'
import type { OwnNote } from './phone-form.ts'
import type { PhonePage } from './phone-page.ts'

type WritingFields = Pick<ResidentWriteStep, 'kinds' | 'isOpen' | 'showsNames'>

const renderKinds = (locale: Locale, kinds: WritingFields['kinds'], chosen: NoteKind | undefined): Html => {
  const chip = (kind: NoteKind) =>
    html`<label class="chip ${colourByKind[kind]}"><input type="radio" name="kind" value="${kind}"${
      kind === chosen ? html` checked` : undefined
    }><span>${noteMessages[locale].kinds[kind]}</span></label>`
  return html`<fieldset class="kinds" id="kinds"${hiddenIf(kinds.length < 2)}>
<legend class="unseen">${phonePageMessages[locale].kindLabel}</legend>
${kinds.map(chip)}
</fieldset>`
}

const renderOwnNote =
  (locale: Locale) =>
  (note: OwnNote): Html => {
    const texts = phonePageMessages[locale]
    return html`<li class="note ${colourByKind[note.kind]}">
<p class="words" dir="auto">${note.text}</p>
<p class="state good">${texts.saved}</p>
<input type="hidden" name="own" value="${JSON.stringify(note)}">
<details><summary>${texts.withdraw}</summary>
<p>${texts.withdrawQuestion}</p>
<button class="small danger" name="withdraw" value="${note.noteKey}" formnovalidate>${texts.withdrawYes}</button>
</details>
</li>`
  }

const openIf = (isOpen: boolean | undefined): Html | undefined => (isOpen ? html` open` : undefined)
const checkedIf = (isChecked: boolean | undefined): Html | undefined => (isChecked ? html` checked` : undefined)

const nothingToWrite: WritingFields = { kinds: [], isOpen: false, showsNames: false }
const writingOf = ({ step }: ResidentState): WritingFields => (step?.kind === 'write' ? step : nothingToWrite)

const renderFields = ({ state, locale, fields }: PhonePage): Html => {
  const texts = phonePageMessages[locale]
  const { kinds, isOpen, showsNames } = writingOf(state)
  const chosen = kinds.find((kind) => kind === fields.kind) ?? kinds[0]
  return html`<div id="composer" class="${colourByKind[chosen ?? 'problem']}"${hiddenIf(!isOpen && !fields.text)}>
${renderKinds(locale, kinds, chosen)}
<label class="unseen" for="text">${texts.textLabel}</label>
<textarea class="pad" id="text" name="text" rows="3" dir="auto" enterkeyhint="enter" placeholder="${texts.textHint}">
${fields.text}</textarea>
<p class="counter" id="counter" hidden></p>
<div class="name" id="name-row"${hiddenIf(!showsNames)}>
<label for="name" id="name-label">${texts.nameLabel}</label>
<input id="name" name="name" value="${fields.name}" maxlength="80" autocomplete="name" dir="auto">
</div>
<div class="photo" id="photo"><label for="photo-file">${texts.addPhoto}</label>
<input type="file" id="photo-file" name="photo" accept="image/*"></div>
<button class="send" id="send">${texts.send}</button>
<details id="entrust"${openIf(fields.isEntrusted)}><summary>${texts.entrust}</summary>
<label class="tick"><input type="checkbox" name="entrusted" id="entrusted" value="${locale}"${checkedIf(fields.isEntrusted)}>${texts.isEntrusted}</label>
<div class="name" id="by-row"${hiddenIf(!showsNames)}><label for="by">${texts.recorderName}</label>
<input id="by" name="by" value="${fields.by}" maxlength="24" autocomplete="off" dir="auto"></div>
</details>
</div>`
}

/** For a phone without scripts, which hears of nothing by itself; not where a reload would lose what was typed. */
const renderReload = ({ locale, code, fields }: PhonePage): Html | undefined => {
  if (fields.text) return undefined
  const texts = phonePageMessages[locale]
  return html`<noscript><p>${texts.reloadHint}</p><p><a class="reload" href="/j/${code}">${texts.reload}</a></p></noscript>`
}

/** The tab "Tulis": a field, a button, and what this phone has written. A plain form that works as it is. */
export const renderWriteTab = (page: PhonePage): Html => {
  const { state, code, locale, fields, own, outcome } = page
  const { step } = state
  const texts = phonePageMessages[locale]
  const isSaid = outcome?.type === 'refused' && outcome.problem.type === 'WritingClosed'
  return html`<form method="post" action="/j/${code}?lang=${locale}&amp;tab=write" id="form" enctype="multipart/form-data">
<input type="hidden" name="commandId" value="${fields.commandId}">
<input type="hidden" name="noteKey" value="${fields.noteKey}">
<input type="hidden" name="stepId" value="${fields.stepId ?? step?.stepId}">
<p class="notice" id="closed"${hiddenIf(step?.kind !== 'write' || step.isOpen || isSaid)}>${texts.closed}</p>
<p class="notice" id="no-writing"${hiddenIf(!step || step.kind === 'write')}>${texts.noWriting}</p>
${step?.isOpen && step.kind === 'write' ? undefined : renderReload(page)}
${renderFields(page)}
<section class="own" id="own"${hiddenIf(own.length === 0)}>
<h2>${texts.myNotes}</h2>
<ul id="notes">${own.map(renderOwnNote(locale))}</ul>
</section>
</form>
${renderKiosk(page)}`
}
