import type { RecordModel } from '@rembuk/shared/record/record-schema'
import { noPhotos, type PhotoBytes } from './photo-bytes.ts'
import { drawPages, forgetLayouts, layOutRecord } from './typst-record.ts'

// Typst draws all pages in one SVG: a white sheet and a group for each page, then the outlines of the letters, all at an
// indent of four. A page gets its own group and only the outlines it uses, so that a long record stays small.
const groupPattern = /^ {4}<g(?: [^>]*)?>\n[\s\S]*?^ {4}<\/g>$/gm
const symbolPattern = /^ {8}<symbol id="([^"]+)"[\s\S]*?^ {8}<\/symbol>$/gm
const otherDefsPattern = /^ {4}<defs id="(?!glyph")[\s\S]*?^ {4}<\/defs>$/gm

const pageSizesMm = { a4: [210, 297], f4: [215, 330] } as const
const pointsPerMm = 72 / 25.4

/** Writes the pages of a record as SVG pictures: the same pages that are in its PDF, letters as outlines. */
export const recordToSvgPages = (model: RecordModel, photos: PhotoBytes = noPhotos): readonly string[] => {
  const svg = drawPages(layOutRecord(model, photos).pages)
  forgetLayouts()
  const symbolsById = new Map(Array.from(svg.matchAll(symbolPattern), ([symbol, id]) => [id, symbol]))
  const otherDefs = Array.from(svg.matchAll(otherDefsPattern), ([defs]) => defs).join('\n')
  const [width, height] = pageSizesMm[model.paper].map((length) => length * pointsPerMm) as [number, number]

  return Array.from(svg.matchAll(groupPattern), ([group], index) => {
    const used = new Set(Array.from(group.matchAll(/xlink:href="#([^"]+)"/g), ([, id]) => id))
    const symbols = Array.from(used, (id) => symbolsById.get(id) ?? '').join('\n')
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 ${index * height} ${width} ${height}">
<rect y="${index * height}" width="${width}" height="${height}" fill="#fff"/>
${group}
${otherDefs}
<defs>
${symbols}
</defs>
</svg>`
  })
}
