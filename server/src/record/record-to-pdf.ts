import type { RecordModel } from '@rembuk/shared/record/record-schema'
import { noPhotos, type PhotoBytes } from './photo-bytes.ts'
import { forgetLayouts, layOutRecord } from './typst-record.ts'

/** Writes a record as a tagged PDF. Takes a moment of one core: call it in the record worker. */
export const recordToPdf = (model: RecordModel, photos: PhotoBytes = noPhotos): Uint8Array => {
  const { pdf } = layOutRecord(model, photos)
  forgetLayouts()
  return pdf
}
