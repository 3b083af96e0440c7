import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { Picture, PictureProblem } from '@rembuk/shared/media/picture'

/** What is needed to show the picture; words, times, EXIF, colour profiles and further frames are left behind. */
const keptChunks: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']
const signatureLength = 8

/** Reads a PNG file chunk by chunk, to its end. */
export const readPng = (bytes: Buffer): Result<Picture, PictureProblem> => {
  const kept = [bytes.subarray(0, signatureLength)]
  let [width, height, hasData] = [0, 0, false]
  for (let at = signatureLength; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    if (end > bytes.length) break
    if (name === 'IHDR' && length >= 8) [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)]
    hasData ||= name === 'IDAT'
    if (keptChunks.includes(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') {
      if (!hasData || width === 0 || height === 0) break
      return ok({ format: 'image/png', width, height, bytes: new Uint8Array(Buffer.concat(kept)) })
    }
    at = end
  }
  return err({ type: 'PictureCutOff' })
}
