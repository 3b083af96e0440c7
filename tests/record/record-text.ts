import type {
  ListBlock,
  RecordBlock,
  RecordModel,
  RecordSection,
  TableBlock,
} from '@rembuk/shared/record/record-schema'

const listLines = ({ items }: ListBlock): readonly string[] =>
  items.flatMap(({ runs, lists }) => [runs.map(({ text }) => text).join(''), ...lists.flatMap(listLines)])

const tableLines = ({ columns, rows }: TableBlock): readonly string[] => [
  ...columns.map(({ title }) => title),
  ...rows.flatMap(({ cells }) => cells),
]

const blockLines = (block: RecordBlock): readonly string[] => {
  if (block.type === 'table') return tableLines(block)
  if (block.type === 'list') return listLines(block)
  if (block.type === 'photos') return block.photos.map(({ caption }) => caption)
  const words = block.runs.map(({ text }) => text).join('')
  return block.type === 'decision' ? [`${block.label}. ${words}`] : [words]
}

/** The title of a section and every text in it, each cell and item one line. */
export const sectionLines = ({ title, blocks }: RecordSection): readonly string[] => [
  title,
  ...blocks.flatMap(blockLines),
]

/** Every text of a record, in the order of the page. */
export const recordLines = (model: RecordModel): readonly string[] => [
  model.heading,
  model.title,
  model.subtitle,
  ...model.details.flatMap(({ label, value }) => [label, value]),
  ...model.opening.flatMap(blockLines),
  ...model.sections.flatMap(sectionLines),
  model.signatures.placeAndDate,
  ...model.signatures.signatories.flatMap(({ position, name }) => [position, name]),
  ...model.annexes.flatMap(sectionLines),
]

/** Those of the tables of a record that have a column of this title. */
export const tablesWith = (model: RecordModel, title: string): readonly TableBlock[] =>
  [...model.sections, ...model.annexes]
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === 'table')
    .filter(({ columns }) => columns.some((column) => column.title === title))
