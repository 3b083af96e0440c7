import type { Locale } from '@rembuk/shared/i18n/locale'
import { undeliveredMessages } from '@rembuk/shared/i18n/messages/undelivered'
import type { UndeliveredItem } from './undelivered-items.ts'

/** What was not delivered as plain text, to be pasted or kept in a file: one paragraph for each item. */
export const undeliveredToText = (
  locale: Locale,
  parts: readonly { readonly title: string; readonly items: readonly UndeliveredItem[] }[],
): string => {
  const { changes, noWords } = undeliveredMessages[locale]
  return parts
    .map(({ title, items }) =>
      [title, ...items.map(({ change, words }) => `${changes[change]}: ${words || noWords}`)]
        .filter(Boolean)
        .join('\n\n'),
    )
    .join('\n\n\n')
}

/** Hands the person a text file. */
export const downloadText = (fileName: string, text: string): void => {
  const link = document.createElement('a')
  // The mark at the front tells old programs that it is UTF-8.
  link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }))
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
