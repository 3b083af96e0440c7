import { err, type Result } from '@rembuk/shared/base/result'
import { maxPhotoBytes, maxPictureSide, type Picture, type PictureProblem } from '@rembuk/shared/media/picture'
import { readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'
import { readWebp } from './webp.ts'

const pngSignature = '\x89PNG\r\n\x1a\n'
/** The brands by which HEIC and its kin (AVIF among them) name themselves after `ftyp`. */
const heicBrands = /^(hei[cxms]|hev[cmsx]|mif1|msf1|avi[fs])/

const readByContent = (bytes: Buffer): Result<Picture, PictureProblem> => {
  if (bytes.length > 3 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return readJpeg(bytes)
  const head = bytes.toString('latin1', 0, 12)
  if (head.startsWith(pngSignature)) return readPng(bytes)
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return readWebp(bytes)
  return err({ type: heicBrands.test(head.slice(8)) && head.slice(4, 8) === 'ftyp' ? 'PictureIsHeic' : 'NotAPicture' })
}

/**
 * Reads what somebody has sent as a picture: its content says what it is, whatever its name; its header says how large it is, so that
 * nothing is unpacked here. What it says of place, time and maker is taken out.
 */
export const readPicture = (bytes: Uint8Array): Result<Picture, PictureProblem> => {
  if (bytes.byteLength > maxPhotoBytes)
    return err({ type: 'PictureTooHeavy', maxMegabytes: Math.round(maxPhotoBytes / 1_000_000) })
  const read = readByContent(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!read.ok) return read
  const { width, height } = read.value
  return Math.max(width, height) > maxPictureSide ? err({ type: 'PictureTooLarge', maxSide: maxPictureSide }) : read
}
