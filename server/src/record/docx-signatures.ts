import type { RecordSignatures } from '@rembuk/shared/record/record-schema'
import { isPlaceWide, signatureRows } from '@rembuk/shared/record/signatures'
import { AlignmentType, Paragraph, type Table, TextRun } from 'docx'
import { writeGrid } from './docx-table.ts'
import { plainRuns } from './docx-text.ts'

const roomForHand = 1000

const centred = (children: readonly TextRun[], before = 0): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before, after: 0 },
    children: [...children],
  })

const nameRun = (name: string): TextRun =>
  name
    ? new TextRun({ text: name.replaceAll('\n', ' '), bold: true, underline: {} })
    : new TextRun({ text: `(${'.'.repeat(34)})` })

/** Place and day, and who signs, side by side; kept on one page. */
export const writeSignatures = (signatures: RecordSignatures, width: number): readonly (Paragraph | Table)[] => {
  const { placeAndDate, signatories } = signatures
  const rows = signatureRows(signatories)
  const columns = rows[0]?.length ?? 1
  const place = centred(plainRuns(placeAndDate))
  const placeAtRight = new Paragraph({
    alignment: AlignmentType.RIGHT,
    keepNext: true,
    spacing: { before: 360 },
    children: plainRuns(placeAndDate),
  })
  const equal = (count: number) => Array.from({ length: count }, () => 100 / count)
  const blank = Array.from({ length: columns - 1 }, () => [centred([])])
  return [
    ...(isPlaceWide(signatures)
      ? [placeAtRight]
      : [new Paragraph({ keepNext: true }), writeGrid([[...blank, [place]]], { widths: equal(columns), width })]),
    ...rows.flatMap((row) => [
      writeGrid(
        [
          row.map(({ position }) => [centred(plainRuns(position))]),
          row.map(({ name }) => [centred([nameRun(name)], roomForHand)]),
        ],
        { widths: equal(row.length), width },
      ),
      new Paragraph({ spacing: { after: 0, line: 200 } }),
    ]),
  ]
}
