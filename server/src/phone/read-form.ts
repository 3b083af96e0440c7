// Forms as browsers post them. One with a file that is too large is read as far as it may go: what was typed stands before the file,
// and is not lost.
import { maxPhotoBytes } from '@rembuk/shared/media/picture'

/** A long note refused, twenty kept ones, all in Javanese script: three bytes a letter, each written as %XX. */
const maxTextBytes = 1_000_000
/** More than that is hung up on: nobody's photo is as large. */
export const maxPostedBytes = 100_000_000

/** What stood in a form; a name that stands there several times has a list. */
export interface PostedForm {
  readonly fields: Readonly<Record<string, unknown>>
  /** True when it was too long to be read to its end. */
  readonly isCut: boolean
}

const readUpTo = async (body: ReadableStream<Uint8Array> | null, limit: number) => {
  const parts: Uint8Array[] = []
  let length = 0
  // What is too much is still taken from the network: a browser shows no answer while it cannot finish asking.
  for await (const part of body ?? []) {
    if (length < limit) parts.push(part.subarray(0, limit - length))
    length += part.byteLength
  }
  return { bytes: Buffer.concat(parts), isCut: length > limit }
}

const fieldsOf = (form: FormData): PostedForm['fields'] =>
  Object.fromEntries(
    Array.from(new Set(form.keys()), (name) => {
      const values = form.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )

/** Reads a posted form; undefined when it is none, or holds too much text. */
export const readForm = async (request: Request): Promise<PostedForm | undefined> => {
  const contentType = request.headers.get('content-type') ?? ''
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(contentType)?.[1]
  const { bytes, isCut } = await readUpTo(request.body, boundary ? maxPhotoBytes + maxTextBytes : maxTextBytes)
  if (isCut && !boundary) return undefined
  const end = isCut ? `\r\n--${boundary}--\r\n` : ''
  const body = new Response(Buffer.concat([bytes, Buffer.from(end)]), { headers: { 'content-type': contentType } })
  try {
    return { fields: fieldsOf(await body.formData()), isCut }
  } catch (cause) {
    if (cause instanceof TypeError) return undefined
    throw cause
  }
}
