import { channels, syncTypes } from '@rembuk/shared/sync/messages'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'

/** A frame, and whether it is malformed whatever may be in it: then it has to be refused. */
export interface BadFrame {
  readonly bytes: Uint8Array
  readonly isSurelyMalformed: boolean
  readonly kind: string
}

type Write = (encoder: encoding.Encoder) => void

const encode = (write: Write): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
const varUints = (...numbers: readonly number[]): Uint8Array =>
  encode((encoder) => {
    for (const number of numbers) encoding.writeVarUint(encoder, number)
  })
const concat = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
const syncFrame = (type: number, body: Uint8Array): Uint8Array =>
  concat(varUints(channels.sync, type, body.length), body)
const awarenessFrame = (update: Uint8Array): Uint8Array => concat(varUints(channels.awareness, update.length), update)

const surely =
  (kind: string) =>
  (bytes: Uint8Array): BadFrame => ({ kind, bytes, isSurelyMalformed: true })
const perhaps =
  (kind: string) =>
  (bytes: Uint8Array): BadFrame => ({ kind, bytes, isSurelyMalformed: false })

const upTo = (max: number) => fc.integer({ min: 0, max })
/** Where numbers break: 7-bit borders, 2^31, 2^32, 2^53 and beyond. */
const hugeNumbers = fc.constantFrom(
  ...[
    127,
    128,
    16_383,
    2 ** 16,
    2 ** 24,
    2 ** 25,
    2 ** 28,
    2 ** 31 - 1,
    2 ** 31,
    2 ** 32 - 1,
    2 ** 32,
    2 ** 40,
    2 ** 53 - 1,
  ],
)
/** Variable-length numbers that never end, or say more than a number can hold. */
const brokenNumbers = fc.constantFrom(
  new Uint8Array(5).fill(255),
  new Uint8Array(12).fill(255),
  concat(new Uint8Array(9).fill(255), Uint8Array.of(127)),
  concat(new Uint8Array(30).fill(128), Uint8Array.of(1)),
)

/** The body of a sync frame and what comes before it, when it is one whose parts are known. */
const splitSync = (frame: Uint8Array): { readonly type: number; readonly body: Uint8Array } | undefined => {
  if (frame[0] !== channels.sync || frame[1] === undefined) return undefined
  let at = 2
  while ((frame[at] ?? 0) >= 128) at += 1
  return { type: frame[1], body: frame.subarray(at + 1) }
}

const truncated = (frames: fc.Arbitrary<Uint8Array>): fc.Arbitrary<BadFrame> =>
  fc
    .tuple(
      frames.filter(({ length }) => length > 1),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    )
    .map(([frame, share]) => frame.slice(0, Math.floor(share * frame.length)))
    .map(surely('cut short'))

/** Cut short inside, with an outer length that fits. */
const truncatedInside = (frames: fc.Arbitrary<Uint8Array>): fc.Arbitrary<BadFrame> =>
  fc.tuple(frames, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })).map(([frame, share]) => {
    const parts = splitSync(frame)
    if (!parts || parts.body.length < 2) return surely('cut short')(frame.slice(0, frame.length - 1))
    return surely('cut short inside')(syncFrame(parts.type, parts.body.slice(0, Math.floor(share * parts.body.length))))
  })

const promisesMore = (frames: fc.Arbitrary<Uint8Array>): fc.Arbitrary<BadFrame> =>
  fc.tuple(frames, hugeNumbers).map(([frame, number]) => {
    const { type, body } = splitSync(frame) ?? { type: syncTypes.update, body: frame }
    return surely('promises more')(concat(varUints(channels.sync, type, body.length + number), body))
  })

