import type { Locale } from '@rembuk/shared/i18n/locale'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { relationLines } from '@rembuk/shared/i18n/messages/outline'
import { phonePageMessages } from '@rembuk/shared/i18n/messages/phone-page'
import type { Outline, OutlineNote, OutlineSection } from '@rembuk/shared/outline/outline'
import { type OutlineRelations, readRelations } from '@rembuk/shared/outline/outline-relations'
import { type Html, hiddenIf, html } from './html.ts'
import type { PhonePage } from './phone-page.ts'

const renderRelations = (locale: Locale, relations: OutlineRelations): readonly Html[] =>
  relationLines(locale, relations).map((line) => html`<p class="by" dir="auto">${line}</p>`)

type RelationsOf = (id: string) => OutlineRelations
const renderNote = (locale: Locale, { noteId, colour, text, name }: OutlineNote, relationsOf: RelationsOf): Html =>
  html`<li class="note ${colour}"><p class="words" dir="auto">${text}</p>${name ? html`<p class="by">${name}</p>` : undefined}${renderRelations(locale, relationsOf(noteId))}</li>`

const renderSection = (
  locale: Locale,
  { sectionId, title, kind }: OutlineSection,
  notes: readonly OutlineNote[],
  relationsOf: RelationsOf,
): Html => {
  const heading = kind ? noteMessages[locale].kinds[kind] : title || phonePageMessages[locale].groupUntitled
  return html`<h2 dir="auto">${heading} <small>${notes.length}</small></h2>
${renderRelations(locale, relationsOf(sectionId))}
<ul>${notes.map((note) => renderNote(locale, note, relationsOf))}</ul>`
}

const renderOutline = (locale: Locale, outline: Outline): readonly Html[] => {
  const { sections, notes } = outline
  const relationsOf = readRelations(outline)
  return sections.map((section) =>
    renderSection(
      locale,
      section,
      notes.filter(({ sectionId }) => sectionId === section.sectionId),
      relationsOf,
    ),
  )
}

/** The tab "Papan": an outline of the step's board. */
export const renderBoardTab = ({ locale, code, outline }: PhonePage): Html => {
  const texts = phonePageMessages[locale]
  const moreCount = outline?.moreCount ?? 0
  return html`<p class="whole-board"><a class="small" href="/j/${code}/papan?lang=${locale}">${texts.wholeBoard}</a></p>
<p class="notice" id="board-words"${hiddenIf((outline?.notes.length ?? 0) > 0)}>${outline ? texts.noBoard : texts.boardWaits}</p>
<div class="outline" id="outline">${outline && renderOutline(locale, outline)}</div>
<p class="promise" id="board-more"${hiddenIf(moreCount === 0)}>${texts.moreNotes({ count: moreCount })}</p>`
}
