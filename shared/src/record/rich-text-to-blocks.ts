import type * as Y from 'yjs'
import { type RichNode, type RichPart, readRichText } from '../rich-text/rich-text-queries.ts'
import type { nodeRules } from '../rich-text/rich-text-schema.ts'
import { run, textOfRuns } from './record-blocks.ts'
import type { ListBlock, RecordBlock, Run } from './record-schema.ts'
import { tableOf } from './written-table.ts'

/** Gives a decision its label ("Keputusan 1") and keeps it for the list of decisions; asked in the order of the text. */
export type TakeDecision = (runs: readonly Run[]) => string

type NodeName = keyof typeof nodeRules
type Named<Name extends NodeName> = RichNode & { readonly name: Name }

const isNode = <Name extends NodeName>(part: RichPart, ...names: readonly Name[]): part is Named<Name> =>
  part.type === 'node' && names.some((name) => name === part.name)

const isInline = (part: RichPart): boolean => part.type === 'text' || isNode(part, 'hardBreak')
const isList = (part: RichPart): part is Named<'bulletList' | 'orderedList'> =>
  isNode(part, 'bulletList', 'orderedList')

const hasWords = (runs: readonly Run[]): boolean => textOfRuns(runs).trim() !== ''

const createReader = (takeDecision: TakeDecision | undefined) => {
  const decisionRuns = (runs: readonly Run[]): readonly Run[] =>
    hasWords(runs) && takeDecision ? [run(`${takeDecision(runs)}: `, { isBold: true }), ...runs] : runs

  /** The words of a part in their styles; blocks in it begin on lines of their own. */
  const readRuns = (part: RichPart): readonly Run[] => {
    if (part.type === 'text')
      return [run(part.text, { isBold: part.marks.includes('bold'), isItalic: part.marks.includes('italic') })]
    if (part.name === 'hardBreak') return [run('\n')]
    if (isList(part)) return listRuns(part)
    return joinRuns(part.children)
  }

  /** A list where no list can stand: in a cell of a table, or in a quotation's words. */
  const listRuns = ({ name, children }: RichNode): readonly Run[] =>
    children.flatMap((item, index) => [
      run(`${index > 0 ? '\n' : ''}${name === 'orderedList' ? `${index + 1}.` : '•'} `),
      ...readRuns(item),
    ])

  const joinRuns = (parts: readonly RichPart[]): readonly Run[] => {
    const runs: Run[] = []
    for (const part of parts) {
      const next = isNode(part, 'decision') ? decisionRuns(joinRuns(part.children)) : readRuns(part)
      if (!isInline(part) && runs.length > 0 && next.length > 0) runs.push(run('\n'))
      runs.push(...next)
    }
    return runs
  }

  const readItem = (item: RichPart): ListBlock['items'][number] => {
    const parts = item.type === 'node' && !isList(item) ? item.children : [item]
    const words: Run[] = []
    const lists: ListBlock[] = []
    for (const part of parts) {
      if (isList(part)) lists.push(readList(part))
      else words.push(...(words.length > 0 && !isInline(part) ? [run('\n')] : []), ...joinRuns([part]))
    }
    return { runs: words, lists }
  }

  const readList = (list: RichNode): ListBlock => ({
    type: 'list',
    isOrdered: list.name === 'orderedList',
    items: list.children.map(readItem),
  })

  const readTable = (part: RichNode): readonly RecordBlock[] => {
    const block = tableOf(part, (cell) => textOfRuns(readRuns(cell)).trim())
    return block ? [block] : []
  }

  const readBlock = (part: RichPart): readonly RecordBlock[] => {
    if (isNode(part, 'table')) return readTable(part)
    if (isList(part)) return part.children.length > 0 ? [readList(part)] : []
    if (isNode(part, 'decision') && takeDecision) {
      const runs = joinRuns(part.children)
      return hasWords(runs) ? [{ type: 'decision', label: takeDecision(runs), runs }] : []
    }
    if (part.type === 'node' && part.children.some((child) => !isInline(child))) return part.children.flatMap(readBlock)
    const runs = readRuns(part)
    if (!hasWords(runs)) return []
    return [{ type: isNode(part, 'heading') ? 'subheading' : 'paragraph', runs }]
  }
  return readBlock
}

/**
 * The minutes of one agenda item as blocks, or a statement, where nothing is decided and a decision that was pasted is a
 * paragraph; a node of an unknown kind keeps its words.
 */
export const richTextToBlocks = (fragment: Y.XmlFragment, takeDecision?: TakeDecision): readonly RecordBlock[] =>
  readRichText(fragment).flatMap(createReader(takeDecision))
