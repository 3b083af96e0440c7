// A drawn signature as a picture for word processors, which draw no paths: grey on white, made without a graphics library.
import { crc32, deflateSync } from 'node:zlib'
import { type Point, type Signature, signatureBox, strokesOf } from '@rembuk/shared/attendance/signature'

const { width, height } = signatureBox
const ink = 0x11
const paper = 0xff
/** Half the width of a stroke, in points. */
const reach = 2

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** Each row begins with its filter, which is none. */
const drawRows = (signature: Signature): Uint8Array => {
  const rows = new Uint8Array((width + 1) * height).fill(paper)
  for (let y = 0; y < height; y += 1) rows[y * (width + 1)] = 0
  const dot = ({ x, y }: Point): void => {
    for (let dy = -reach; dy <= reach; dy += 1)
      for (let dx = -reach; dx <= reach; dx += 1) {
        const [atX, atY] = [Math.round(x) + dx, Math.round(y) + dy]
        const isRound = dx * dx + dy * dy <= reach * reach + 1
        if (isRound && atX >= 0 && atX < width && atY >= 0 && atY < height) rows[atY * (width + 1) + 1 + atX] = ink
      }
  }
  for (const stroke of strokesOf(signature))
    for (const [index, to] of stroke.entries()) {
      const from = stroke[index - 1] ?? to
      const steps = Math.max(1, Math.abs(to.x - from.x), Math.abs(to.y - from.y))
      for (let step = 0; step <= steps; step += 1)
        dot({ x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps })
    }
  return rows
}

export const signatureToPng = (signature: Signature): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    png,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(drawRows(signature))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
