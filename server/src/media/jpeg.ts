// A JPEG file taken apart by its segments and put together again without what it says of itself: place, time, maker, thumbnail,
// comments, and whatever phones hang behind its end. Only which way up it is stays.
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { Picture, PictureProblem } from '@rembuk/shared/media/picture'

const markers = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  jfif: 0xe0,
  exif: 0xe1,
  lastApp: 0xef,
  adobe: 0xee,
  comment: 0xfe,
}
/** Frame headers: all of SOF0-SOF15 but the tables of Huffman, arithmetic and JPG. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
/** How long the two segments that say how to read the colours are; longer ones carry something else as well. */
const longestColours = 18
const isOfPicture = (marker: number, length: number): boolean => {
  if (marker === markers.jfif || marker === markers.adobe) return length <= longestColours
  return marker !== markers.comment && (marker < markers.jfif || marker > markers.lastApp)
}

const orientationTag = 0x0112

/** Which of the eight ways up an EXIF segment says; 1 where it does not. */
const readOrientation = (segment: Buffer): number => {
  if (segment.toString('latin1', 4, 8) !== 'Exif' || segment.length < 24) return 1
  const tiff = segment.subarray(10)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const read16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (first + 2 > tiff.length) return 1
  for (let at = first + 2, left = read16(first); left > 0 && at + 12 <= tiff.length; at += 12, left -= 1)
    if (read16(at) === orientationTag) return Math.min(Math.max(read16(at + 8), 1), 8)
  return 1
}

/** An EXIF segment that says which way up, and nothing else. */
const orientationSegment = (orientation: number): Buffer =>
  Buffer.from(`ffe100224578696600004d4d002a0000000800010112000300000001000${orientation}000000000000`, 'hex')

/** Which way up a kept JPEG says that it is, and its bytes without that: for what does not turn a picture by itself. */
export const splitOrientation = (bytes: Uint8Array): { readonly orientation: number; readonly upright: Uint8Array } => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 24 || file.readUInt16BE(2) !== 0xff00 + markers.exif) return { orientation: 1, upright: bytes }
  const end = 4 + file.readUInt16BE(4)
  const upright = Buffer.concat([file.subarray(0, 2), file.subarray(end)])
  return { orientation: readOrientation(file.subarray(2, end)), upright }
}

/** Where the coded picture after a scan header ends: at the next marker that is none of its own. */
const endOfScan = (bytes: Buffer, start: number): number => {
  for (let at = bytes.indexOf(0xff, start); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] as number
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  return bytes.length
}

const assemble = (kept: readonly Buffer[], orientation: number): Uint8Array<ArrayBuffer> => {
  const head = [Buffer.from([0xff, markers.start]), ...(orientation > 1 ? [orientationSegment(orientation)] : [])]
  return new Uint8Array(Buffer.concat([...head, ...kept, Buffer.from([0xff, markers.end])]))
}

/** Reads a JPEG file from its header to its end. */
export const readJpeg = (bytes: Buffer): Result<Picture, PictureProblem> => {
  const kept: Buffer[] = []
  let [width, height, orientation, hasScan] = [0, 0, 1, false]
  let at = 2
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number
    if (marker === markers.end) {
      if (!hasScan || width === 0 || height === 0) break
      const size = orientation > 4 ? { width: height, height: width } : { width, height }
      return ok({ format: 'image/jpeg', ...size, bytes: assemble(kept, orientation) })
    }
    // Any number of these may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const headerEnd = at + 4 <= bytes.length ? at + 2 + bytes.readUInt16BE(at + 2) : bytes.length + 1
    if (headerEnd > bytes.length || headerEnd < at + 4) break
    const end = marker === markers.scan ? endOfScan(bytes, headerEnd) : headerEnd
    const segment = bytes.subarray(at, end)
    if (marker === markers.exif) orientation = Math.max(orientation, readOrientation(segment))
    if (isFrame(marker) && segment.length >= 9) {
      height = Math.max(height, segment.readUInt16BE(5))
      width = Math.max(width, segment.readUInt16BE(7))
    }
    hasScan ||= marker === markers.scan
    if (isOfPicture(marker, segment.length)) kept.push(segment)
    at = end
  }
  return err({ type: 'PictureCutOff' })
}
