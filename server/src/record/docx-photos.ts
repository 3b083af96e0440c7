import type { Locale } from '@rembuk/shared/i18n/locale'
import { recordMessages } from '@rembuk/shared/i18n/messages/record'
import { photoSizeMm } from '@rembuk/shared/record/record-photos'
import type { PhotosBlock, RecordPhoto } from '@rembuk/shared/record/record-schema'
import { ImageRun, LineRuleType, Paragraph, type Table, TextRun } from 'docx'
import { writeGrid } from './docx-table.ts'
import { plainRuns } from './docx-text.ts'
import { findPrintable, type PhotoBytes, type PrintablePicture } from './photo-bytes.ts'

const pixelsPerMm = 96 / 25.4
const captionSize = 18

/** For each of the eight ways up that EXIF knows: mirrored from left to right, and then turned clockwise by so many degrees. */
const turns = [[], [true, 0], [false, 180], [true, 180], [true, 270], [false, 90], [true, 90], [false, 270]] as const

const imageOf = (
  { bytes, orientation, ...picture }: PrintablePicture,
  { columnCount, text }: { readonly columnCount: PhotosBlock['columnCount']; readonly text: string },
): ImageRun => {
  const { widthMm, heightMm } = photoSizeMm(picture, columnCount)
  const [isMirrored = false, rotation = 0] = turns[orientation - 1] ?? []
  const [width, height] = orientation > 4 ? [heightMm, widthMm] : [widthMm, heightMm]
  return new ImageRun({
    type: picture.format === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: {
      width: Math.round(width * pixelsPerMm),
      height: Math.round(height * pixelsPerMm),
      ...(rotation ? { rotation } : {}),
      ...(isMirrored ? { flip: { horizontal: true } } : {}),
    },
    altText: { name: text, title: text, description: text },
  })
}

interface PhotoPlace {
  readonly photos: PhotoBytes
  readonly locale: Locale
  readonly width: number
}

const photoRun = (
  photo: RecordPhoto,
  columnCount: PhotosBlock['columnCount'],
  { photos, locale }: PhotoPlace,
): ImageRun | TextRun => {
  const picture = findPrintable(photo, photos)
  // Word processors of some years ago show no WebP.
  const isShown = picture && picture.format !== 'image/webp'
  if (isShown) return imageOf(picture, { columnCount, text: photo.text })
  return new TextRun({
    text: picture ? recordMessages[locale].photoNotInFormat : photo.remark,
    italics: true,
    size: captionSize,
  })
}

/** Photos in rows that stay whole, each over its caption. */
export const writePhotos = ({ columnCount, photos }: PhotosBlock, place: PhotoPlace): Table => {
  const cells = photos.map((photo) => [
    new Paragraph({
      spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO },
      children: [photoRun(photo, columnCount, place)],
    }),
    new Paragraph({
      indent: { right: 170 },
      spacing: { after: 200, line: 230, lineRule: LineRuleType.AUTO },
      children: plainRuns(photo.caption, { size: captionSize }),
    }),
  ])
  const starts = cells.flatMap((_, index) => (index % columnCount === 0 ? [index] : []))
  const blanks = Array.from({ length: columnCount - 1 }, () => [new Paragraph({})])
  const rows = starts.map((start) => [...cells.slice(start), ...blanks].slice(0, columnCount))
  return writeGrid(rows, { widths: Array.from({ length: columnCount }, () => 100 / columnCount), width: place.width })
}
