import type { RoomName } from '@rembuk/shared/room/room-name'
import * as Y from 'yjs'
import {
  type CopyName,
  copyNameOf,
  indexedDbStore,
  isAside,
  listCopies,
  type NewRow,
  removeRows,
} from './device-store.ts'
import type { Refusal } from './open-room.ts'

/** A copy on this device with edits that will not be sent by themselves any more. */
export interface StrandedCopy {
  readonly name: CopyName
  readonly room: RoomName
  readonly why: Refusal
  /** The document as the server is known to have had it. */
  readonly savedDoc: Y.Doc
  /** The same with what was not delivered. */
  readonly doc: Y.Doc
  /** Throws the copy away: to be asked for by the person. */
  readonly dismiss: () => Promise<void>
}

const documentOf = (rows: readonly NewRow[]): Y.Doc => {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const { update } of rows) {
      try {
        Y.decodeUpdate(update)
        Y.applyUpdate(doc, update)
      } catch {
        // A row that was half written takes no sound one with it.
      }
    }
  })
  return doc
}

/** A room as this device last knew it, whatever generation that was; empty where nothing of it is kept. */
export const readKeptDocument = async (room: RoomName): Promise<Y.Doc> => {
  const names = await listCopies(room).catch(() => [])
  const loaded = names.map((name) => indexedDbStore(() => name).load())
  return documentOf((await Promise.all(loaded).catch(() => [])).flat())
}

/** Where a room stands, as far as this page knows. */
export interface Standing {
  /** The generation that the room has, or had when this page was last told. */
  readonly generation: string | undefined
  /** Why the copy of that generation is not delivered; undefined while it is. */
  readonly why: Refusal | undefined
  /** What this page holds of that copy and the device has not taken. */
  readonly unkept?: readonly NewRow[]
}

const reasonOf = (name: CopyName, current: CopyName | undefined, why: Refusal | undefined): Refusal | undefined => {
  if (isAside(name)) return 'refused'
  return current === undefined || name === current ? why : 'replaced'
}

interface Found {
  readonly name: CopyName
  readonly room: RoomName
  readonly why: Refusal
  readonly unkept: readonly NewRow[]
}

const readCopy = async ({ name, room, why, unkept }: Found): Promise<readonly StrandedCopy[]> => {
  const kept = await indexedDbStore(() => name)
    .load()
    .catch(() => [])
  const rows = [...kept, ...unkept]
  const saved = rows.filter(({ isSaved }) => isSaved)
  const dismiss = () => removeRows(kept.map(({ key }) => key)).catch(() => undefined)
  if (saved.length < rows.length)
    return [{ name, room, why, savedDoc: documentOf(saved), doc: documentOf(rows), dismiss }]
  // All of it was delivered. It is of no more use, but to somebody whose right to this generation may come back.
  if (why !== 'withdrawn') await dismiss()
  return []
}

/** Looks for edits of a room on this device that are not delivered by themselves. */
export const loadStranded = async (
  room: RoomName,
  { generation, why, unkept = [] }: Standing,
): Promise<readonly StrandedCopy[]> => {
  const current = generation === undefined ? undefined : copyNameOf(room, generation)
  // A device without IndexedDB has kept nothing: then there is only what this page holds.
  const kept = await listCopies(room).catch(() => [])
  const names = new Set([...kept, ...(current && unkept.length > 0 ? [current] : [])])
  const found = Array.from(names).flatMap((name) => {
    const reason = reasonOf(name, current, why)
    return reason ? [readCopy({ name, room, why: reason, unkept: name === current ? unkept : [] })] : []
  })
  return (await Promise.all(found)).flat()
}
