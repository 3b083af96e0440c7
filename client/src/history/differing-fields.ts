import type { Locale } from '@rembuk/shared/i18n/locale'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { isSameContent } from '@rembuk/shared/snapshot/content'
import * as Y from 'yjs'

type Field = keyof (typeof historyMessages)['id']['fields']

const fieldOfKey: Readonly<Record<string, Field>> = {
  text: 'text',
  title: 'text',
  item: 'text',
  label: 'text',
  at: 'place',
  size: 'place',
  order: 'place',
  status: 'place',
  groupId: 'group',
  kind: 'kind',
  colour: 'colour',
}

/** What of an item differs between two states of a document: its words, its place, ... */
export const differingFields = (locale: Locale, now: unknown, then: unknown): string => {
  if (!(now instanceof Y.Map && then instanceof Y.Map)) return ''
  const keys = [...new Set([...now.keys(), ...then.keys()])].filter(
    (key) => !isSameContent(now.get(key), then.get(key)),
  )
  const { fields } = historyMessages[locale]
  return [...new Set(keys.map((key) => fields[fieldOfKey[key] ?? 'other']))].join(', ')
}
