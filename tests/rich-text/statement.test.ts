import { recordToDocx } from '@rembuk/server/record/record-to-docx'
import { recordToMarkdown } from '@rembuk/server/record/record-to-markdown'
import { recordToPdf } from '@rembuk/server/record/record-to-pdf'
import { recordFromMeeting } from '@rembuk/shared/record/record-from-meeting'
import type { RecordModel } from '@rembuk/shared/record/record-schema'
import { richTextToBlocks } from '@rembuk/shared/record/rich-text-to-blocks'
import { canEditRichText } from '@rembuk/shared/rich-text/can-edit-rich-text'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { readDocxPart } from '../record/docx-text.ts'
import { readPdfPages } from '../record/pdf-text.ts'
import { openSources, printedAtMs } from '../record/record-sources.ts'
import { block, textOf } from './rich-text-samples.ts'

const cell = (words: string, name = 'tableCell') => block(name, [block('paragraph', words)])
const tableRow = (...cells: readonly Y.XmlElement[]) => block('tableRow', cells)

/** A problem as it is formulated: a heading, a list, and a table with titles. */
const waterProblem = () =>
  textOf(
    block('heading', 'Air bersih'),
    block('paragraph', 'Pipa bocor sejak 2023.'),
    block('bulletList', [block('listItem', [block('paragraph', 'RT 02 paling parah')])]),
    block('table', [
      tableRow(cell('RT', 'tableHeader'), cell('Kepala keluarga yang kekurangan air', 'tableHeader')),
      tableRow(cell('02'), cell('41')),
      tableRow(cell('03')),
    ]),
  )

const tableIn = (text: Y.XmlFragment) => {
  const table = richTextToBlocks(text).find(({ type }) => type === 'table')
  return table?.type === 'table' ? table : undefined
}

test('[Y1] a statement with headings, a quotation and tables opens in its own editor, and in no smaller one', () => {
  const text = waterProblem()
  expect(canEditRichText(text, 'statement')).toBe(true)
  expect(canEditRichText(text, 'note')).toBe(false)
  expect(canEditRichText(text, 'minutes')).toBe(false)
  const nested = textOf(
    block('table', [tableRow(block('tableCell', [block('blockquote', [block('paragraph', 'a')])]))]),
  )
  expect(canEditRichText(nested, 'statement')).toBe(true)
  expect(canEditRichText(textOf(tableRow(cell('lepas'))), 'statement')).toBe(false)
})

test('[Y2] what a newer version says of a block or of words keeps the text closed, which would lose it', () => {
  const coloured = waterProblem()
  ;(coloured.get(1) as Y.XmlElement).setAttribute('textAlign', 'center')
  expect(canEditRichText(coloured, 'statement')).toBe(false)

  const linked = textOf(block('paragraph', 'Lihat peta'))
  const words = (linked.get(0) as Y.XmlElement).get(0) as Y.XmlText
  words.format(6, 4, { link: { href: 'https://desa.id', target: '_blank' } })
  expect(canEditRichText(linked, 'note')).toBe(true)
  words.format(6, 4, { link: { href: 'https://desa.id', preview: 'kartu' } })
  expect(canEditRichText(linked, 'note')).toBe(false)
})

test('[Y3] a cell that claims more columns than a table can have is read as one, and its text stays closed', () => {
  for (const span of [0, -1, 1.5, 1e9, 'dua', null]) {
    const wide = cell('lebar')
    const text = textOf(block('table', [tableRow(wide, cell('biasa'))]))
    const inside = ((text.get(0) as Y.XmlElement).get(0) as Y.XmlElement).get(0) as Y.XmlElement
    inside.setAttribute('colspan', span as never)
    expect(canEditRichText(text, 'statement')).toBe(false)
    expect(tableIn(text)?.columns).toHaveLength(2)
  }
})

test('[Y4] a statement’s table is one in the record: titles, a column as wide as its words ask, no cell lost', () => {
  const table = tableIn(waterProblem())
  expect(table?.columns.map(({ title }) => title)).toEqual(['RT', 'Kepala keluarga yang kekurangan air'])
  expect(table?.columns[1]?.width).toBeGreaterThan(table?.columns[0]?.width ?? 100)
  expect(table?.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100)
  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    ['02', '41'],
    ['03', ''],
  ])

  const merged = cell('Air')
  merged.setAttribute('rowspan', 2 as unknown as string)
  const withList = block('tableCell', [
    block('orderedList', [
      block('listItem', [block('paragraph', 'pipa')]),
      block('listItem', [block('paragraph', 'tandon')]),
    ]),
  ])
  const untitled = tableIn(
    textOf(block('table', [tableRow(merged, cell('pagi')), tableRow(withList), block('paragraph', 'sisa')])),
  )
  expect(untitled?.columns.map(({ title }) => title)).toEqual(['', ''])
  expect(untitled?.rows.map(({ cells }) => cells)).toEqual([
    ['Air', 'pagi'],
    ['', '1. pipa\n2. tandon'],
    ['sisa', ''],
  ])
  expect(tableIn(textOf(block('table')))).toBeUndefined()
})

test('[Y5] headings and tables of a statement are real ones in DOCX, PDF and Markdown', async () => {
  const plain = recordFromMeeting(openSources(), { locale: 'id', printedAtMs })
  const untitled = richTextToBlocks(textOf(block('table', [tableRow(cell('tanpa judul'))])))
  const model: RecordModel = { ...plain, opening: [...richTextToBlocks(waterProblem()), ...untitled] }

  const xml = readDocxPart(await recordToDocx(model), 'word/document.xml')
  expect(xml).toMatch(/<w:pStyle w:val="Heading3"\/>(?:(?!<\/w:p>).)*Air bersih/s)
  expect(xml).toMatch(/<w:tblHeader\/>(?:(?!<\/w:tr>).)*Kepala keluarga/s)
  const withoutTitles = xml.slice(xml.lastIndexOf('<w:tbl>', xml.indexOf('tanpa judul')), xml.indexOf('tanpa judul'))
  expect(withoutTitles).not.toContain('<w:tblHeader/>')

  const printed = readPdfPages(recordToPdf(model)).join('\n')
  for (const words of ['Air bersih', 'RT 02 paling parah', 'Kepala keluarga', '41', 'tanpa judul'])
    expect(printed).toContain(words)

  const markdown = recordToMarkdown(model)
  expect(markdown).toContain('#### Air bersih')
  expect(markdown).toContain('- RT 02 paling parah')
  expect(markdown).toContain('| RT | Kepala keluarga yang kekurangan air |\n| :-- | :-- |\n| 02 | 41 |\n| 03 |  |')
})