/** Bytes changed, put in, taken out, repeated; two frames grown together. */
const mutated = (frames: fc.Arbitrary<Uint8Array>): fc.Arbitrary<BadFrame> => {
  const change = fc.tuple(
    upTo(6),
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    upTo(255),
    fc.oneof(
      brokenNumbers,
      hugeNumbers.map((number) => varUints(number)),
    ),
  )
  const apply = (bytes: Uint8Array, [kind, share, value, number]: readonly [number, number, number, Uint8Array]) => {
    const at = Math.floor(share * bytes.length)
    const rest = (from: number) => bytes.subarray(from)
    if (kind === 0) return bytes.map((byte, index) => (index === at ? byte ^ (1 << (value & 7)) : byte))
    if (kind === 1) return bytes.map((byte, index) => (index === at ? value : byte))
    if (kind === 2) return concat(bytes.subarray(0, at), Uint8Array.of(value), rest(at))
    if (kind === 3) return concat(bytes.subarray(0, at), rest(at + 1 + (value & 15)))
    if (kind === 4) return concat(bytes.subarray(0, at), number, rest(at + 1))
    if (kind === 5) return concat(bytes.subarray(0, at), rest(at).subarray(0, value), rest(at))
    return concat(bytes.subarray(0, at), number, rest(at))
  }
  const changes = fc.array(change, { minLength: 1, maxLength: 4 })
  const whole = fc.tuple(frames, changes).map(([frame, list]) => list.reduce(apply, frame))
  // Inside a frame whose outer length fits: these get past the first door.
  const inside = fc.tuple(frames, changes).map(([frame, list]) => {
    const parts = splitSync(frame)
    return parts ? syncFrame(parts.type, list.reduce(apply, parts.body)) : list.reduce(apply, frame)
  })
  const grown = fc
    .tuple(frames, frames)
    .map(([a, b]) => concat(a.subarray(0, a.length >> 1), b.subarray(b.length >> 1)))
  return fc.oneof(whole, inside, inside, grown).map(perhaps('mutated'))
}

/** An update written by hand: counts, clocks, lengths and kinds of content that no client of ours would write. */
const forged = (): fc.Arbitrary<BadFrame> => {
  const number = fc.oneof(upTo(12), hugeNumbers, fc.constantFrom(4711, 815))
  const numbers = fc.array(number, { maxLength: 24 }).map((list) => varUints(...list))
  const deepAny = upTo(20_000).map((depth) =>
    concat(
      new Uint8Array(depth * 2).map((_, index) => (index % 2 ? 1 : 117)),
      Uint8Array.of(126),
    ),
  )
  const text = fc.string({ maxLength: 30 }).map((words) => encode((encoder) => encoding.writeVarString(encoder, words)))
  const struct = fc
    .tuple(upTo(255), fc.array(fc.oneof(numbers, deepAny, text, brokenNumbers), { maxLength: 4 }))
    .map(([info, parts]) => concat(Uint8Array.of(info), ...parts))
  const section = fc
    .tuple(number, fc.constantFrom(815, 4711, 1, 2 ** 32 - 1), number, fc.array(struct, { maxLength: 3 }))
    .map(([count, client, clock, structs]) => concat(varUints(count, client, clock), ...structs))
  const update = fc
    .tuple(number, fc.array(section, { maxLength: 3 }), numbers)
    .map(([clients, sections, deletions]) => concat(varUints(clients), ...sections, deletions))
  return fc
    .tuple(fc.constantFrom(syncTypes.step2, syncTypes.update, syncTypes.step1), update)
    .map(([type, body]) => perhaps('forged')(syncFrame(type, body)))
}

