import type { MediaId } from '../base/id.ts'
import { type Locale, locales } from '../i18n/locale.ts'
import { phoneMessages } from '../i18n/messages/phone.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import type { Picture } from '../media/picture.ts'
import type { Note } from '../note/note-schema.ts'
import type { PhotosBlock, RecordModel, RecordPhoto } from './record-schema.ts'

/** What is known of a stored picture without reading it. */
export interface PictureFacts extends Pick<Picture, 'format' | 'width' | 'height'> {
  readonly byteCount: number
}

/** What the photos of one record may weigh together in memory, in bytes: some 300 as phones send them. */
const maxWeight = 60_000_000
/** A JPEG goes on paper as it is; every other one is unpacked on its way. */
const weightOf = ({ format, width, height, byteCount }: PictureFacts): number =>
  format === 'image/jpeg' ? byteCount : byteCount + 4 * width * height

const maxCaptionLength = 60
const shorten = (text: string): string => {
  const letters = Array.from(text.replace(/\s+/g, ' '))
  return letters.length > maxCaptionLength
    ? `${letters.slice(0, maxCaptionLength).join('').trimEnd()}…`
    : letters.join('')
}

/** Who sent a photo without a word: the phone has written "Foto" for them. */
const isWordless = (text: string): boolean => locales.some((locale) => text === phoneMessages[locale].photo)

/** The photos of a record on their way onto paper: numbered in the order in which the notes are printed that name them. */
export interface PhotoAlbum {
  /** The words of a note with the number of its photo, if it has one. */
  readonly wordsOf: (note: Note, words: string) => string
  /** The photos numbered since this was asked last. */
  readonly takeNew: () => readonly RecordPhoto[]
}

export const createPhotoAlbum = (locale: Locale, factsById: ReadonlyMap<MediaId, PictureFacts>): PhotoAlbum => {
  const texts = recordMessages[locale]
  const photosById = new Map<MediaId, RecordPhoto>()
  let [weight, takenCount] = [0, 0]

  const printable = (mediaId: MediaId): Pick<RecordPhoto, 'picture' | 'remark'> => {
    const facts = factsById.get(mediaId)
    if (!facts) return { picture: null, remark: texts.photoGone }
    if (weight + weightOf(facts) > maxWeight) return { picture: null, remark: texts.photoTooHeavy }
    weight += weightOf(facts)
    const { format, width, height } = facts
    return { picture: { mediaId, format, width, height }, remark: texts.photoGone }
  }
  /** Notes that name one photo, as a note and its double do, share its number. */
  const numbered = (mediaId: MediaId, text: string): RecordPhoto => {
    const known = photosById.get(mediaId)
    if (known) return known
    const label = texts.photo(photosById.size + 1)
    const caption = isWordless(text) ? label : `${label}. ${shorten(text)}`
    const photo = { label, text, caption, ...printable(mediaId) }
    photosById.set(mediaId, photo)
    return photo
  }

  return {
    wordsOf: ({ picture }, words) => {
      if (!picture) return words
      const { label } = numbered(picture, words)
      return isWordless(words) ? label : `${words} (${label})`
    },
    takeNew: () => {
      const taken = Array.from(photosById.values()).slice(takenCount)
      takenCount += taken.length
      return taken
    },
  }
}

/** Where photos stand in a record. */
export const listPhotoBlocks = ({ annexes }: RecordModel): readonly PhotosBlock[] =>
  annexes.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'photos')

/** The pictures that are to be read for a record. */
export const listPictures = (model: RecordModel): readonly NonNullable<RecordPhoto['picture']>[] =>
  listPhotoBlocks(model).flatMap(({ photos }) => photos.flatMap(({ picture }) => picture ?? []))

/** A few photos are printed large, many small. */
export const photosBlock = (photos: readonly RecordPhoto[]): PhotosBlock => ({
  type: 'photos',
  columnCount: photos.length > 4 ? 3 : 2,
  photos,
})

const boxesMm = { 2: [76, 62], 3: [50, 46] } as const

/** How large a picture is printed, in millimetres: whole, within its place in the row. */
export const photoSizeMm = (
  { width, height }: Pick<Picture, 'width' | 'height'>,
  columnCount: PhotosBlock['columnCount'],
): { readonly widthMm: number; readonly heightMm: number } => {
  const [boxWidth, boxHeight] = boxesMm[columnCount]
  const scale = Math.min(boxWidth / width, boxHeight / height)
  return { widthMm: width * scale, heightMm: height * scale }
}
