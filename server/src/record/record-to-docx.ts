import { recordMessages } from '@rembuk/shared/i18n/messages/record'
import type { ListBlock, RecordBlock, RecordModel, RecordSection } from '@rembuk/shared/record/record-schema'
import { BorderStyle, Document, HeadingLevel, Packer, Paragraph, type Table } from 'docx'
import {
  bulletReference,
  footerOf,
  maxListDepth,
  numbering,
  orderedReference,
  pageOf,
  stylesOf,
  textWidth,
} from './docx-page.ts'
import { writePhotos } from './docx-photos.ts'
import { writeSignatures } from './docx-signatures.ts'
import { writeGrid, writeTable } from './docx-table.ts'
import { plainRuns, textRuns } from './docx-text.ts'
import { noPhotos, type PhotoBytes } from './photo-bytes.ts'

type Part = Paragraph | Table

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

const createWriter = (model: RecordModel, photos: PhotoBytes) => {
  const width = textWidth(model)
  const { signed } = recordMessages[model.locale]
  let listCount = 0

  // Each list is an instance of its own, or a word processor would go on counting from the one before.
  const writeList = ({ isOrdered, items }: ListBlock, depth = 0): readonly Part[] => {
    listCount += 1
    const instance = listCount
    const reference = isOrdered ? orderedReference : bulletReference
    const level = Math.min(depth, maxListDepth)
    return items.flatMap(({ runs, lists }) => [
      new Paragraph({ numbering: { reference, level, instance }, spacing: { after: 60 }, children: textRuns(runs) }),
      ...lists.flatMap((list) => writeList(list, depth + 1)),
    ])
  }

  const writeBlock = (block: RecordBlock): readonly Part[] => {
    switch (block.type) {
      case 'paragraph':
        return [new Paragraph({ children: textRuns(block.runs) })]
      case 'subheading':
        return [new Paragraph({ heading: HeadingLevel.HEADING_3, children: textRuns(block.runs) })]
      case 'list':
        return writeList(block)
      case 'table':
        return [writeTable(block, { width, signed }), new Paragraph({ spacing: { after: 60, line: 200 } })]
      case 'photos':
        return [writePhotos(block, { photos, locale: model.locale, width }), new Paragraph({})]
      case 'decision':
        return [
          new Paragraph({
            indent: { left: 240 },
            border: { left: { style: BorderStyle.SINGLE, size: 16, space: 8, color: '000000' } },
            children: [...plainRuns(`${block.label}. `, { isBold: true }), ...textRuns(block.runs)],
          }),
        ]
    }
  }

  const writeSection = ({ level, title, blocks, startsPage }: RecordSection): readonly Part[] => [
    new Paragraph({ heading: headingLevels[level], pageBreakBefore: startsPage, children: plainRuns(title) }),
    ...blocks.flatMap(writeBlock),
  ]
  return { width, writeBlock, writeSection }
}

const writeTitle = ({ heading, title, subtitle }: RecordModel): readonly Part[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: plainRuns(heading) }),
  new Paragraph({ heading: HeadingLevel.TITLE, children: plainRuns(title, { size: 26 }) }),
  new Paragraph({
    alignment: 'center',
    spacing: { after: 200 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 6, color: '000000' } },
    children: plainRuns(subtitle),
  }),
]

const writeDetails = ({ details }: RecordModel, width: number): readonly Part[] => {
  if (details.length === 0) return []
  const cell = (text: string) => [new Paragraph({ spacing: { after: 30 }, children: plainRuns(text) })]
  const rows = details.map(({ label, value }) => [cell(label), cell(':'), cell(value)])
  return [writeGrid(rows, { widths: [24, 3, 73], width }), new Paragraph({ spacing: { after: 0, line: 160 } })]
}

/** Writes a record as DOCX, to be opened, changed and printed in any word processor. Call it in the record worker. */
export const recordToDocx = async (model: RecordModel, photos: PhotoBytes = noPhotos): Promise<Uint8Array> => {
  const { width, writeBlock, writeSection } = createWriter(model, photos)
  const document = new Document({
    title: model.title,
    subject: model.heading,
    creator: 'Rembuk',
    description: model.subtitle,
    styles: stylesOf(model),
    numbering,
    sections: [
      {
        properties: { page: pageOf(model) },
        footers: { default: footerOf(model) },
        children: [
          ...writeTitle(model),
          ...writeDetails(model, width),
          ...model.opening.flatMap(writeBlock),
          ...model.sections.flatMap(writeSection),
          ...writeSignatures(model.signatures, width),
          ...model.annexes.flatMap(writeSection),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
