// Forms as browsers post them. One with a file that is too large is read as far as it may go: what was typed stands before the file,
// and is not lost.

/** A long note refused, twenty kept ones, all in Javanese script: three bytes a letter, each written as %XX. */
const maxTextBytes = 1_000_000
/** More than that is hung up on: nobody's photo is as large. */
const maxPostedBytes = 100_000_000

/** What stood in a form; a name that stands there several times has a list. */
export interface PostedForm {
  readonly fields: Readonly<Record<string, unknown>>
  /** True when it was too long to be read to its end. */
  readonly isCut: boolean
}

const boundaryOf = ({ headers }: Request): string | undefined =>
  /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(headers.get('content-type') ?? '')?.[1]

/** Whether a form may carry a file. */
export const isMultipart = (request: Request): boolean => boundaryOf(request) !== undefined

/** How long a form says it is, in bytes; undefined where it does not. */
const declaredBytesOf = ({ headers }: Request): number | undefined => {
  const declared = Number(headers.get('content-length') ?? NaN)
  return declared >= 0 ? declared : undefined
}

/** How much of a form is kept at most while it is read, in bytes. */
export const keptBytesOf = (request: Request, maxFileBytes: number): number => {
  const limit = isMultipart(request) ? maxFileBytes + maxTextBytes : maxTextBytes
  return Math.min(declaredBytesOf(request) ?? limit, limit)
}

/** Undefined when it is longer than anybody's form: then it is hung up on. */
const readUpTo = async (body: ReadableStream<Uint8Array> | null, limit: number) => {
  // Copied into one piece as it comes: in pieces of a byte each it would weigh a hundred times as much.
  const kept = Buffer.allocUnsafe(limit)
  let length = 0
  // What is too much is still taken from the network: a browser shows no answer while it cannot finish asking.
  for await (const part of body ?? []) {
    if (length < limit) kept.set(part.subarray(0, limit - length), length)
    length += part.byteLength
    if (length > maxPostedBytes) return undefined
  }
  return { bytes: kept.subarray(0, length), isCut: length > limit }
}

const fieldsOf = (form: FormData): PostedForm['fields'] =>
  Object.fromEntries(
    Array.from(new Set(form.keys()), (name) => {
      const values = form.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )

/** Reads a posted form; undefined when it is none, or holds too much. */
export const readForm = async (request: Request, maxFileBytes: number): Promise<PostedForm | undefined> => {
  const boundary = boundaryOf(request)
  if ((declaredBytesOf(request) ?? 0) > maxPostedBytes) return undefined
  const read = await readUpTo(request.body, keptBytesOf(request, maxFileBytes))
  if (!read || (read.isCut && !boundary)) return undefined
  const { bytes, isCut } = read
  const contentType = request.headers.get('content-type') ?? ''
  const whole = isCut ? Buffer.concat([bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]) : bytes
  const body = new Response(whole, { headers: { 'content-type': contentType } })
  try {
    return { fields: fieldsOf(await body.formData()), isCut }
  } catch (cause) {
    if (cause instanceof TypeError) return undefined
    throw cause
  }
}
