import { recordMessages } from '@rembuk/shared/i18n/messages/record'
import type {
  ListBlock,
  PhotosBlock,
  RecordBlock,
  RecordModel,
  RecordSection,
  Run,
  TableBlock,
  TableRow,
} from '@rembuk/shared/record/record-schema'

type MarkdownTexts = Pick<(typeof recordMessages)['id'], 'signed' | 'photosElsewhere'>

/** Whatever could mean something to a Markdown reader, made to mean itself. */
const escapeLine = (line: string): string =>
  line
    .trim()
    .replace(/[\\`*_{}[\]<>|~$&#@^]/g, '\\$&')
    .replace(/^([-+=]|:(?=-))/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')

const linesOf = (text: string): readonly string[] => text.split('\n').map(escapeLine).filter(Boolean)

/** A text of several lines within one paragraph. */
const escapeText = (text: string): string => linesOf(text).join('\\\n')
const escapeCell = (text: string): string => linesOf(text).join('<br>')
/** A text that must stay on one line. */
const escapeTitle = (text: string): string => linesOf(text).join(' ')

// Marks must touch the words that they mark: spaces go outside. The escaping of a line's beginning is harmless within it.
const writeRun = ({ text, isBold, isItalic }: Run): string => {
  const mark = `${isBold ? '**' : ''}${isItalic ? '*' : ''}`
  const parts = text.split('\n').map((line) => {
    const [before = '', after = ''] = [/^ */.exec(line)?.[0], / *$/.exec(line.trimStart())?.[0]]
    const words = escapeLine(line)
    return words ? `${before && ' '}${mark}${words}${Array.from(mark).reverse().join('')}${after && ' '}` : line && ' '
  })
  return parts.join('\n')
}

const writeRuns = (runs: readonly Run[]): string =>
  runs
    .map(writeRun)
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\\\n')

const indent = (text: string, depth: number): string =>
  text
    .split('\n')
    .map((line) => `${' '.repeat(depth)}${line}`)
    .join('\n')

const writeList = ({ isOrdered, items }: ListBlock): string =>
  items
    .map(({ runs, lists }, index) => {
      const marker = isOrdered ? `${index + 1}. ` : '- '
      const body = [writeRuns(runs), ...lists.map(writeList)].filter(Boolean).join('\n')
      return `${marker}${indent(body, marker.length).trimStart()}`
    })
    .join('\n')

const tableLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const cellsOf = (
  { type, cells, signature }: TableRow,
  { columnCount, signed }: { readonly columnCount: number; readonly signed: string },
): readonly string[] => {
  const texts = cells.map(escapeCell)
  if (type === 'row') return signature ? [...texts.slice(0, -1), signed] : texts
  const bold = texts.map((text) => (text ? `**${text}**` : ''))
  const blanks = Array.from({ length: columnCount - bold.length }, () => '')
  return type === 'section' ? [...bold, ...blanks] : [...bold.slice(0, 1), ...blanks, ...bold.slice(1)]
}

const rules = { left: ':--', center: ':-:', right: '--:' } as const

const writeTable = ({ columns, rows }: TableBlock, signed: string): string =>
  [
    columns.map(({ title }) => escapeCell(title)),
    columns.map(({ align }) => rules[align]),
    ...rows.map((row) => cellsOf(row, { columnCount: columns.length, signed })),
  ]
    .map(tableLine)
    .join('\n')

/** Photos are named only: a text file carries none. */
const writePhotos = ({ photos }: PhotosBlock, { photosElsewhere }: MarkdownTexts): string =>
  [
    `*${escapeText(photosElsewhere)}*`,
    '',
    ...photos.map(({ caption, picture, remark }) => `- ${escapeTitle(picture ? caption : `${caption} – ${remark}`)}`),
  ].join('\n')

const writeBlock = (block: RecordBlock, texts: MarkdownTexts): string => {
  switch (block.type) {
    case 'paragraph':
      return writeRuns(block.runs)
    case 'subheading':
      return `#### ${escapeTitle(block.runs.map(({ text }) => text).join(''))}`
    case 'decision':
      return indentQuote(`**${escapeText(block.label)}.** ${writeRuns(block.runs)}`)
    case 'list':
      return writeList(block)
    case 'table':
      return writeTable(block, texts.signed)
    case 'photos':
      return writePhotos(block, texts)
  }
}

const indentQuote = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')

const writeSection = ({ level, title, blocks }: RecordSection, texts: MarkdownTexts): readonly string[] => [
  `${'#'.repeat(level + 1)} ${escapeTitle(title)}`,
  ...blocks.map((block) => writeBlock(block, texts)),
]

const writePairs = (pairs: readonly (readonly [string, string])[]): string =>
  [['', ''], [':--', ':--'], ...pairs.map((pair) => pair.map(escapeCell))].map(tableLine).join('\n')

/** Writes a record as Markdown (CommonMark with tables); what people wrote stays text. */
export const recordToMarkdown = (model: RecordModel): string => {
  const { signatures, details } = model
  const texts = recordMessages[model.locale]
  const signatories = signatures.signatories.map(
    ({ position, name }) => [position, name || '(                    )'] as const,
  )
  return `${[
    `# ${escapeTitle(model.heading)}`,
    `**${escapeTitle(model.title)}**`,
    escapeTitle(model.subtitle),
    details.length > 0 ? writePairs(details.map(({ label, value }) => [label, value] as const)) : '',
    ...model.opening.map((block) => writeBlock(block, texts)),
    ...model.sections.flatMap((one) => writeSection(one, texts)),
    `## ${texts.signatures}`,
    escapeText(signatures.placeAndDate),
    writePairs(signatories),
    ...model.annexes.flatMap((one) => writeSection(one, texts)),
    `---\n\n${escapeText(model.footer)}`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`
}
