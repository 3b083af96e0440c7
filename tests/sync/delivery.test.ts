import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { documentFrameOf } from '../../client/src/sync/counting-socket.ts'
import { type Delivery, type DeliveryEvent, deliver, newDelivery, saveStateOf } from '../../client/src/sync/delivery.ts'

const after = (...events: readonly DeliveryEvent[]): Delivery => events.reduce(deliver, newDelivery)
const editor = { canEdit: true }
const answered = [
  { type: 'connected' },
  { type: 'synced' },
  { type: 'sent', frame: 'step2' },
  { type: 'saved', count: 1 },
] as const

test('a person is told "saved" only once the answer to the server and every later edit are on its disk', () => {
  expect(saveStateOf(newDelivery, editor)).toBe('saving')
  expect(saveStateOf(after({ type: 'connected' }, { type: 'synced' }), editor)).toBe('saving')
  expect(saveStateOf(after(...answered), editor)).toBe('saved')
  expect(saveStateOf(after(...answered, { type: 'sent', frame: 'update' }), editor)).toBe('saving')
  expect(saveStateOf(after(...answered, { type: 'sent', frame: 'update' }, { type: 'saved', count: 2 }), editor)).toBe(
    'saved',
  )
})

test('a person without a network is never told "saved", and what was counted before it went does not count after it', () => {
  const back = [...answered, { type: 'lost' }, { type: 'connected' }, { type: 'synced' }] as const
  expect(saveStateOf(after(...answered, { type: 'lost' }), editor)).toBe('offline')
  expect(saveStateOf(after(...back), editor)).toBe('saving')
  expect(saveStateOf(after(...back, { type: 'sent', frame: 'step2' }), editor)).toBe('saving')
})

test('a person is told when the server cannot write to its disk, and when it takes no more from them', () => {
  expect(saveStateOf(after(...answered, { type: 'saving', canServerSave: false }), editor)).toBe('not-saving')
  expect(saveStateOf(after(...answered, { type: 'refused' }, { type: 'lost' }), editor)).toBe('refused')
})

test('a person who only looks has nothing to save: the server answers none of their frames', () => {
  const looking = after({ type: 'connected' }, { type: 'sent', frame: 'step2' }, { type: 'synced' })
  expect(saveStateOf(looking, { canEdit: false })).toBe('saved')
})

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

test('only frames that can change a document are counted', () => {
  const doc = new Y.Doc()
  expect(documentFrameOf(frame((encoder) => syncProtocol.writeSyncStep1(encoder, doc)))).toBeUndefined()
  expect(documentFrameOf(frame((encoder) => syncProtocol.writeSyncStep2(encoder, doc)))).toBe('step2')
  expect(documentFrameOf(frame((encoder) => syncProtocol.writeUpdate(encoder, Y.encodeStateAsUpdate(doc))))).toBe(
    'update',
  )
  expect(documentFrameOf(Uint8Array.of(1, 2, 0))).toBeUndefined()
  expect(documentFrameOf('text')).toBeUndefined()
})

/** The same numbers for the same seed (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A person, a line that breaks, and a server that has on disk what it says. Edits are numbers; a frame carries some of them. */
class Story {
  delivery = newDelivery
  edits = 0
  readonly onDisk = new Set<number>()
  line: 'none' | 'open' | 'closing' = 'none'
  frames: (readonly number[])[] = []
  committed = 0
  told = 0
  hasStep1 = false

  tell(event: DeliveryEvent): void {
    this.delivery = deliver(this.delivery, event)
  }
  edit(): void {
    this.edits += 1
    if (this.line === 'open') {
      this.frames.push([this.edits])
      this.tell({ type: 'sent', frame: 'update' })
    } else this.tell({ type: 'unsent' })
  }
  connect(): void {
    if (this.line !== 'none') return
    Object.assign(this, { line: 'open', frames: [], committed: 0, told: 0, hasStep1: false })
    this.tell({ type: 'connected' })
  }
  answerStep1(): void {
    if (this.line !== 'open' || this.hasStep1) return
    this.hasStep1 = true
    this.frames.push(
      Array.from({ length: this.edits }, (_, index) => index + 1).filter((edit) => !this.onDisk.has(edit)),
    )
    this.tell({ type: 'sent', frame: 'step2' })
    this.tell({ type: 'synced' })
  }
  commit(): void {
    if (this.committed >= this.frames.length) return
    for (const edit of this.frames[this.committed] ?? []) this.onDisk.add(edit)
    this.committed += 1
  }
  acknowledge(): void {
    if (this.line !== 'open' || this.told === this.committed) return
    this.told = this.committed
    this.tell({ type: 'saved', count: this.told })
  }
  beginClosing(): void {
    if (this.line === 'open') this.line = 'closing'
  }
  /** A kill -9 of the server, or a dead network: what was not on disk is gone with the line. */
  lose(): void {
    if (this.line === 'none') return
    this.line = 'none'
    this.frames = []
    this.committed = 0
    this.tell({ type: 'lost' })
  }
  get says(): string {
    return saveStateOf(this.delivery, editor)
  }
}

test('however the network and the server fail, "saved" is never said of an edit that is not on disk', () => {
  let savedCount = 0
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = randomFrom(seed)
    const story = new Story()
    const arriving = ['connect', 'answerStep1', 'commit', 'acknowledge'] as const
    const deeds = [...arriving, ...arriving, ...arriving, 'edit', 'edit', 'beginClosing', 'lose'] as const
    for (let turn = 0; turn < 120; turn += 1) {
      const deed = deeds[Math.floor(random() * deeds.length)] ?? 'edit'
      story[deed]()
      if (story.says !== 'saved') continue
      savedCount += 1
      expect(story.onDisk.size, `seed ${seed}, turn ${turn}`).toBe(story.edits)
    }
    story.lose()
    story.connect()
    story.answerStep1()
    story.commit()
    story.acknowledge()
    expect(story.says, `seed ${seed}: once everything has arrived, it is said`).toBe('saved')
  }
  expect(savedCount).toBeGreaterThan(1000)
})
