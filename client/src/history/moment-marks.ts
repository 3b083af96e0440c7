import type { HistoryMoment } from '@rembuk/shared/history/history'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import type { ItemDifference } from '@rembuk/shared/snapshot/compare'
import type { Mark } from '../board/board-marks.ts'
import { authorWords } from './moment-words.ts'
import { personHue } from './person-hue.ts'

type Marks = ReadonlyMap<string, Mark>

/** Who touched what in a moment. */
export const marksOfMoment = (locale: Locale, moment: HistoryMoment | undefined): Marks =>
  new Map(
    moment?.parts.flatMap(({ by, itemIds }) => {
      const mark = { label: authorWords(locale, by), colour: personHue(by) }
      return itemIds.map((id) => [id, mark] as const)
    }),
  )

const danger = '#a3262a'
const warn = '#94481a'

/** What is gone since then, and what has changed. */
export const marksOfDifferences = (locale: Locale, differences: readonly ItemDifference[]): Marks => {
  const { gone, changed } = historyMessages[locale]
  return new Map(
    differences
      .filter(({ how }) => how !== 'new')
      .map(({ key, how }) => [
        key,
        how === 'gone' ? { label: gone, colour: danger } : { label: changed, colour: warn },
      ]),
  )
}
