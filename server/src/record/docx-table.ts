import type { Signature } from '@rembuk/shared/attendance/signature'
import type { TableRow as RecordTableRow, TableBlock, TableColumn } from '@rembuk/shared/record/record-schema'
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { plainRuns } from './docx-text.ts'
import { signatureToPng } from './signature-png.ts'

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

const line = { style: BorderStyle.SINGLE, size: 4, color: '5A5A5A' }
const gridLines = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }
const cellMargins = { top: 50, bottom: 50, left: 60, right: 60, marginUnitType: WidthType.DXA }
const textSize = 19
const headerFill = 'E8E8E8'

interface CellStyle {
  readonly align: TableColumn['align']
  readonly isBold?: boolean
  readonly fill?: string
  readonly columnSpan?: number
}

const cell = (text: string, { align, isBold = false, fill, columnSpan = 1 }: CellStyle): TableCell =>
  new TableCell({
    columnSpan,
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
    ...(isBold ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    children: [
      new Paragraph({
        alignment: alignments[align],
        spacing: { after: 0, line: 240 },
        children: plainRuns(text, { size: textSize, isBold }),
      }),
    ],
  })

const headerRow = (columns: readonly TableColumn[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }) => cell(title, { align: 'center', isBold: true, fill: headerFill })),
  })

/** As high as a hand needs, in twentieths of a point, and what is drawn there, in pixels. */
const signingHeight = 560
const signatureSize = { width: 82, height: 33 }

const signatureCell = (signature: Signature, signed: string): TableCell =>
  new TableCell({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 0 },
        children: signature
          ? [
              new ImageRun({
                type: 'png',
                data: signatureToPng(signature),
                transformation: signatureSize,
                altText: { name: signed, title: signed, description: signed },
              }),
            ]
          : [],
      }),
    ],
  })

interface TableSize {
  readonly width: number
  /** What is said of a signature to who cannot see it. */
  readonly signed: string
}

const cellsOf = (
  columns: readonly TableColumn[],
  { type, cells, signature }: RecordTableRow,
  signed: string,
): TableCell[] => {
  const [first = '', ...figures] = cells
  if (type === 'section')
    return [cell(first, { align: 'left', isBold: true, fill: 'F5F5F5', columnSpan: columns.length })]
  if (type === 'row') {
    const written = columns.map(({ align }, index) => cell(cells[index] ?? '', { align }))
    return signature === undefined ? written : [...written.slice(0, -1), signatureCell(signature, signed)]
  }
  const style = { align: 'right', isBold: true, ...(type === 'total' ? { fill: headerFill } : {}) } as const
  return [
    cell(first, { ...style, columnSpan: columns.length - figures.length }),
    ...figures.map((figure) => cell(figure, style)),
  ]
}

/** Writes a table as wide as the text, its header repeated on every page; rows with one short line stay whole. */
export const writeTable = ({ columns, rows }: TableBlock, { width, signed }: TableSize): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns.map((column) => Math.round((width * column.width) / 100)),
    borders: gridLines,
    margins: cellMargins,
    rows: [
      ...(columns.some(({ title }) => title) ? [headerRow(columns)] : []),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: isShort(row),
            ...(row.signature === undefined ? {} : { height: { value: signingHeight, rule: HeightRule.ATLEAST } }),
            children: cellsOf(columns, row, signed),
          }),
      ),
    ],
  })

// A row that may not split moves to the next page whole: right for a note, wrong for one as long as a page.
const isShort = ({ cells }: RecordTableRow): boolean => cells.every((text) => text.length <= 600)

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noLines = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** A table without lines, for what stands side by side. Shares of the width as parts of 100. */
export const writeGrid = (
  rows: readonly (readonly (readonly Paragraph[])[])[],
  { widths, width }: { readonly widths: readonly number[]; readonly width: number },
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths.map((share) => Math.round((width * share) / 100)),
    borders: noLines,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children) => new TableCell({ borders: noLines, children: [...children] })),
        }),
    ),
  })
