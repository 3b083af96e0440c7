/**
 * SQLite's write-ahead log as it lies on the disk (https://sqlite.org/fileformat2.html#walformat): after a server was killed it holds
 * the newest commits. SQLite stops reading it at the first frame whose checksum is wrong, without a word; one flipped bit would take
 * minutes of work along.
 */
const headerBytes = 32
const frameHeaderBytes = 24
const magic = 0x377f0682
const formatVersion = 3_007_000

/** Running sums over 32-bit words, each frame going on from the one before. */
type Sums = readonly [number, number]

const sumWords = (bytes: Buffer, [first, second]: Sums): Sums => {
  let a = first
  let b = second
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + bytes.readUInt32LE(at) + b) >>> 0
    b = (b + bytes.readUInt32LE(at + 4) + a) >>> 0
  }
  return [a, b]
}

const isSame = (a: Sums, b: Sums): boolean => a[0] === b[0] && a[1] === b[1]
const readSums = (bytes: Buffer, at: number): Sums => [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
const writeSums = (bytes: Buffer, at: number, sums: Sums): void => {
  bytes.writeUInt32BE(sums[0], at)
  bytes.writeUInt32BE(sums[1], at + 4)
}

interface Frame {
  readonly bytes: Buffer
  readonly pageNumber: number
  readonly isCommit: boolean
  readonly salts: Sums
  readonly storedSums: Sums
}

const readFrame = (bytes: Buffer): Frame => ({
  bytes,
  pageNumber: bytes.readUInt32BE(0),
  isCommit: bytes.readUInt32BE(4) > 0,
  salts: readSums(bytes, 8),
  storedSums: readSums(bytes, 16),
})

const listFrames = (wal: Buffer, pageSize: number): readonly Frame[] => {
  const size = frameHeaderBytes + pageSize
  const count = Math.max(0, Math.floor((wal.length - headerBytes) / size))
  return Array.from({ length: count }, (_, index) =>
    readFrame(wal.subarray(headerBytes + index * size, headerBytes + (index + 1) * size)),
  )
}

const sumFrame = ({ bytes }: Frame, before: Sums): Sums =>
  sumWords(bytes.subarray(frameHeaderBytes), sumWords(bytes.subarray(0, 8), before))

const isHeaderSound = (wal: Buffer): boolean =>
  wal.readUInt32BE(0) === magic && isSame(sumWords(wal.subarray(0, headerBytes - 8), [0, 0]), readSums(wal, 24))

const writeHeader = (pageSize: number, salts: Sums): Buffer => {
  const header = Buffer.alloc(headerBytes)
  header.writeUInt32BE(magic, 0)
  header.writeUInt32BE(formatVersion, 4)
  header.writeUInt32BE(pageSize, 8)
  writeSums(header, 16, salts)
  writeSums(header, 24, sumWords(header.subarray(0, headerBytes - 8), [0, 0]))
  return header
}

/** Which frames are as they were written. One goes on from the sums of the one before: those stored there, or those it should have. */
const markSound = (frames: readonly Frame[], { start, salts }: { readonly start: Sums; readonly salts: Sums }) => {
  let before: readonly Sums[] = [start]
  return frames.map((frame) => {
    const sums = before.map((one) => sumFrame(frame, one))
    const isSound = isSame(frame.salts, salts) && sums.some((one) => isSame(one, frame.storedSums))
    before = isSound ? [frame.storedSums] : [frame.storedSums, ...sums.slice(0, 1)]
    return isSound
  })
}

/** The salts of a log whose header is spoilt: two frames that agree have not been spoilt too. */
const commonSalts = (frames: readonly Frame[]): Sums =>
  frames.find((frame, at) => frames.some((other, otherAt) => at !== otherAt && isSame(frame.salts, other.salts)))
    ?.salts ??
  frames[0]?.salts ?? [0, 0]

/** What there is to say of a log; an unfinished end is nothing: it was never told to be saved. */
export type WalState =
  | { readonly type: 'sound' }
  /** The last commit in it is spoilt, or the power failed while it was written: nothing tells the two apart. */
  | { readonly type: 'bad-end' }
  /** Something is spoilt before commits that are not; `mended` holds them all, with what is spoilt as it stands. */
  | { readonly type: 'bad'; readonly mended: Buffer }

/** Writes frames anew as one unbroken log. */
const mend = (frames: readonly Frame[], pageSize: number, salts: Sums): Buffer => {
  const header = writeHeader(pageSize, salts)
  let sums = readSums(header, headerBytes - 8)
  const parts = frames.map((frame) => {
    const bytes = Buffer.from(frame.bytes)
    sums = sumFrame(frame, sums)
    writeSums(bytes, 8, salts)
    writeSums(bytes, 16, sums)
    return bytes
  })
  return Buffer.concat([header, ...parts])
}

/** Looks at a write-ahead log that nobody is writing. */
export const inspectWal = (wal: Buffer, pageSize: number): WalState => {
  const frames = listFrames(wal, pageSize)
  if (frames.length === 0) return { type: 'sound' }
  const isHeaderGood = isHeaderSound(wal)
  const salts = isHeaderGood ? readSums(wal, 16) : commonSalts(frames)
  const sound = markSound(frames, { start: readSums(wal, headerBytes - 8), salts })
  const firstBad = isHeaderGood ? sound.indexOf(false) : 0
  const last = frames.findLastIndex(({ isCommit }, index) => isCommit && sound[index])
  if (firstBad === -1 || last < firstBad) return { type: isHeaderGood ? 'sound' : 'bad-end' }
  const isInLastCommit = !frames.slice(firstBad, last).some(({ isCommit }) => isCommit)
  if (isHeaderGood && isInLastCommit) return { type: 'bad-end' }
  const kept = frames.slice(0, last + 1).filter(({ pageNumber }) => pageNumber > 0)
  return { type: 'bad', mended: mend(kept, pageSize, salts) }
}
