import { recordToDocx } from '@rembuk/server/record/record-to-docx'
import { recordToJson } from '@rembuk/server/record/record-to-json'
import { recordToMarkdown } from '@rembuk/server/record/record-to-markdown'
import { recordToPdf } from '@rembuk/server/record/record-to-pdf'
import { recordToSvgPages } from '@rembuk/server/record/record-to-svg-pages'
import type { AgendaItemId, NoteId } from '@rembuk/shared/base/id'
import { addAgendaItem } from '@rembuk/shared/meeting/meeting-document'
import { addNote } from '@rembuk/shared/note/note-commands'
import { recordFromPlan } from '@rembuk/shared/record/plan-record'
import { recordFromMeeting } from '@rembuk/shared/record/record-from-meeting'
import type { RecordModel } from '@rembuk/shared/record/record-schema'
import { describe, expect, test } from 'vitest'
import { readDocxPart, readDocxText } from './docx-text.ts'
import { longTexts, nastyTexts, otherScripts, printedText, unprintableText } from './nasty-texts.ts'
import { readPdfPages } from './pdf-text.ts'
import { openBoard, openExample, openMeeting, openSources, printedAtMs } from './record-sources.ts'
import { recordLines } from './record-text.ts'

/** Each text as a note, its author, a title of the agenda and minutes. */
const recordOf = (texts: readonly string[]): RecordModel => {
  const board = openBoard('mapping', (doc) => {
    for (const [index, text] of texts.entries())
      addNote(doc, {
        id: `note-${index}` as NoteId,
        kind: 'problem',
        text,
        author: { role: 'resident', name: text.slice(0, 40) },
        createdAtMs: index,
        at: [0, 0],
      })
  })
  const meeting = openMeeting({ title: texts[0] ?? '', place: texts[1] ?? '', chair: texts[2] ?? '' }, (doc) => {
    for (const [index, text] of texts.entries())
      addAgendaItem(doc, { id: `agenda-${index}` as AgendaItemId, title: text.slice(0, 120), minutes: text })
  })
  return recordFromMeeting(openSources([board], meeting), { locale: 'id', printedAtMs })
}

/** Where a line breaks is the paper's business: words are compared without the spaces between them. */
const squeeze = (text: string): string => text.replace(/[\s\u200b]/g, '')

const countOf = (text: string, part: string): number => squeeze(text).split(squeeze(part)).length - 1

