import { readString } from '@rembuk/shared/base/read'
import type * as Y from 'yjs'
import type { StrandedCopy } from '../sync/stranded.ts'
import { listUndelivered, type UndeliveredItem } from './undelivered-items.ts'

/** What waits in one copy on this device and is not sent by itself. */
export interface Undelivered {
  readonly copy: StrandedCopy
  /** What the document is called; empty where nobody has said. */
  readonly title: string
  readonly items: readonly UndeliveredItem[]
}

const titleOf = (doc: Y.Doc): string =>
  readString(doc.getMap('meta').get('title')) || readString(doc.getMap('details').get('title'))

/** Looks what of stranded copies the server really lacks; `serverDoc` is its document of now, where this page has it. */
export const toUndelivered = (copies: readonly StrandedCopy[], serverDoc?: Y.Doc): readonly Undelivered[] =>
  copies.map((copy) => ({ copy, title: titleOf(copy.doc), items: listUndelivered({ ...copy, serverDoc }) }))

export const countItems = (undelivered: readonly Undelivered[]): number =>
  undelivered.reduce((sum, { items }) => sum + items.length, 0)

/** True for a copy in which nothing is left to deliver, not even anything that cannot be read yet. */
export const isSpent = ({ items, copy }: Undelivered): boolean =>
  items.length === 0 && copy.doc.store.pendingStructs === null
