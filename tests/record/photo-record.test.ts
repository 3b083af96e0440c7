import { recordToDocx } from '@rembuk/server/record/record-to-docx'
import { recordToJson } from '@rembuk/server/record/record-to-json'
import { recordToMarkdown } from '@rembuk/server/record/record-to-markdown'
import { recordToPdf } from '@rembuk/server/record/record-to-pdf'
import { recordToSvgPages } from '@rembuk/server/record/record-to-svg-pages'
import { createRecordWriter } from '@rembuk/server/record/record-writer'
import type { MediaId, NoteId } from '@rembuk/shared/base/id'
import type { PictureFormat } from '@rembuk/shared/media/picture'
import { addNote } from '@rembuk/shared/note/note-commands'
import { recordFromMeeting } from '@rembuk/shared/record/record-from-meeting'
import { listPhotoBlocks, type PictureFacts } from '@rembuk/shared/record/record-photos'
import { unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { heic, jpeg } from '../media/picture-samples.ts'
import { readDocxPart, readDocxText } from './docx-text.ts'
import { readPdfPages } from './pdf-text.ts'
import { openBoard, openSources, printedAtMs } from './record-sources.ts'
import { tinyJpeg, tinyPng, tinyWebp } from './tiny-pictures.ts'

interface Sent {
  readonly text: string
  readonly mediaId?: string
  readonly format?: PictureFormat
  readonly byteCount?: number
  readonly isGone?: boolean
}
/** Minutes with a board of these notes. */
const recordOf = (notes: readonly Sent[], locale: 'id' | 'en' = 'id') => {
  const board = openBoard('mapping', (doc) => {
    for (const [index, { text, mediaId }] of notes.entries())
      addNote(doc, {
        ...{ id: `note-${index}` as NoteId, kind: 'problem', text, createdAtMs: index, at: [0, 0] },
        author: { role: 'resident', name: '' },
        picture: mediaId as MediaId | undefined,
      })
  })
  const pictures = new Map<MediaId, PictureFacts>()
  for (const { mediaId, format = 'image/jpeg', byteCount = 1000, isGone } of notes)
    if (mediaId && !isGone) pictures.set(mediaId as MediaId, { format, byteCount, width: 16, height: 8 })
  return recordFromMeeting({ ...openSources([board]), pictures }, { locale, printedAtMs })
}
const bytesById = (photos: Readonly<Record<string, Uint8Array>>) =>
  new Map(Object.entries(photos).map(([mediaId, bytes]) => [mediaId as MediaId, bytes]))
const countOf = (text: string, part: string): number => text.split(part).length - 1
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const mediaIn = (docx: Uint8Array) => Object.keys(unzipSync(docx)).filter((path) => path.startsWith('word/media/'))
const captionsOf = (model: ReturnType<typeof recordOf>) =>
  listPhotoBlocks(model).flatMap(({ photos }) => photos.map(({ caption }) => caption))

const threePhotos = [
  { text: 'Talud jebol', mediaId: 'media-talud' },
  { text: 'Tanpa foto' },
  { text: 'Foto', mediaId: 'media-only', format: 'image/png' as const },
  { text: 'Talud jebol, salinan', mediaId: 'media-talud' },
]
const threeBytes = bytesById({ 'media-talud': tinyJpeg, 'media-only': tinyPng })

test('[D2] the photos of notes are printed after them with the numbers that the notes name, each once, and read out by their words', async () => {
  const model = recordOf(threePhotos)
  expect(captionsOf(model)).toEqual(['Foto 1. Talud jebol', 'Foto 2'])
  const pdf = recordToPdf(model, threeBytes)
  const words = readPdfPages(pdf).join('\n')
  for (const text of ['Talud jebol (Foto 1)', 'Talud jebol, salinan (Foto 1)', 'Foto catatan', 'Foto 1. Talud jebol'])
    expect(words).toContain(text)
  expect(words).not.toContain('Tanpa foto (')
  expect(countOf(latin1(pdf), '/Subtype /Image')).toBe(2)
  expect(latin1(pdf)).toMatch(/\/S \/Figure[\s\S]{0,200}\/Alt \(Talud jebol\)/)
  expect(latin1(pdf)).toContain('pdfuaid:part')

  const docx = await recordToDocx(model, threeBytes)
  expect(readDocxText(docx)).toContain('Foto 1. Talud jebol')
  expect(mediaIn(docx)).toHaveLength(2)
  expect(readDocxPart(docx, 'word/document.xml')).toContain('descr="Talud jebol"')
  expect(countOf(recordToSvgPages(model, threeBytes).join(''), '<image')).toBe(2)

  const markdown = recordToMarkdown(model)
  expect(markdown).toContain('- Foto 1. Talud jebol\n- Foto 2')
  expect(JSON.parse(recordToJson(model))).toEqual(model)
  expect(recordToMarkdown(recordOf(threePhotos, 'en'))).toContain('- Photo 1. Talud jebol\n- Photo 2')
})

test('[D2] many photos stand three in a row, a few two, and thirty take three pages', () => {
  const of = (count: number) =>
    recordOf(Array.from({ length: count }, (_, index) => ({ text: `Catatan ${index}`, mediaId: `media-${index}` })))
  expect(listPhotoBlocks(of(4))[0]?.columnCount).toBe(2)
  expect(listPhotoBlocks(of(5))[0]?.columnCount).toBe(3)
  const photos = bytesById(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`media-${index}`, tinyJpeg])))
  const pages = readPdfPages(recordToPdf(of(30), photos))
  expect(pages.filter((page) => /Foto \d+\. /.test(page)).length).toBeLessThanOrEqual(4)
})

