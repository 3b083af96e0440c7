import type * as Y from 'yjs'
import { isSameContent } from './content.ts'
import { rootNames } from './document-roots.ts'

/** An item that reads differently in a snapshot and in the document of now. */
export interface ItemDifference {
  readonly root: string
  readonly key: string
  /** `gone`: the snapshot holds it, now does not; `new`: now holds it, the snapshot does not. */
  readonly how: 'gone' | 'new' | 'changed'
}

const differencesIn = (root: string, now: Y.Map<unknown>, then: Y.Map<unknown>): readonly ItemDifference[] => {
  const howOf = (key: string): ItemDifference['how'] | undefined => {
    if (!now.has(key)) return 'gone'
    if (!then.has(key)) return 'new'
    return isSameContent(now.get(key), then.get(key)) ? undefined : 'changed'
  }
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
    const how = howOf(key)
    return how ? [{ root, key, how }] : []
  })
}

/** Lists what `restoreDocument` would bring back, take away and change. */
export const listDifferences = (doc: Y.Doc, snapshotDoc: Y.Doc): readonly ItemDifference[] =>
  rootNames
    .filter((name) => doc.share.has(name) || snapshotDoc.share.has(name))
    .flatMap((name) => differencesIn(name, doc.getMap(name), snapshotDoc.getMap(name)))

/** What restoring a snapshot would do to the document of now, counted in items: notes, groups, activities, lines, rows. */
export interface DocumentDifference {
  /** Items of the snapshot that are gone now. */
  readonly addedCount: number
  /** Items of now that the snapshot does not hold. */
  readonly removedCount: number
  /** Items in both that read differently. */
  readonly changedCount: number
}

export const countDifferences = (differences: readonly ItemDifference[]): DocumentDifference => {
  const count = (wanted: ItemDifference['how']) => differences.filter(({ how }) => how === wanted).length
  return { addedCount: count('gone'), removedCount: count('new'), changedCount: count('changed') }
}
