import type { HistoryMoment, HistoryPart } from '@rembuk/shared/history/history'
import type { SnapshotEntry } from '@rembuk/shared/http/api'
import { formatMoment } from '@rembuk/shared/i18n/format'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'

/** How the history names somebody: by name, or by role where no name is known. */
export const authorWords = (locale: Locale, by: string): string => {
  const { authors } = historyMessages[locale]
  return by in authors ? authors[by as keyof typeof authors] : by
}

/** 2 catatan ditambah, 1 catatan dipindah */
export const partWords = (locale: Locale, { changes }: HistoryPart): string =>
  changes.map((change) => historyMessages[locale].change(change)).join(', ')

/** A moment in one line, for those who do not see the list: when, and who did what. */
export const momentWords = (locale: Locale, { atMs, parts }: HistoryMoment): string => {
  const done = parts.map((part) => `${authorWords(locale, part.by)}: ${partWords(locale, part)}`)
  return [formatMoment(locale, atMs), ...done].join('; ')
}

/** The name of a snapshot, or why it was taken. */
export const snapshotWords = (locale: Locale, { kind, name }: SnapshotEntry): string => {
  const why = historyMessages[locale].snapshotKinds[kind]
  return [why, name].filter(Boolean).join(': ')
}
