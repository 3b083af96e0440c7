import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { Picture, PictureProblem } from '@rembuk/shared/media/picture'

/** What is needed to show the picture; EXIF, XMP and colour profiles are left behind, and so are moving pictures. */
const keptChunks: readonly string[] = ['VP8X', 'VP8 ', 'VP8L', 'ALPH']
/** Of a VP8X chunk's flags, only that it has an alpha channel. */
const alphaFlag = 0x10

const sizeOf = (name: string, body: Buffer): readonly [number, number] | undefined => {
  if (name === 'VP8X' && body.length >= 10) return [body.readUIntLE(4, 3) + 1, body.readUIntLE(7, 3) + 1]
  if (name === 'VP8 ' && body.length >= 10) return [body.readUInt16LE(6) & 0x3fff, body.readUInt16LE(8) & 0x3fff]
  if (name !== 'VP8L' || body.length < 5) return undefined
  const packed = body.readUInt32LE(1)
  return [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1]
}

/** Reads a WebP file chunk by chunk, to the length that it says of itself. */
export const readWebp = (bytes: Buffer): Result<Picture, PictureProblem> => {
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return err({ type: 'PictureCutOff' })
  const kept: Buffer[] = []
  let [width, height, hasPicture] = [0, 0, false]
  for (let at = 12; at + 8 <= end; ) {
    const name = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (at + 8 + length > end) return err({ type: 'PictureCutOff' })
    if (keptChunks.includes(name)) {
      const chunk = Buffer.from(bytes.subarray(at, Math.min(next, end)))
      const size = sizeOf(name, chunk.subarray(8))
      // The larger of what the file says in two places: neither may be a lie that costs memory.
      if (size) [width, height] = [Math.max(width, size[0]), Math.max(height, size[1])]
      if (name === 'VP8X') chunk[8] = (chunk[8] as number) & alphaFlag
      hasPicture ||= name === 'VP8 ' || name === 'VP8L'
      kept.push(chunk)
    }
    at = next
  }
  if (!hasPicture || width === 0 || height === 0) return err({ type: 'NotAPicture' })
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept])
  const head = Buffer.alloc(8, 'RIFF')
  head.writeUInt32LE(body.length, 4)
  return ok({ format: 'image/webp', width, height, bytes: new Uint8Array(Buffer.concat([head, body])) })
}
