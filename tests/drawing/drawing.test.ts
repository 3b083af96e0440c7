import { readFileSync } from 'node:fs'
import { addAreas } from '@rembuk/shared/area/area-commands'
import type { AreaId, MediaId, NoteId } from '@rembuk/shared/base/id'
import { noteTextWidth, sizeOfNote } from '@rembuk/shared/board/board-geometry'
import { describeBoard } from '@rembuk/shared/drawing/describe-board'
import { type BoardPart, drawBoard } from '@rembuk/shared/drawing/draw-board'
import { ink, noteFills, paper } from '@rembuk/shared/drawing/drawing-colours'
import { drawingToSvg } from '@rembuk/shared/drawing/drawing-to-svg'
import { shortenWords, widthOfWords, wrapWords } from '@rembuk/shared/drawing/wrap-words'
import { addLink } from '@rembuk/shared/link/link-commands'
import { addNote } from '@rembuk/shared/note/note-commands'
import { noteColours } from '@rembuk/shared/note/note-schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { pngSizeOf } from '../../client/src/drawing/svg-to-png.ts'
import { longTexts, nastyTexts, otherScripts, printedText, unprintableText } from '../record/nasty-texts.ts'
import { drawGroup, groupId, noteId, writeNote } from '../support/two-boards.ts'

const svgOf = (doc: Y.Doc, part: BoardPart = { type: 'all' }, photos?: ReadonlyMap<MediaId, string>): string => {
  const drawing = drawBoard(doc, { locale: 'id', part, title: 'Peta RW 05' })
  return drawing
    ? drawingToSvg(drawing, { description: describeBoard(doc, { locale: 'id', part }), ...(photos ? { photos } : {}) })
    : ''
}
const names = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" } as const
/** What somebody reads in a picture: the lines of all its texts, as an XML reader hands them over. */
const linesOf = (svg: string): readonly string[] =>
  Array.from(svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g), ([, text = '']) =>
    text.replace(/&([^;]+);/g, (_, name: string) => names[name as keyof typeof names]),
  )

const area = (title: string) => ({ id: `area-${title}` as AreaId, title, at: [-40, -40], size: [900, 600] }) as const

const village = (): Y.Doc => {
  const doc = new Y.Doc()
  addAreas(doc, [{ ...area('Peta desa'), tint: 'leaf' }])
  const inGroup = ['Pipa utama bocor', 'Sumur kering'].map((text, index) =>
    writeNote(doc, `air-${index}`, { text, at: [40 + 200 * index, 80] }),
  )
  drawGroup(doc, 'air', { at: [20, 40], noteIds: inGroup })
  writeNote(doc, 'jalan', { text: 'Jalan ke sawah longsor', at: [520, 80] })
  writeNote(doc, 'kotak-masuk', { text: 'Belum ditempatkan' })
  addLink(doc, { from: noteId('air-0'), to: noteId('jalan'), label: 'menggerus' })
  return doc
}

describe('[T50] the picture of a board', () => {
  test('[T50] shows each note that stands on the board once, with its kind and who wrote it, groups, arrows and areas', () => {
    const lines = linesOf(svgOf(village()))
    for (const words of ['Pipa utama bocor', 'Sumur kering', 'Peta desa', 'Kelompok air', 'menggerus', 'Peta RW 05'])
      expect(lines.filter((line) => line === words)).toEqual([words])
    expect(lines.filter((line) => line === 'Masalah · Rina')).toHaveLength(3)
    expect(lines).not.toContain('Belum ditempatkan')
    expect(svgOf(village()).match(/<path /g)).toHaveLength(1)
  })

  test('[T50] says in words how many notes it shows, and in which groups', () => {
    expect(describeBoard(village(), { locale: 'id' })).toBe(
      'Gambar papan dengan 3 catatan: Kelompok air (2), tanpa kelompok (1)',
    )
    expect(describeBoard(new Y.Doc(), { locale: 'en' })).toBe('Picture of the board with 0 notes')
  })

  test('[T50] is in the colours of the screen', () => {
    const tokens = readFileSync(`${import.meta.dirname}/../../client/src/ui/tokens.css`, 'utf8')
    const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(tokens)?.[1]
    for (const colour of noteColours) expect(noteFills[colour]).toBe(token(`note-${colour}`))
    expect([paper, ink]).toEqual([token('paper'), token('ink')])
  })

  test('[T51] of some notes holds those and the arrows between them; of a group, what is in it', () => {
    const doc = village()
    const noteIds = new Set<NoteId>([noteId('air-0'), noteId('jalan')])
    const some = linesOf(svgOf(doc, { type: 'notes', noteIds }))
    expect(some).toEqual(expect.arrayContaining(['Pipa utama bocor', 'menggerus']))
    for (const words of ['Sumur kering', 'Kelompok air', 'Peta desa']) expect(some).not.toContain(words)
    const group = linesOf(svgOf(doc, { type: 'group', groupId: groupId('air') }))
    expect(group).toEqual(expect.arrayContaining(['Kelompok air', 'Sumur kering']))
    for (const words of ['menggerus', 'Jalan ke sawah', 'Peta desa']) expect(group).not.toContain(words)
    expect(svgOf(doc, { type: 'group', groupId: groupId('gone') })).toBe('')
  })
})

