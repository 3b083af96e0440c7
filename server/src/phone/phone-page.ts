import { maxNoteLength } from '@rembuk/shared/document/plain-text'
import type { Problem } from '@rembuk/shared/http/problem'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { phoneMessages, promiseText } from '@rembuk/shared/i18n/messages/phone'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import type { ResidentState, ResidentWriteStep } from '@rembuk/shared/meeting/meeting-state'
import { colourByKind, type NoteKind } from '@rembuk/shared/note/note-schema'
import { type Html, html } from './html.ts'
import type { OwnNote } from './phone-form.ts'
import { type PhoneAssets, phoneLayout } from './phone-layout.ts'

/** What became of a posted form; undefined when the page was only opened. */
export type PhoneOutcome =
  | { readonly type: 'saved' }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'refused'; readonly problem: Problem }

export interface PhonePage {
  readonly state: ResidentState
  readonly code: string
  readonly locale: Locale
  readonly assets: PhoneAssets
  readonly outcome?: PhoneOutcome | undefined
  /** What to show in the fields: nothing, or what was refused. Ids are new, or those of a post to be tried again. */
  readonly fields: {
    readonly commandId: string
    readonly noteKey: string
    readonly kind: NoteKind | undefined
    readonly text: string
    readonly name: string
  }
  readonly own: readonly OwnNote[]
}

type WritingFields = Pick<ResidentWriteStep, 'kinds' | 'isOpen' | 'showsNames'>
const hiddenIf = (isHidden: boolean): Html | undefined => (isHidden ? html` hidden` : undefined)

const renderOutcome = (locale: Locale, outcome: PhoneOutcome | undefined): Html => {
  const texts = phoneMessages[locale]
  if (!outcome) return html`<p class="notice" id="outcome" role="status" hidden></p>`
  if (outcome.type === 'refused')
    return html`<p class="notice bad" id="outcome" role="alert">${problemText(locale, outcome.problem)}</p>`
  return html`<p class="notice good" id="outcome" role="status">${outcome.type === 'saved' ? texts.savedNow : texts.withdrawnNow}</p>`
}

const renderKinds = (locale: Locale, kinds: WritingFields['kinds'], chosen: NoteKind | undefined): Html => {
  const chip = (kind: NoteKind) =>
    html`<label class="chip ${colourByKind[kind]}"><input type="radio" name="kind" value="${kind}"${
      kind === chosen ? html` checked` : undefined
    }><span>${noteMessages[locale].kinds[kind]}</span></label>`
  return html`<fieldset class="kinds" id="kinds"${hiddenIf(kinds.length < 2)}>
<legend class="unseen">${phoneMessages[locale].kindLabel}</legend>
${kinds.map(chip)}
</fieldset>`
}

const renderOwnNote =
  (locale: Locale) =>
  (note: OwnNote): Html => {
    const texts = phoneMessages[locale]
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

const nothingToWrite: WritingFields = { kinds: [], isOpen: false, showsNames: false }
const writingOf = ({ step }: ResidentState): WritingFields => (step?.kind === 'write' ? step : nothingToWrite)

const renderFields = ({ state, locale, fields }: PhonePage): Html => {
  const texts = phoneMessages[locale]
  const { kinds, isOpen, showsNames } = writingOf(state)
  const chosen = kinds.find((kind) => kind === fields.kind) ?? kinds[0]
  return html`<div id="composer" class="${colourByKind[chosen ?? 'problem']}"${hiddenIf(!isOpen && !fields.text)}>
${renderKinds(locale, kinds, chosen)}
<label class="unseen" for="text">${texts.textLabel}</label>
<textarea class="pad" id="text" name="text" rows="4" dir="auto" required enterkeyhint="enter" placeholder="${texts.textHint}">
${fields.text}</textarea>
<p class="counter" id="counter" hidden></p>
<div class="name" id="name-row"${hiddenIf(!showsNames)}>
<label for="name">${texts.nameLabel}</label>
<input id="name" name="name" value="${fields.name}" maxlength="80" autocomplete="name" dir="auto">
</div>
<button class="send" id="send">${texts.send}</button>
</div>`
}

/** For a phone without scripts, which hears of nothing by itself; not where a reload would lose what was typed. */
const renderReload = ({ locale, code, fields }: PhonePage): Html | undefined => {
  if (fields.text) return undefined
  const texts = phoneMessages[locale]
  return html`<noscript><p>${texts.reloadHint}</p><p><a class="reload" href="/j/${code}">${texts.reload}</a></p></noscript>`
}

const renderNotices = (page: PhonePage): Html => {
  const { step, isSaving } = page.state
  const texts = phoneMessages[page.locale]
  const isSaid = page.outcome?.type === 'refused' && page.outcome.problem.type === 'WritingClosed'
  return html`<p class="notice bad" id="not-saving"${hiddenIf(isSaving)}>${texts.serverNotSaving}</p>
<p class="notice" id="closed"${hiddenIf(step?.kind !== 'write' || step.isOpen || isSaid)}>${texts.closed}</p>
${step?.isOpen ? undefined : renderReload(page)}`
}

const renderQuestion = ({ state: { step }, locale }: PhonePage): Html => {
  const texts = phoneMessages[locale]
  return html`<h1 id="question" dir="auto">${step ? step.prompt : texts.noQuestion}</h1>
<p class="promise" id="promise">${promiseText(texts, step)}</p>`
}

/** The whole page of a resident's phone: a plain form that works as it is, and everything that the script goes on from. */
export const renderPhonePage = (page: PhonePage): string => {
  const { state, code, locale, assets, outcome, fields, own } = page
  const texts = phoneMessages[locale]
  return phoneLayout({
    locale,
    title: state.programmeTitle,
    assets,
    body: html`<p class="connection" id="connection" hidden></p>
<main id="phone" data-code="${code}" data-locale="${locale}" data-max-length="${maxNoteLength}" data-state="${JSON.stringify(state)}"${
      outcome && html` data-outcome="${outcome.type}"`
    }>
<form method="post" action="/j/${code}?lang=${locale}" id="form">
${renderQuestion(page)}
${renderOutcome(locale, outcome)}
${renderNotices(page)}
${renderFields(page)}
<input type="hidden" name="commandId" value="${fields.commandId}">
<input type="hidden" name="noteKey" value="${fields.noteKey}">
<section class="own" id="own"${hiddenIf(own.length === 0)}>
<h2>${texts.myNotes}</h2>
<ul id="notes">${own.map(renderOwnNote(locale))}</ul>
</section>
</form>
<p class="unseen" id="live" aria-live="polite"></p>
</main>`,
  })
}
