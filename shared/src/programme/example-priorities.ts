import type * as Y from 'yjs'
import type { NoteId, PriorityId } from '../base/id.ts'
import { replaceFragmentText } from '../document/plain-text.ts'
import type { Locale } from '../i18n/locale.ts'
import { addPriority, changePriority, statementTextOf, tiePriority } from '../priority/priority-commands.ts'
import { examplePriorityTexts } from './example-priority-texts.ts'

type Key = keyof (typeof examplePriorityTexts)['id']

/** Those of the second place share it: the room found both equally urgent. */
const keys: readonly Key[] = ['pipe', 'tank', 'committee', 'meter']

/** Ranks four notes of the map, each with its statement; the first three are answered by the plan. */
export const fillExamplePriorities = (
  doc: Y.Doc,
  { locale, noteIds }: { readonly locale: Locale; readonly noteIds: Readonly<Record<Key, NoteId>> },
): void => {
  for (const key of keys) {
    const { text, ...statement } = examplePriorityTexts[locale][key]
    const id = noteIds[key] as string as PriorityId
    addPriority(doc, { id, about: { id, kind: 'note' } })
    changePriority(doc, id, statement)
    const fragment = statementTextOf(doc, id)
    if (fragment && text) replaceFragmentText(fragment, text)
  }
  tiePriority(doc, noteIds.committee as string as PriorityId)
}
