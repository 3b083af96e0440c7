/** The names that stand in a rich text, one list for the editor, the reading view and the record. */

export const markNames = ['bold', 'italic', 'underline', 'strike', 'link'] as const
export type MarkName = (typeof markNames)[number]

/** What a node may hold: words, blocks, items of a list, or nothing. */
type Content = 'inline' | 'block' | 'item' | 'nothing'

interface NodeRule {
  /** Where the node may stand. */
  readonly place: Exclude<Content, 'nothing'>
  readonly holds: Content
}

/** Every node and its place; `decision` is a paragraph that the meeting has agreed on. */
export const nodeRules = {
  paragraph: { place: 'block', holds: 'inline' },
  heading: { place: 'block', holds: 'inline' },
  decision: { place: 'block', holds: 'inline' },
  blockquote: { place: 'block', holds: 'block' },
  bulletList: { place: 'block', holds: 'item' },
  orderedList: { place: 'block', holds: 'item' },
  listItem: { place: 'item', holds: 'block' },
  hardBreak: { place: 'inline', holds: 'nothing' },
} as const satisfies Record<string, NodeRule>
export type NodeName = keyof typeof nodeRules

/** A note's text is short; minutes have headings, quotations and decisions as well. */
export type RichTextVariant = 'note' | 'minutes'

const noteNodes: readonly NodeName[] = ['paragraph', 'bulletList', 'orderedList', 'listItem', 'hardBreak']
const minutesNodes: readonly NodeName[] = [...noteNodes, 'heading', 'decision', 'blockquote']

/** The nodes that an editor of this variant knows. */
export const nodesOfVariant: Record<RichTextVariant, readonly NodeName[]> = { note: noteNodes, minutes: minutesNodes }

export const headingLevels = [2, 3] as const
export type HeadingLevel = (typeof headingLevels)[number]

export const isMarkName = (name: string): name is MarkName => markNames.some((known) => known === name)
export const isNodeName = (name: string): name is NodeName => Object.hasOwn(nodeRules, name)
