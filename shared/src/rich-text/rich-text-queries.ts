import * as Y from 'yjs'
import { maxTextDepth } from '../document/plain-text.ts'
import { safeHref } from './link-safety.ts'
import {
  type HeadingLevel,
  isMarkName,
  isNodeName,
  type MarkName,
  markAttributes,
  maxSpan,
  nodeAttributes,
} from './rich-text-schema.ts'

/** Words that are written alike. */
export interface TextRun {
  readonly type: 'text'
  readonly text: string
  readonly marks: readonly MarkName[]
  /** Where a link leads, when it leads somewhere safe. */
  readonly href: string | undefined
  /** True when the words carry a mark, or a mark says something, that this version does not know. */
  readonly hasUnknownMark: boolean
}

/** A block or a break; the name may be one that this version does not know. */
export interface RichNode {
  readonly type: 'node'
  readonly name: string
  readonly level: HeadingLevel
  /** How many columns and rows a cell of a table takes. */
  readonly span: readonly [columns: number, rows: number]
  /** True when it says something of itself that this version does not know. */
  readonly hasUnknownAttribute: boolean
  readonly children: readonly RichPart[]
}
export type RichPart = TextRun | RichNode

interface Delta {
  readonly insert?: unknown
  readonly attributes?: Readonly<Record<string, unknown>>
}

/** The editor binding writes a mark that may overlap itself as `name--hash`. */
const markNameOf = (key: string): string => key.replace(/--[a-zA-Z0-9+/=]{8}$/, '')

const hrefOf = (attributes: Delta['attributes']): string | undefined => {
  const link = attributes?.['link']
  return typeof link === 'object' && link !== null ? safeHref((link as { href?: unknown }).href) : undefined
}

const plainNode = { type: 'node', level: 2, span: [1, 1], hasUnknownAttribute: false } as const
const embed: RichNode = { ...plainNode, name: 'embed', children: [] }

const isKnownMark = ([key, value]: readonly [string, unknown]): boolean => {
  const name = markNameOf(key)
  if (!isMarkName(name)) return false
  const said = typeof value === 'object' && value !== null ? Object.keys(value) : []
  return said.every((attribute) => markAttributes[name]?.includes(attribute))
}

const readRun = ({ insert, attributes }: Delta): RichPart => {
  if (typeof insert !== 'string') return embed
  const marks = Object.entries(attributes ?? {})
  return {
    type: 'text',
    text: insert,
    marks: marks.map(([key]) => markNameOf(key)).filter(isMarkName),
    href: hrefOf(attributes),
    hasUnknownMark: !marks.every(isKnownMark),
  }
}

const isSpan = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= maxSpan
const spanOf = (value: unknown): number => (isSpan(value) ? value : 1)

const isKnownAttribute = (name: string, [attribute, value]: readonly [string, unknown]): boolean => {
  if (!isNodeName(name) || !nodeAttributes[name]?.includes(attribute)) return false
  return !attribute.endsWith('span') || isSpan(value)
}

const readPart = (part: unknown, depth: number): readonly RichPart[] => {
  if (part instanceof Y.XmlText) return (part.toDelta() as Delta[]).map(readRun)
  if (!(part instanceof Y.XmlElement) || depth > maxTextDepth) return [embed]
  const { nodeName: name } = part
  const children = part.toArray().flatMap((child) => readPart(child, depth + 1))
  const said = Object.entries(part.getAttributes() as Readonly<Record<string, unknown>>)
  if (said.length === 0) return [{ ...plainNode, name, children }]
  const saidByName = Object.fromEntries(said)
  return [
    {
      ...plainNode,
      name,
      level: Number(saidByName['level']) === 3 ? 3 : 2,
      span: [spanOf(saidByName['colspan']), spanOf(saidByName['rowspan'])],
      hasUnknownAttribute: !said.every((attribute) => isKnownAttribute(name, attribute)),
      children,
    },
  ]
}

/** Reads a rich text into plain values: what the reading view and the record are made from. */
export const readRichText = (fragment: Y.XmlFragment): readonly RichPart[] =>
  fragment.toArray().flatMap((part) => readPart(part, 0))
