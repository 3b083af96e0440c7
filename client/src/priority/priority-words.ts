import { formatNumber } from '@rembuk/shared/i18n/format'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import type { NamedAbout, RankedPriority } from '@rembuk/shared/priority/priority-queries'
import type { PriorityScore } from '@rembuk/shared/priority/priority-schema'
import { formatScore } from '@rembuk/shared/vote/vote-words'

/** What a problem is called; of one whose note has left the board that is said. */
export const nameOfPriority = (locale: Locale, { name, named }: RankedPriority): string => {
  const texts = priorityMessages[locale]
  return name || (named.length > 0 && named.every(({ text }) => text === undefined) ? texts.nameGone : texts.unnamed)
}

/** What a problem got, and of how many. */
export const scoreToWords = (locale: Locale, { kind, value, ballotCount }: PriorityScore): string => {
  const texts = priorityMessages[locale]
  const points = kind === 'vote' ? texts.dots(formatNumber(locale, value)) : texts.mean(formatScore(locale, value))
  return `${points} · ${texts.ballots(formatNumber(locale, ballotCount))}`
}

/** The words of a note or group behind a problem; of one that has left the board that it has. */
export const aboutToWords = (locale: Locale, { text, kind }: NamedAbout): string => {
  const texts = priorityMessages[locale]
  if (text === undefined) return kind === 'group' ? texts.groupGone : texts.gone
  return text || texts.unnamed
}
