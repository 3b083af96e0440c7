import * as Y from 'yjs'
import { safeHref } from './link-safety.ts'
import {
  type HeadingLevel,
  isMarkName,
  isNodeName,
  type MarkName,
  nodeRules,
  nodesOfVariant,
  type RichTextVariant,
} from './rich-text-schema.ts'

/** Words that are written alike. */
export interface TextRun {
  readonly type: 'text'
  readonly text: string
  readonly marks: readonly MarkName[]
  /** Where a link leads, when it leads somewhere safe. */
  readonly href: string | undefined
  /** True when the words carry a mark that this version does not know. */
  readonly hasUnknownMark: boolean
}

/** A block or a break; the name may be one that this version does not know. */
export interface RichNode {
  readonly type: 'node'
  readonly name: string
  readonly level: HeadingLevel
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

const unknownNode = (name: string): RichNode => ({ type: 'node', name, level: 2, children: [] })

const readRun = ({ insert, attributes }: Delta): RichPart => {
  if (typeof insert !== 'string') return unknownNode('embed')
  const names = Object.keys(attributes ?? {}).map(markNameOf)
  return {
    type: 'text',
    text: insert,
    marks: names.filter(isMarkName),
    href: hrefOf(attributes),
    hasUnknownMark: !names.every(isMarkName),
  }
}

const readPart = (part: unknown): readonly RichPart[] => {
  if (part instanceof Y.XmlText) return (part.toDelta() as Delta[]).map(readRun)
  if (!(part instanceof Y.XmlElement)) return [unknownNode('embed')]
  const level = Number(part.getAttribute('level')) === 3 ? 3 : 2
  return [{ type: 'node', name: part.nodeName, level, children: part.toArray().flatMap(readPart) }]
}

/** Reads a rich text into plain values: what the reading view and the record are made from. */
export const readRichText = (fragment: Y.XmlFragment): readonly RichPart[] => fragment.toArray().flatMap(readPart)

const fitsPlace = (
  parts: readonly RichPart[],
  place: 'inline' | 'block' | 'item' | 'nothing',
  variant: RichTextVariant,
): boolean =>
  parts.every((part) => {
    if (part.type === 'text') return place === 'inline' && !part.hasUnknownMark
    if (!isNodeName(part.name) || !nodesOfVariant[variant].includes(part.name)) return false
    const rule = nodeRules[part.name]
    return rule.place === place && fitsPlace(part.children, rule.holds, variant)
  })

/**
 * Whether an editor of this variant can hold the whole text. It must be asked before one is opened: an editor deletes, for
 * everybody, what its schema does not know. Lists and quotations that hold nothing are let through: the editor drops them, and
 * no word with them.
 */
export const canEditRichText = (fragment: Y.XmlFragment, variant: RichTextVariant): boolean =>
  fitsPlace(readRichText(fragment), 'block', variant)