/** The words of Markdown: escapes undone, and marks that are not escaped taken away. */
const readMarkdown = (text: string): string =>
  text.replaceAll('<br>', '\n').replace(/\\([!-/:-@[-`{-~\n])|\*+/g, (_, letter?: string) => letter ?? '')

const example = recordFromMeeting(openExample('id'), { locale: 'id', printedAtMs })
const nasty = recordOf(nastyTexts)

describe('every format', () => {
  test.each<[string, (model: RecordModel) => string | Promise<string>]>([
    ['DOCX', async (model) => readDocxText(await recordToDocx(model))],
    ['PDF', (model) => readPdfPages(recordToPdf(model)).join('\n')],
    ['Markdown', (model) => readMarkdown(recordToMarkdown(model))],
    ['JSON', (model) => recordLines(JSON.parse(recordToJson(model)) as RecordModel).join('\n')],
  ])(
    '%s tells everything that the record of the example says, and every nasty text as it was written',
    async (_, read) => {
      const written = squeeze(await read(example))
      for (const line of recordLines(example)) expect(written).toContain(squeeze(line))

      const writtenNasty = await read(nasty)
      for (const text of nastyTexts) expect([text, countOf(writtenNasty, text) >= 2]).toEqual([text, true])
      expect(countOf(await read(recordOf([unprintableText])), printedText)).toBeGreaterThanOrEqual(2)
    },
  )

  test('a note as long as a note may be is whole, and within its page', async () => {
    const model = recordOf(longTexts)
    const pdf = readPdfPages(recordToPdf(model)).join('\n')
    for (const text of [readDocxText(await recordToDocx(model)), pdf, readMarkdown(recordToMarkdown(model))]) {
      expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(4000)
      expect(text.match(/kata/g)?.length).toBeGreaterThanOrEqual(800)
    }
    for (const line of pdf.split('\n')) expect(squeeze(line).length).toBeLessThan(110)
  })

  test('an empty programme can be printed', async () => {
    const empty = recordFromMeeting(openSources([], openMeeting({ title: '', heldOn: '' }), { title: '', place: '' }), {
      locale: 'en',
      printedAtMs,
    })
    expect(readDocxText(await recordToDocx(empty))).toContain('The agenda has not been written down yet.')
    expect(readPdfPages(recordToPdf(empty))[0]).toContain('The agenda has not been written down yet.')
    expect(recordToMarkdown(empty)).toContain('# MINUTES OF THE MEETING')
    expect(recordToSvgPages(empty)).toHaveLength(1)
  })
})

describe('DOCX', () => {
  test('a word processor finds headings, repeated table heads, numbers of pages, the language and A4', async () => {
    const docx = await recordToDocx(example)
    const body = readDocxPart(docx, 'word/document.xml')
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBeGreaterThanOrEqual(8)
    const tables = [...example.sections, ...example.annexes].flatMap(({ blocks }) =>
      blocks.filter(({ type }) => type === 'table'),
    )
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length)
    expect(body).toMatch(/<w:pgSz w:w="1190[56]" w:h="1683[78]"/)
    expect(readDocxPart(docx, 'word/styles.xml')).toContain('w:val="id-ID"')
    expect(readDocxPart(docx, 'word/footer1.xml')).toMatch(/Halaman .*PAGE.* dari .*NUMPAGES/s)
  })

  test('an office that uses F4 gets F4', async () => {
    const model = recordFromMeeting(openExample('id'), { locale: 'id', printedAtMs, paper: 'f4' })
    expect(readDocxPart(await recordToDocx(model), 'word/document.xml')).toMatch(
      /<w:pgSz w:w="1218[89]" w:h="1870[89]"/,
    )
    expect(Buffer.from(recordToPdf(model)).toString('latin1')).toMatch(/\/MediaBox \[0 0 609\.448\d+ 935\.433\d+\]/)
  })

  test('each numbered list begins with 1', async () => {
    const body = readDocxPart(await recordToDocx(example), 'word/document.xml')
    const lists = new Set(body.match(/<w:numId w:val="\d+"\/>/g))
    expect(lists.size).toBeGreaterThanOrEqual(6)
  })
})

describe('PDF', () => {
  test('a screen reader finds a tagged document with title, language, headings and tables', () => {
    const pdf = Buffer.from(recordToPdf(example)).toString('latin1')
    expect(pdf.startsWith('%PDF-1.7')).toBe(true)
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toMatch(/\/Lang \(id\)/)
    expect(pdf).toContain('/S /H2')
    expect(pdf).toContain('/S /TH')
    expect(pdf).toContain('pdfuaid:part')
  })

  test('every page says which of how many it is', () => {
    const pages = readPdfPages(recordToPdf(example))
    expect(pages.length).toBeGreaterThan(4)
    for (const [index, page] of pages.entries()) expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`)
  })

  test('letters that no face has do not stop the record; it says what is missing and where it is whole', async () => {
    const model = recordOf(otherScripts)
    const text = readPdfPages(recordToPdf(model)).join('\n')
    expect(text).toContain('NOTULEN RAPAT')
    expect(squeeze(text)).toContain(squeeze('Sebagian huruf atau gambar kecil (emoji) tidak tersedia di PDF ini'))
    const docx = readDocxText(await recordToDocx(model))
    for (const words of otherScripts) expect(countOf(docx, words)).toBeGreaterThanOrEqual(3)
    const markdown = readMarkdown(recordToMarkdown(model))
    for (const words of otherScripts) expect(countOf(markdown, words)).toBeGreaterThanOrEqual(3)
  })
})

describe('the preview', () => {
  test('its pages are those of the PDF, each whole by itself', () => {
    const pages = recordToSvgPages(example)
    expect(pages).toHaveLength(readPdfPages(recordToPdf(example)).length)
    for (const page of pages) {
      const defined = new Set(Array.from(page.matchAll(/<symbol id="([^"]+)"/g), ([, id]) => id))
      const used = Array.from(page.matchAll(/href="#([^"]+)"/g), ([, id]) => id)
      expect(used.length).toBeGreaterThan(20)
      expect(used.filter((id) => !defined.has(id))).toEqual([])
    }
  })

  test('what people wrote is drawn, never markup of the page', () => {
    for (const page of recordToSvgPages(nasty)) expect(page).not.toMatch(/<script|javascript:|foreignObject|\son\w+=/)
  })
})

test('the plan can be printed as DOCX and PDF', async () => {
  const plan = recordFromPlan(openExample('id'), { locale: 'id', printedAtMs })
  const [docx, pdf] = [readDocxText(await recordToDocx(plan)), readPdfPages(recordToPdf(plan)).join('\n')]
  for (const line of recordLines(plan)) {
    expect(squeeze(docx)).toContain(squeeze(line))
    expect(squeeze(pdf)).toContain(squeeze(line))
  }
})

describe('Markdown', () => {
  const lines = recordToMarkdown(nasty).split('\n')

  test('nothing that people wrote begins a heading, a list, a quotation, a tag or a link', () => {
    for (const line of [
      '\\<script\\>alert(1)\\</script\\>',
      '\\# Judul Markdown',
      '\\= Judul Typst',
      '\\- butir',
      '12\\. nomor',
      '\\> kutipan',
      '\\| a \\| b \\|',
      '\\[tautan\\](javascript:alert(1)) !\\[gambar\\](x)',
      '\\&lt;b\\&gt; \\&amp; \\]\\]\\> \\{\\{x\\}\\} %s',
    ])
      expect(lines).toContain(line)
  })

  test('a table keeps its columns whatever stands in its cells', () => {
    const cellCounts = lines
      .filter((line) => line.startsWith('| '))
      .map((line) => line.replace(/\\./g, '').split('|').length - 2)
    expect(new Set(cellCounts)).toEqual(new Set([2, 4]))
  })
})
