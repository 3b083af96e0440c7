import type * as Y from 'yjs'
import { isSameContent } from './content.ts'
import { rootNames } from './document-roots.ts'

/** What restoring a snapshot would do to the document of now, counted in items: notes, groups, activities, lines, rows. */
export interface DocumentDifference {
  /** Items of the snapshot that are gone now. */
  readonly addedCount: number
  /** Items of now that the snapshot does not hold. */
  readonly removedCount: number
  /** Items in both that read differently. */
  readonly changedCount: number
}

const countIn = (map: Y.Map<unknown>, wanted: Y.Map<unknown>): DocumentDifference => {
  const keys = [...wanted.keys()]
  return {
    addedCount: keys.filter((key) => !map.has(key)).length,
    removedCount: [...map.keys()].filter((key) => !wanted.has(key)).length,
    changedCount: keys.filter((key) => map.has(key) && !isSameContent(map.get(key), wanted.get(key))).length,
  }
}

/** Counts what `restoreDocument` would add, remove and change. */
export const compareDocuments = (doc: Y.Doc, snapshotDoc: Y.Doc): DocumentDifference =>
  rootNames
    .filter((name) => doc.share.has(name) || snapshotDoc.share.has(name))
    .map((name) => countIn(doc.getMap(name), snapshotDoc.getMap(name)))
    .reduce(
      (sum, part) => ({
        addedCount: sum.addedCount + part.addedCount,
        removedCount: sum.removedCount + part.removedCount,
        changedCount: sum.changedCount + part.changedCount,
      }),
      { addedCount: 0, removedCount: 0, changedCount: 0 },
    )
