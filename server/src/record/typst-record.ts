import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { recordMessages } from '@rembuk/shared/i18n/messages/record'
import { listPhotoBlocks, photoSizeMm } from '@rembuk/shared/record/record-photos'
import type { RecordModel } from '@rembuk/shared/record/record-schema'
import { isPlaceWide, signatureRows } from '@rembuk/shared/record/signatures'
import { findPrintable, type PhotoBytes } from './photo-bytes.ts'
import { pictureToSvg } from './typst-photo.ts'

const layout = readFileSync(new URL('./record.typ', import.meta.url), 'utf8')

/** Typst loads its faces once; keep one compiler for the life of the worker. */
let compiler: NodeCompiler | undefined
const theCompiler = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({ workspace: import.meta.dirname })
  return compiler
}

/** Hands Typst the pictures of a record as files that are in memory only, and answers where each is, by the label of its photo. */
const layPicturesOut = (model: RecordModel, photos: PhotoBytes) =>
  Object.fromEntries(
    listPhotoBlocks(model).flatMap((block) =>
      block.photos.flatMap((photo) => {
        const picture = findPrintable(photo, photos)
        if (!picture) return []
        const name = `${photo.label}.svg`
        theCompiler().mapShadow(join(import.meta.dirname, name), pictureToSvg(picture))
        return [[photo.label, { path: `/${name}`, ...photoSizeMm(picture, block.columnCount) }]]
      }),
    ),
  )

interface Compile {
  readonly pictures: ReturnType<typeof layPicturesOut>
  readonly missingGlyphs: string | null
}

const compile = (model: RecordModel, { pictures, missingGlyphs }: Compile): NodeTypstDocument => {
  const { page, of, signed } = recordMessages[model.locale]
  const labels = {
    page,
    of,
    signed,
    missingGlyphs,
    pictures,
    signatureRows: signatureRows(model.signatures.signatories),
    isPlaceWide: isPlaceWide(model.signatures),
  }
  const outcome = theCompiler().compile({
    mainFileContent: layout,
    inputs: { record: JSON.stringify(model), labels: JSON.stringify(labels) },
  })
  if (outcome.result) return outcome.result
  throw new Error('Typst could not lay out the record', { cause: outcome.takeError()?.shortDiagnostics })
}

/** A laid-out record: its pages, and the PDF written from them. */
export interface LaidOutRecord {
  readonly pages: NodeTypstDocument
  readonly pdf: Uint8Array
  /** False when some letter has no face: it is drawn as a box, and a line above the signatures says so. */
  readonly isAccessible: boolean
}

const isMissingGlyph = (cause: unknown): boolean => String(cause).includes('could not be displayed')

/** Lays a record out and writes it as PDF/UA-1; as a plain tagged PDF when some letter has no face on this machine. */
export const layOutRecord = (model: RecordModel, photos: PhotoBytes): LaidOutRecord => {
  const pictures = layPicturesOut(model, photos)
  const pages = compile(model, { pictures, missingGlyphs: null })
  try {
    return { pages, pdf: theCompiler().pdf(pages, { pdfStandard: 'ua-1' }), isAccessible: true }
  } catch (cause) {
    if (!isMissingGlyph(cause)) throw new Error('Typst could not write the PDF', { cause })
  }
  const withRemark = compile(model, { pictures, missingGlyphs: recordMessages[model.locale].missingGlyphs })
  return { pages: withRemark, pdf: theCompiler().pdf(withRemark, { pdfTags: true }), isAccessible: false }
}

/** The pages of a laid-out record as one SVG, one under another. */
export const drawPages = (pages: NodeTypstDocument): string => theCompiler().plainSvg(pages)

/** Forgets what was laid out: a record can be large, and the next one is another. */
export const forgetLayouts = (): void => {
  compiler?.resetShadow()
  compiler?.evictCache(0)
}