/** Items whose neighbours or parents are not there, are of the wrong kind, or are they themselves. */
const strangeItems = (): fc.Arbitrary<BadFrame> =>
  fc
    .record({
      client: fc.constantFrom(815, 900, 4711),
      clock: fc.oneof(upTo(3), upTo(400), hugeNumbers),
      content: upTo(31),
      origin: fc.option(fc.tuple(fc.constantFrom(815, 900, 4711), upTo(400))),
      right: fc.option(fc.tuple(fc.constantFrom(815, 900, 4711), upTo(400))),
      parent: fc.oneof(
        fc.constantFrom('notes', 'meta', 'groups', 'constructor', '__proto__', 'x'),
        fc.tuple(fc.constantFrom(815, 900, 4711), upTo(400)),
      ),
      sub: fc.option(fc.constantFrom('text', 'at', '__proto__', 'note-1')),
      rest: fc.uint8Array({ maxLength: 40 }),
      deletions: fc.array(fc.tuple(fc.constantFrom(4711, 815, 900), upTo(400), fc.oneof(upTo(9), hugeNumbers)), {
        maxLength: 3,
      }),
    })
    .map(({ client, clock, content, origin, right, parent, sub, rest, deletions }) => {
      const info = content | (origin ? 128 : 0) | (right ? 64 : 0) | (sub === null ? 0 : 32)
      const body = encode((encoder) => {
        for (const one of [1, 1, client, clock]) encoding.writeVarUint(encoder, one)
        encoding.writeUint8(encoder, info)
        for (const id of [origin, right]) if (id) for (const one of id) encoding.writeVarUint(encoder, one)
        if (!origin && !right) {
          encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
          if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
          else for (const one of parent) encoding.writeVarUint(encoder, one)
          if (sub !== null) encoding.writeVarString(encoder, sub)
        }
        encoding.writeUint8Array(encoder, rest)
        encoding.writeVarUint(encoder, deletions.length)
        for (const [of, from, length] of deletions)
          for (const one of [of, 1, from, length]) encoding.writeVarUint(encoder, one)
      })
      return perhaps('strange item')(syncFrame(syncTypes.update, body))
    })

const awarenessBombs = (): fc.Arbitrary<BadFrame> => {
  const json = fc.oneof(
    upTo(16_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
    upTo(8_000).map((depth) => '{"a":'.repeat(depth)),
    upTo(40_000).map((length) => JSON.stringify({ name: 'x'.repeat(length) })),
    fc.constantFrom(
      'null',
      '1',
      '"x"',
      '{}',
      '{"__proto__":{"x":1}}',
      '{"user":{"__proto__":1}}',
      'undefined',
      '',
      '\ud800',
    ),
    fc.json({ maxDepth: 6 }),
  )
  return fc
    .tuple(
      fc.oneof(upTo(5), hugeNumbers),
      fc.array(fc.tuple(fc.oneof(upTo(2000), hugeNumbers), hugeNumbers, json), { maxLength: 4 }),
    )
    .map(([count, entries]) =>
      encode((encoder) => {
        encoding.writeVarUint(encoder, count)
        for (const [client, clock, state] of entries) {
          encoding.writeVarUint(encoder, client)
          encoding.writeVarUint(encoder, clock)
          encoding.writeVarString(encoder, state)
        }
      }),
    )
    .map((update) => perhaps('awareness')(awarenessFrame(update)))
}

const noise = fc.oneof(
  fc.uint8Array({ maxLength: 64 }).map(perhaps('noise')),
  fc
    .tuple(fc.constantFrom(0, 1, 2, 3, 100, 101, 102), fc.uint8Array({ maxLength: 64 }))
    .map(([channel, bytes]) => perhaps('noise')(concat(Uint8Array.of(channel), bytes))),
  fc
    .tuple(hugeNumbers, fc.uint8Array({ maxLength: 9 }))
    .map(([channel, bytes]) => surely('unknown channel')(concat(varUints(channel), bytes))),
)

/** Frames that no well-behaved client sends, made from those that one has sent, or from nothing. */
export const badFrames = (recorded: readonly Uint8Array[]): fc.Arbitrary<BadFrame> => {
  const frames = fc.constantFrom(...recorded)
  return fc.oneof(
    { arbitrary: truncated(frames), weight: 3 },
    { arbitrary: truncatedInside(frames), weight: 4 },
    { arbitrary: promisesMore(frames), weight: 2 },
    { arbitrary: mutated(frames), weight: 8 },
    { arbitrary: forged(), weight: 3 },
    { arbitrary: strangeItems(), weight: 4 },
    { arbitrary: awarenessBombs(), weight: 2 },
    { arbitrary: noise, weight: 2 },
    // The good ones, so that a room that refuses everything is noticed.
    { arbitrary: frames.map(perhaps('as recorded')), weight: 1 },
  )
}
