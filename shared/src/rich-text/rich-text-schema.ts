import { maxNoteLength } from '../document/plain-text.ts'

/** The names that stand in a rich text, one list for the editor, the reading view and the record. */

export const markNames = ['bold', 'italic', 'underline', 'strike', 'link'] as const
export type MarkName = (typeof markNames)[number]

/** What a node may hold: words, blocks, items of a list, rows of a table, cells of a row, or nothing. */
export type Content = 'inline' | 'block' | 'item' | 'row' | 'cell' | 'nothing'

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
  table: { place: 'block', holds: 'row' },
  tableRow: { place: 'row', holds: 'cell' },
  tableHeader: { place: 'cell', holds: 'block' },
  tableCell: { place: 'cell', holds: 'block' },
} as const satisfies Record<string, NodeRule>
export type NodeName = keyof typeof nodeRules

/** A note's text is short; minutes have headings, quotations and decisions as well, statements headings, quotations and tables. */
export type RichTextVariant = 'note' | 'minutes' | 'statement'

const noteNodes: readonly NodeName[] = ['paragraph', 'bulletList', 'orderedList', 'listItem', 'hardBreak']
const proseNodes: readonly NodeName[] = [...noteNodes, 'heading', 'blockquote']

/** The nodes that an editor of this variant knows. */
export const nodesOfVariant: Record<RichTextVariant, readonly NodeName[]> = {
  note: noteNodes,
  minutes: [...proseNodes, 'decision'],
  statement: [...proseNodes, 'table', 'tableRow', 'tableHeader', 'tableCell'],
}

/** The longest text that may be written, in letters; a note is to be read across a room. */
export const maxLengthOfVariant: Readonly<Record<RichTextVariant, number>> = {
  note: maxNoteLength,
  minutes: 50_000,
  statement: 20_000,
}

/** What a node may say of itself; what is not named here comes from a newer version. */
export const nodeAttributes: Partial<Record<NodeName, readonly string[]>> = {
  heading: ['level'],
  orderedList: ['start', 'type'],
  tableHeader: ['colspan', 'rowspan'],
  tableCell: ['colspan', 'rowspan'],
}

/** The same for marks. */
export const markAttributes: Partial<Record<MarkName, readonly string[]>> = {
  link: ['href', 'target', 'rel', 'class', 'title'],
}

/** How many columns, or rows, one cell may take: beyond it a table is nobody's wish, and costs whoever draws it. */
export const maxSpan = 20

export const headingLevels = [2, 3] as const
export type HeadingLevel = (typeof headingLevels)[number]

export const isMarkName = (name: string): name is MarkName => markNames.some((known) => known === name)
export const isNodeName = (name: string): name is NodeName => Object.hasOwn(nodeRules, name)
