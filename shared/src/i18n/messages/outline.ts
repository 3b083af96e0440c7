import type { OutlineRelations, RelatedWords } from '../../outline/outline-relations.ts'
import { defineMessages, type Locale } from '../locale.ts'

const outlineMessages = defineMessages({
  id: { area: 'Area', causes: 'Disebabkan oleh', effects: 'Menyebabkan' },
  en: { area: 'Area', causes: 'Caused by', effects: 'Leads to' },
})

const list = (related: readonly RelatedWords[]): string =>
  related.map(({ words, label }) => (label ? `“${words}” (${label})` : `“${words}”`)).join('; ')

/** One line each for the area that a note lies in, its causes and its effects; none of what it does not have. */
export const relationLines = (locale: Locale, { area, causes, effects }: OutlineRelations): readonly string[] => {
  const texts = outlineMessages[locale]
  return [
    ...(area ? [`${texts.area}: ${area}`] : []),
    ...(causes.length > 0 ? [`${texts.causes}: ${list(causes)}`] : []),
    ...(effects.length > 0 ? [`${texts.effects}: ${list(effects)}`] : []),
  ]
}
