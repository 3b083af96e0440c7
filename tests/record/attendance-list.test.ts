import { recordToDocx } from '@rembuk/server/record/record-to-docx'
import { recordToMarkdown } from '@rembuk/server/record/record-to-markdown'
import { recordToPdf } from '@rembuk/server/record/record-to-pdf'
import { noSignature, parseSignature } from '@rembuk/shared/attendance/signature'
import { summarize } from '@rembuk/shared/attendance/summary'
import type { AttendeeId } from '@rembuk/shared/base/id'
import type { ListedPerson } from '@rembuk/shared/record/attendance-annex'
import { recordFromMeeting } from '@rembuk/shared/record/record-from-meeting'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocxPart, readDocxText } from './docx-text.ts'
import { readPdfPages } from './pdf-text.ts'
import { openMeeting, openSources, printedAtMs } from './record-sources.ts'

const drawn = parseSignature('M20 120L60 20L100 120L140 30L180 120M200 90L300 70L380 100') ?? noSignature
const sari: ListedPerson = { name: 'Ibu Sari', hamlet: 'RT 03', gender: 'female', sector: 'women', signature: drawn }
const joko: ListedPerson = { name: 'Pak Joko', hamlet: '', gender: 'male', sector: '', signature: noSignature }
const people = [sari, joko]
const attendance = summarize(
  [],
  people.map((person, index) => ({ ...person, attendeeId: `attendee-${index}` as AttendeeId, inviteeId: '' as const })),
  { type: 'count', count: 2 },
)
const model = recordFromMeeting(
  { ...openSources([], openMeeting()), attendance, people },
  { locale: 'id', printedAtMs },
)

test('[A60] the attendance list is an annex of the minutes: who, from where, for whom, the quorum, and a signature or a place for one', async () => {
  const [annex] = model.annexes
  expect(annex).toMatchObject({ title: 'Daftar hadir', startsPage: true })
  const table = annex?.blocks.find((block) => block.type === 'table')
  expect(table?.rows).toEqual([
    { type: 'row', cells: ['1', 'Ibu Sari', 'RT 03', 'P', 'Perempuan', ''], signature: drawn },
    { type: 'row', cells: ['2', 'Pak Joko', '', 'L', '', ''], signature: noSignature },
  ])
  const docx = await recordToDocx(model)
  for (const text of [readDocxText(docx), readPdfPages(recordToPdf(model)).at(-1) ?? '', recordToMarkdown(model)]) {
    expect(text.replace(/\*/g, '')).toMatch(/Kuorum:.*tercapai/s)
    expect(text).toContain('Ibu Sari')
    expect(text).toContain('Pak Joko')
  }
})

test('[A61] a drawn signature is a picture in print, said in words to who cannot see it; who has not drawn signs by hand', async () => {
  const docx = await recordToDocx(model)
  expect(readDocxPart(docx, 'word/document.xml').match(/descr="ditandatangani"/g)).toHaveLength(1)
  const pictures = Object.entries(unzipSync(docx)).filter(([path]) => path.endsWith('.png'))
  expect(pictures).toHaveLength(1)
  expect([...(pictures[0]?.[1].slice(1, 4) ?? [])]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)))
  const markdown = recordToMarkdown(model)
  expect(markdown).toContain('| Perempuan | ditandatangani |')
  expect(markdown).toMatch(/\| Pak Joko \|.*\| {2}\|/)
  const pdf = Buffer.from(recordToPdf(model)).toString('latin1')
  expect(pdf).toContain('pdfuaid')
})

test('[A60] a meeting on whose list nobody stands has no such annex', () => {
  const unsigned = recordFromMeeting(
    { ...openSources([], openMeeting()), attendance, people: [] },
    { locale: 'id', printedAtMs },
  )
  expect(unsigned.annexes).toEqual([])
})
