import type { MediaId } from '@rembuk/shared/base/id'
import type { RecordPhoto } from '@rembuk/shared/record/record-schema'
import { splitOrientation } from '../media/jpeg.ts'

/** The photos that a record names and that could be read. */
export type PhotoBytes = ReadonlyMap<MediaId, Uint8Array>
export const noPhotos: PhotoBytes = new Map()

/** A picture that can be printed, as it lies in its file, and how that has to be turned. */
export interface PrintablePicture extends NonNullable<RecordPhoto['picture']> {
  readonly bytes: Uint8Array
  /** One of the eight that EXIF knows; width and height are those of the picture turned upright. */
  readonly orientation: number
}

/** The picture of a photo, or none where its remark is to stand. */
export const findPrintable = ({ picture }: RecordPhoto, photos: PhotoBytes): PrintablePicture | undefined => {
  const kept = picture && photos.get(picture.mediaId)
  if (!kept) return undefined
  if (picture.format !== 'image/jpeg') return { ...picture, bytes: kept, orientation: 1 }
  const { orientation, upright } = splitOrientation(kept)
  return { ...picture, bytes: upright, orientation }
}
