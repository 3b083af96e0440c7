import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { Picture, PictureProblem } from '@rembuk/shared/media/picture'
import { madeOnPhone, type ResidentCommand, residentCommandSchema } from '@rembuk/shared/meeting/resident-command'
import { readPicture } from '../media/read-picture.ts'
import type { PostedForm } from './read-form.ts'

/** The photo of a posted form; undefined where nobody chose one. */
export type PostedPhoto = Result<Picture | undefined, PictureProblem>

export const readPostedPhoto = async ({ fields, isCut }: PostedForm, maxBytes: number): Promise<PostedPhoto> => {
  const { photo } = fields
  if (isCut || (photo instanceof File && photo.size > maxBytes))
    return err({ type: 'PictureTooHeavy', maxMegabytes: maxBytes / 1_000_000 })
  // A browser sends an empty file where none was chosen.
  return photo instanceof File && photo.size > 0 ? readPicture(await photo.bytes()) : ok(undefined)
}

/** The command that comes beside a photo from a page with its script, and the phone that it is from. */
export const parsePhotoCommand = (
  fields: PostedForm['fields'],
): { readonly command: ResidentCommand; readonly phoneKey: string } | undefined => {
  try {
    const command = residentCommandSchema.parse(JSON.parse(String(fields['command'])))
    return command.type === 'write' ? { command, phoneKey: madeOnPhone.parse(fields['phoneKey']) } : undefined
  } catch {
    // No page of ours sends what cannot be parsed.
    return undefined
  }
}
