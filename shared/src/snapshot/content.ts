import * as Y from 'yjs'

/** Keys in one order, so that two objects made in different order are spelled alike; JSON has no word for a BigInt. */
const sortKeys = (_key: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return { bigint: value.toString() }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
}

const describeXml = (value: Y.XmlElement | Y.XmlFragment): unknown => [
  value instanceof Y.XmlElement ? value.nodeName : 'fragment',
  value instanceof Y.XmlElement ? value.getAttributes() : {},
  value.toArray().map(describe),
]

/** What a value holds, as plain data that tells shared types from plain values: a Y.Map is not an object. */
const describe = (value: unknown): unknown => {
  if (value instanceof Y.XmlFragment) return { xml: describeXml(value) }
  if (value instanceof Y.Text) return { text: value.toDelta() as unknown }
  if (value instanceof Y.Map) return { map: Object.fromEntries(Array.from(value, ([key, of]) => [key, describe(of)])) }
  if (value instanceof Y.Array) return { array: value.toArray().map(describe) }
  return { plain: value }
}

const spell = (value: unknown): string => JSON.stringify(describe(value), sortKeys)

/** True when two values of documents read alike, however they came to be. */
export const isSameContent = (a: unknown, b: unknown): boolean => a === b || spell(a) === spell(b)

/** A copy that can be put into another document; plain values are themselves. */
export const copyContent = (value: unknown): unknown => (value instanceof Y.AbstractType ? value.clone() : value)
