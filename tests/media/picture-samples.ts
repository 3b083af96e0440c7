import { crc32, deflateSync } from 'node:zlib'

// Pictures made byte by byte, with what phones write into them.
const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** Words that a phone writes into its photos, and that nobody may read on a board. */
export const gpsWords = 'GPS -6.9147 107.6098'
export const makerWords = 'Merek HP X, Bu Sari'

/** EXIF as cameras write it: which way up, and then much else. */
export const exifSegment = (orientation: number): Buffer => {
  const tiff = Buffer.from('49492a00080000000200', 'hex')
  const turn = Buffer.from(`120103000100000000000000`.replace(/^(.{16}).*/, `$10${orientation}000000`), 'hex')
  const maker = Buffer.from('0f010200', 'hex')
  const rest = Buffer.concat([maker, Buffer.from(`${makerWords}\0${gpsWords}`)])
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, turn, rest]))
}

interface Jpeg {
  readonly width?: number
  readonly height?: number
  readonly orientation?: number
  readonly scan?: Buffer
  readonly behind?: string
}
/** A JPEG file of the right shape; what its scan holds is no real picture. */
export const jpeg = ({ width = 640, height = 480, orientation = 1, scan, behind = '' }: Jpeg = {}): Buffer => {
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    exifSegment(orientation),
    segment(0xe2, Buffer.from(`MPF\0${gpsWords}`)),
    segment(0xfe, Buffer.from(makerWords)),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    scan ?? Buffer.from('12345aff00abffd0cdff00', 'hex'),
    Buffer.from('ffd9', 'hex'),
    Buffer.from(behind),
  ])
}

const chunk = (name: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, Buffer.from(name), body, Buffer.alloc(4)])
}
export const png = (width = 20, height = 10): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`Location\0${gpsWords}`)),
    chunk('eXIf', Buffer.from(makerWords)),
    chunk('IDAT', Buffer.from('data')),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A real PNG, white all over: a small file that takes much memory. */
export const hugePng = (side: number): Buffer => {
  const crcChunk = (name: string, body: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name), body])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const row = Buffer.alloc(1 + Math.ceil(side / 8), 0xff).fill(0, 0, 1)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    crcChunk('IHDR', header),
    crcChunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))),
    crcChunk('IEND', Buffer.alloc(0)),
  ])
}

const webpChunk = (name: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from(name), length, body, Buffer.alloc(body.length % 2)])
}
export const webp = (width = 30, height = 40): Buffer => {
  const extended = Buffer.alloc(10)
  extended[0] = 0x0c
  extended.writeUIntLE(width - 1, 4, 3)
  extended.writeUIntLE(height - 1, 7, 3)
  const picture = Buffer.alloc(11)
  picture.writeUInt16LE(width, 6)
  picture.writeUInt16LE(height, 8)
  const chunks = [webpChunk('VP8X', extended), webpChunk('VP8 ', picture), webpChunk('EXIF', Buffer.from(gpsWords))]
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks])
  const head = Buffer.alloc(8, 'RIFF')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
export const heic = (size = 200): Buffer =>
  Buffer.concat([Buffer.from('000000186674797068656963000000006d69663168656963', 'hex'), Buffer.alloc(size, 7)])
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n')
export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
