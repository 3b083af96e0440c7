import faceAddress from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url'
import type { MediaId } from '@rembuk/shared/base/id'
import type { Frame } from '@rembuk/shared/board/frame'
import { describeBoard } from '@rembuk/shared/drawing/describe-board'
import { type BoardPart, drawBoard } from '@rembuk/shared/drawing/draw-board'
import { photosOf } from '@rembuk/shared/drawing/drawing'
import { drawingToSvg } from '@rembuk/shared/drawing/drawing-to-svg'
import type { Locale } from '@rembuk/shared/i18n/locale'
import type * as Y from 'yjs'
import { pictureAddress } from '../media/picture-address.ts'
import { fetchAsDataAddress } from './data-address.ts'

export interface DrawnSvg {
  readonly svg: string
  readonly frame: Frame
  readonly missingPhotoCount: number
}

/** Fetched one after the other: a board of many photos must not stop the meeting's own line. */
const fetchPhotos = async (mediaIds: readonly MediaId[]): Promise<ReadonlyMap<MediaId, string>> => {
  const photos = new Map<MediaId, string>()
  for (const mediaId of mediaIds) {
    const photo = await fetchAsDataAddress(pictureAddress(mediaId, location.pathname))
    if (photo) photos.set(mediaId, photo)
  }
  return photos
}

/** Draws a board, or a part of it, as an SVG file with the face and the photos in it; undefined where there is nothing to draw. */
export const drawSvg = async (
  doc: Y.Doc,
  { locale, part, title }: { readonly locale: Locale; readonly part: BoardPart; readonly title: string },
): Promise<DrawnSvg | undefined> => {
  const drawing = drawBoard(doc, { locale, part, title })
  if (!drawing) return undefined
  const wanted = photosOf(drawing)
  const [photos, face = ''] = await Promise.all([fetchPhotos(wanted), fetchAsDataAddress(faceAddress)])
  const svg = drawingToSvg(drawing, { description: describeBoard(doc, { locale, part }), photos, face })
  return { svg, frame: drawing.frame, missingPhotoCount: wanted.length - photos.size }
}
