import * as Y from 'yjs'
import type { NoteId } from '../base/id.ts'
import { changeText } from '../document/plain-text.ts'
import { copyContent, isSameContent } from './content.ts'
import { rootNames } from './document-roots.ts'

/** Notes that never come back: withdrawn ones, and hidden ones while they are hidden. */
export interface Buried {
  readonly buriedNoteIds: Iterable<NoteId>
}

type List = Y.Array<unknown> | Y.XmlFragment

/** Replaces the one stretch of a list that differs, so what stands around it keeps its place and its editors. */
const restoreList = (list: List, wanted: List): void => {
  const before: readonly unknown[] = list.toArray()
  const after: readonly unknown[] = wanted.toArray()
  const limit = Math.min(before.length, after.length)
  let start = 0
  while (start < limit && isSameContent(before[start], after[start])) start += 1
  let end = 0
  while (end < limit - start && isSameContent(before.at(-1 - end), after.at(-1 - end))) end += 1

  if (before.length > start + end) list.delete(start, before.length - start - end)
  const added = after.slice(start, after.length - end).map(copyContent)
  if (added.length > 0) list.insert(start, added as Y.XmlElement[])
}

const isPlain = (text: Y.Text): boolean =>
  (text.toDelta() as readonly { insert?: unknown; attributes?: unknown }[]).every(
    ({ insert, attributes }) => typeof insert === 'string' && !attributes,
  )

const restoreText = (text: Y.Text, wanted: Y.Text): void => {
  if (isPlain(text) && isPlain(wanted)) {
    changeText(text, wanted.toJSON())
    return
  }
  text.delete(0, text.length)
  text.applyDelta(wanted.toDelta())
}

/** Changes a shared value in place where both are of one type; false when it has to be replaced whole. */
const restoreInPlace = (value: unknown, wanted: unknown): boolean => {
  if (value instanceof Y.Map && wanted instanceof Y.Map) restoreMap(value, wanted)
  else if (value instanceof Y.Array && wanted instanceof Y.Array) restoreList(value, wanted)
  else if (value instanceof Y.XmlElement || wanted instanceof Y.XmlElement) return false
  else if (value instanceof Y.XmlFragment && wanted instanceof Y.XmlFragment) restoreList(value, wanted)
  else if (value instanceof Y.Text && wanted instanceof Y.Text) restoreText(value, wanted)
  else return false
  return true
}

const restoreKeys = (map: Y.Map<unknown>, wanted: Y.Map<unknown>, keys: Iterable<string>): void => {
  for (const key of keys) {
    const [value, other] = [map.get(key), wanted.get(key)]
    if (!wanted.has(key)) map.delete(key)
    else if (value instanceof Y.Map && other instanceof Y.Map) restoreMap(value, other)
    else if (map.has(key) && isSameContent(value, other)) continue
    else if (!restoreInPlace(value, other)) map.set(key, copyContent(other))
  }
}

function restoreMap(map: Y.Map<unknown>, wanted: Y.Map<unknown>): void {
  restoreKeys(map, wanted, new Set([...map.keys(), ...wanted.keys()]))
}

/**
 * Makes a document read like a snapshot of it, by ordinary edits in one transaction: what is absent from the snapshot is deleted,
 * what differs is written again fact by fact, what is equal is not touched. The snapshot is left as it is.
 *
 * Concurrency: nobody's document is replaced. What another writes at the same moment where the snapshot did not differ stays, and so
 * does an item added meanwhile. Where both wrote one fact, one wins, the same for everyone. An item that the restore deletes takes
 * the edit under way with it; a text that is restored while another types keeps both or the restored one. Everything can be undone
 * as one step, and restored forward again from the snapshot taken before.
 */
export const restoreDocument = (doc: Y.Doc, snapshotDoc: Y.Doc, { buriedNoteIds }: Buried): void =>
  doc.transact(() => {
    const buried = new Set<string>(buriedNoteIds)
    for (const name of rootNames) {
      if (!doc.share.has(name) && !snapshotDoc.share.has(name)) continue
      const [map, wanted] = [doc.getMap(name), snapshotDoc.getMap(name)]
      const keys = [...new Set([...map.keys(), ...wanted.keys()])]
      const isBuried = (key: string) => name === 'notes' && buried.has(key)
      for (const key of keys.filter(isBuried)) map.delete(key)
      restoreKeys(
        map,
        wanted,
        keys.filter((key) => !isBuried(key)),
      )
    }
  })

/** Items of a document: the name of a root, and keys in it. */
export type ItemKeys = ReadonlyMap<string, Iterable<string>>

/**
 * Makes some items read as they do in another state of the document: they come back, become as they were, or go. All others are not
 * touched, so a note comes back into a group that is gone as a note in no group.
 *
 * Concurrency: as `restoreDocument`, for these items.
 */
export const restoreItems = (doc: Y.Doc, wantedDoc: Y.Doc, keysByRoot: ItemKeys): void =>
  doc.transact(() => {
    for (const [name, keys] of keysByRoot) restoreKeys(doc.getMap(name), wantedDoc.getMap(name), keys)
  })