test('[D3] a photo that is not there any more or cannot be read is said in words, and the record is made whatever its file holds', async () => {
  const model = recordOf([
    { text: 'Hilang', mediaId: 'media-gone', isGone: true },
    { text: 'Tidak terbaca', mediaId: 'media-unread' },
    { text: 'Rusak', mediaId: 'media-broken' },
    { text: 'Bukan foto', mediaId: 'media-heic' },
    { text: 'Web', mediaId: 'media-webp', format: 'image/webp' },
    { text: 'Baik', mediaId: 'media-well' },
  ])
  const photos = bytesById({
    ...{ 'media-broken': jpeg(), 'media-heic': heic(), 'media-webp': tinyWebp, 'media-well': tinyJpeg },
  })
  const pdf = recordToPdf(model, photos)
  const words = readPdfPages(pdf).join('\n')
  expect(countOf(words, 'Foto ini sudah tidak ada di server.')).toBe(2)
  for (const text of ['Foto 1. Hilang', 'Foto 3. Rusak', 'Foto 6. Baik']) expect(words).toContain(text)
  const docx = readDocxText(await recordToDocx(model, photos))
  expect(countOf(docx, 'Foto ini sudah tidak ada di server.')).toBe(2)
  expect(docx).toContain('Foto ini tidak dapat dimuat di DOCX. Fotonya ada di berkas PDF.')
  expect(recordToMarkdown(model)).toContain('- Foto 1. Hilang – Foto ini sudah tidak ada di server.')

  const writer = createRecordWriter(async (mediaId) => photos.get(mediaId))
  onTestFinished(() => writer.close())
  const [written] = await Promise.all([writer.writeFile(model, 'docx'), writer.writeFile(model, 'pdf')])
  expect(mediaIn(written)).toContain(mediaIn(await recordToDocx(model, photos))[0])
})

test('[D4] photos that would make the file too large are left to the board, and the record says so', () => {
  const heavy = Array.from({ length: 13 }, (_, index) => ({ text: `Catatan ${index}`, mediaId: `media-${index}` }))
  const model = recordOf(heavy.map((note) => ({ ...note, byteCount: 5_000_000 })))
  const photos = listPhotoBlocks(model).flatMap((block) => block.photos)
  expect(photos.filter(({ picture }) => picture)).toHaveLength(12)
  expect(photos[12]).toMatchObject({
    picture: null,
    remark: 'Tidak dicetak karena berkas menjadi terlalu besar. Fotonya ada di papan.',
  })
})

test('[D2] a photo taken sideways is printed upright', async () => {
  const sideways = Buffer.concat([
    tinyJpeg.subarray(0, 2),
    Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000', 'hex'),
    tinyJpeg.subarray(2),
  ])
  const model = recordOf([{ text: 'Talud', mediaId: 'media-talud' }])
  const photos = bytesById({ 'media-talud': sideways })
  expect(readDocxPart(await recordToDocx(model, photos), 'word/document.xml')).toContain('rot="5400000"')
  const [page = ''] = recordToSvgPages(model, photos).filter((one) => one.includes('<image'))
  const [, inner = ''] = /data:image\/svg\+xml;base64,([^"]+)/.exec(page) ?? []
  expect(Buffer.from(inner, 'base64').toString()).toContain('transform="matrix(0 1 -1 0 16 0)"')
  expect(latin1(recordToPdf(model, photos))).not.toContain('Exif')
})