const allowed = ['svg', 'title', 'rect', 'path', 'text', 'tspan', 'image']
const attributes =
  /^(xmlns|viewBox|width|height|role|font-family|x|y|rx|fill|stroke|stroke-width|stroke-linecap|stroke-linejoin|d|font-size|font-weight|text-anchor|paint-order|preserveAspectRatio|opacity|href)$/

test('[T51] a collapsed group is drawn as on the canvas, and arrows end at it; drawn alone it stands open', () => {
  const doc = village()
  doc.getMap<Y.Map<unknown>>('groups').get(groupId('air'))?.set('isCollapsed', true)
  const all = linesOf(svgOf(doc))
  expect(all).toEqual(expect.arrayContaining(['Kelompok air', '2 catatan', 'menggerus', 'Jalan ke sawah']))
  expect(all).not.toContain('Sumur kering')
  expect(linesOf(svgOf(doc, { type: 'group', groupId: groupId('air') }))).toContain('Sumur kering')
})

test('[T52] nothing that people wrote runs in the picture, fetches anything or breaks it: it is words', () => {
  const doc = new Y.Doc()
  const texts = [...nastyTexts, ...otherScripts, ...longTexts, '"/><svg onload="alert(1)">', '</style>]]>', '&#60;']
  for (const [index, text] of texts.entries()) {
    writeNote(doc, `nasty-${index}`, { text, at: [200 * index, 0] })
    drawGroup(doc, `nasty-${index}`, { at: [200 * index, 900] })
    doc
      .getMap<Y.Map<unknown>>('groups')
      .get(groupId(`nasty-${index}`))
      ?.set('title', text)
  }
  addNote(doc, {
    ...{ id: noteId('photo'), kind: 'problem', text: unprintableText, at: [0, 500], createdAtMs: 1 },
    ...{ author: { role: 'editor', name: '<b onclick="x">Rina' }, picture: 'photo-of-rina' as MediaId },
  })
  const svg = svgOf(doc, { type: 'all' }, new Map([['photo-of-rina' as MediaId, 'javascript:alert(1)']]))
  for (const [, name = '', rest = ''] of svg.matchAll(/<\/?([\w:]+)((?:\s[^>]*)?)>/g)) {
    expect(allowed).toContain(name)
    for (const [, attribute = ''] of rest.matchAll(/\s([\w:-]+)=/g)) expect(attribute).toMatch(attributes)
  }
  expect(svg.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/)
  expect(svg).not.toMatch(/<[^>]*(href|javascript)/)
  const words = linesOf(svg).join(' ')
  expect(words).toContain('<script>alert(1)</script>')
  expect(linesOf(svg).join('')).toContain(printedText)
})

test('[T59] the village map is in the picture, as strong as on the board, with the notes on it', () => {
  const doc = new Y.Doc()
  const picture = 'media-of-map' as MediaId
  addAreas(doc, [{ ...area('Peta RW 05'), tint: 'paper', picture, opacity: 0.4 }])
  writeNote(doc, 'a', { at: [100, 100] })
  const svg = svgOf(doc, { type: 'all' }, new Map([[picture, 'data:image/jpeg;base64,/9j/AA==']]))
  const [image, note] = [svg.indexOf('<image '), svg.indexOf('Catatan a')]
  expect(svg.slice(image)).toMatch(/^<image [^>]*preserveAspectRatio="xMidYMid meet" opacity="0.4" href="data:image/)
  expect(image).toBeLessThan(note)
})

test('[T53] words are broken so that they stay on their note, whatever is written', () => {
  const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.lorem({ maxCount: 60 }))
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = wrapWords(text, { width: noteTextWidth, size: 15 })
      expect(lines.length * 20 + 44).toBeLessThanOrEqual(sizeOfNote({ text })[1])
      for (const line of lines)
        if (Array.from(line).length > 1)
          expect(widthOfWords(line, { size: 15 })).toBeLessThanOrEqual(noteTextWidth + 0.001)
      expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      expect(widthOfWords(shortenWords(text, { width: 90, size: 12 }), { size: 12 })).toBeLessThanOrEqual(90.001)
    }),
  )
})

test('[T54] a picture of a large board is no larger than a phone can hold', () => {
  expect(pngSizeOf({ width: 800, height: 600 })).toEqual({ width: 1600, height: 1200, scale: 2 })
  for (const frame of [
    { width: 60_000, height: 200 },
    { width: 20_000, height: 20_000 },
    { width: 1, height: 1e9 },
  ]) {
    const { width, height } = pngSizeOf(frame)
    expect(Math.max(width, height)).toBeLessThanOrEqual(8192)
    expect(width * height).toBeLessThanOrEqual(16_000_000)
  }
})
