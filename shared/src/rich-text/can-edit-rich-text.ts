import type * as Y from 'yjs'
import { type RichPart, readRichText } from './rich-text-queries.ts'
import { type Content, isNodeName, nodeRules, nodesOfVariant, type RichTextVariant } from './rich-text-schema.ts'

const fitsPlace = (parts: readonly RichPart[], place: Content, variant: RichTextVariant): boolean =>
  parts.every((part) => {
    if (part.type === 'text') return place === 'inline' && !part.hasUnknownMark
    if (part.hasUnknownAttribute || !isNodeName(part.name) || !nodesOfVariant[variant].includes(part.name)) return false
    const rule = nodeRules[part.name]
    return rule.place === place && fitsPlace(part.children, rule.holds, variant)
  })

/**
 * Whether an editor of this variant can hold the whole text. It must be asked before one is opened: an editor deletes, for
 * everybody, what its schema does not know. Lists, quotations and tables that hold nothing are let through: the editor drops them, and
 * no word with them.
 */
export const canEditRichText = (fragment: Y.XmlFragment, variant: RichTextVariant): boolean =>
  fitsPlace(readRichText(fragment), 'block', variant)
