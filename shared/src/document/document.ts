import * as Y from 'yjs'
import { readString } from '../base/read.ts'

/** The version of the shape of our documents; only the server migrates, see migrations.ts. */
export const documentVersion = 1

/** An item in a document: rules hold on read, so every value in it is unknown until a reader has looked at it. */
export type Item = Y.Map<unknown>
export type ItemMap = Y.Map<Item>

/** Where an item came from: problem -> activity -> budget line -> ... */
export interface Source {
  readonly board: string
  readonly item: string
}

export const readSource = (value: unknown): Source | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const { board, item } = value as Record<string, unknown>
  const source = { board: readString(board), item: readString(item) }
  return source.board && source.item ? source : undefined
}

export const isSameSource = (a: Source, b: Source): boolean => a.board === b.board && a.item === b.item

/** The items of a map that are items: an editor may have put anything there. */
export const listItems = (map: ItemMap): readonly (readonly [string, Item])[] =>
  Array.from(map.entries()).filter((entry) => entry[1] instanceof Y.Map)

/** Reads one item of a map, or undefined when it is gone or is no item. */
export const findItem = (map: ItemMap, id: string): Item | undefined => {
  const item = map.get(id)
  return item instanceof Y.Map ? item : undefined
}

/** The values an item is made with; undefined ones are left out. */
export type ItemValues = Readonly<Record<string, unknown>>

export const createItem = (map: ItemMap, id: string, values: ItemValues): Item => {
  const item: Item = new Y.Map()
  for (const [key, value] of Object.entries(values)) if (value !== undefined) item.set(key, value)
  map.set(id, item)
  return item
}

/** Compares plain values by what is in them; what somebody's own program has put there instead, a shared type or a BigInt, is another. */
const isSameValue = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a instanceof Y.AbstractType) return a === b
  try {
    return JSON.stringify(a) === JSON.stringify(b)
  } catch {
    // It gives way to what is written now.
    return false
  }
}

/** Writes only what differs, so an unchanged form adds nothing to the log; undefined deletes the key. */
export const changeItem = (item: Item, values: ItemValues): void => {
  const write = () => {
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined) item.delete(key)
      else if (!isSameValue(item.get(key), value)) item.set(key, value)
    }
  }
  if (item.doc) item.doc.transact(write)
  else write()
}
