import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { documentFrameOf } from '../../client/src/sync/counting-socket.ts'
import { type Delivery, type DeliveryEvent, deliver, newDelivery, saveStateOf } from '../../client/src/sync/delivery.ts'

const unlocked = newDelivery({ isLocked: false })
const after = (...events: readonly DeliveryEvent[]): Delivery => events.reduce(deliver, unlocked)
const editor = { canEdit: true, isHost: false }
const host = { canEdit: true, isHost: true }
const viewer = { canEdit: false, isHost: false }
const answered = [
  { type: 'connected' },
  { type: 'synced' },
  { type: 'sent', frame: 'step2' },
  { type: 'saved', count: 1 },
] as const

test('a person is told "saved" only once the answer to the server and every later edit are on its disk', () => {
  expect(saveStateOf(unlocked, editor)).toBe('saving')
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
  expect(saveStateOf(after(...answered, { type: 'refused', refusal: 'withdrawn' }, { type: 'lost' }), editor)).toBe(
    'withdrawn',
  )
})

test('a person who only looks has nothing to save: the server answers none of their frames', () => {
  const looking = after({ type: 'connected' }, { type: 'sent', frame: 'step2' }, { type: 'synced' })
  expect(saveStateOf(looking, viewer)).toBe('saved')
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

/** A person, a line that breaks, a board that is locked now and then, and a server that has on disk what it says. Edits are numbers. */
class Story {
  delivery = unlocked
  edits = 0
  readonly onDisk = new Set<number>()
  line: 'none' | 'open' | 'closing' = 'none'
  frames: { readonly edits: readonly number[]; readonly isStep2: boolean }[] = []
  processed = 0
  acknowledged = 0
  owesStep2 = false
  isLocked = false
  hasStep1 = false

  tell(event: DeliveryEvent): void {
    this.delivery = deliver(this.delivery, event)
  }
  edit(): void {
    this.edits += 1
    if (this.line === 'open') {
      this.frames.push({ edits: [this.edits], isStep2: false })
      this.tell({ type: 'sent', frame: 'update' })
    }
    this.tell({ type: 'edited', isSent: this.line === 'open' })
  }
  connect(): void {
    if (this.line !== 'none') return
    Object.assign(this, { line: 'open', frames: [], processed: 0, acknowledged: 0, owesStep2: false, hasStep1: false })
    this.tell({ type: 'connected' })
    if (this.isLocked) this.tell({ type: 'locked', isLocked: true })
  }
  answerStep1(): void {
    if (this.line !== 'open' || this.hasStep1) return
    this.hasStep1 = true
    this.sendStep2()
    this.tell({ type: 'synced' })
  }
  sendStep2(): void {
    const edits = Array.from({ length: this.edits }, (_, index) => index + 1).filter((edit) => !this.onDisk.has(edit))
    this.frames.push({ edits, isStep2: true })
    this.tell({ type: 'sent', frame: 'step2' })
  }
  toggleLock(): void {
    this.isLocked = !this.isLocked
    if (this.line !== 'open') return
    this.tell({ type: 'locked', isLocked: this.isLocked })
    if (!this.isLocked) this.sendStep2()
  }
  /** The server keeps out what a lock forbids, and all that follows it until a step 2 brings everything. */
  commit(): void {
    const frame = this.frames[this.processed]
    if (!frame) return
    this.processed += 1
    const isNews = frame.edits.some((edit) => !this.onDisk.has(edit))
    if (frame.isStep2 && !(this.isLocked && isNews)) this.owesStep2 = false
    else if (this.isLocked && isNews) this.owesStep2 = true
    if (this.owesStep2) return
    for (const edit of frame.edits) this.onDisk.add(edit)
    this.acknowledged = this.processed
  }
  acknowledge(): void {
    if (this.line === 'open' && this.acknowledged > 0) this.tell({ type: 'saved', count: this.acknowledged })
  }
  beginClosing(): void {
    if (this.line === 'open') this.line = 'closing'
  }
  /** A kill -9 of the server, or a dead network: what was not on disk is gone with the line. */
  lose(): void {
    if (this.line === 'none') return
    this.line = 'none'
    this.frames = []
    this.processed = 0
    this.tell({ type: 'lost' })
  }
  get says(): string {
    return saveStateOf(this.delivery, editor)
  }
}

test('[U1] however the network, the server and the lock behave, "saved" is never said of an edit that is not on disk', () => {
  let savedCount = 0
  let lockedCount = 0
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = randomFrom(seed)
    const story = new Story()
    const arriving = ['connect', 'answerStep1', 'commit', 'commit', 'acknowledge'] as const
    const deeds = [...arriving, ...arriving, ...arriving, 'edit', 'edit', 'toggleLock', 'beginClosing', 'lose'] as const
    for (let turn = 0; turn < 160; turn += 1) {
      const deed = deeds[Math.floor(random() * deeds.length)] ?? 'edit'
      story[deed]()
      if (story.says === 'locked') lockedCount += 1
      if (story.says !== 'saved') continue
      savedCount += 1
      expect(story.onDisk.size, `seed ${seed}, turn ${turn}`).toBe(story.edits)
    }
    story.lose()
    if (story.isLocked) story.toggleLock()
    story.connect()
    story.answerStep1()
    story.commit()
    story.acknowledge()
    expect(story.says, `seed ${seed}: once everything has arrived, it is said`).toBe('saved')
  }
  expect(savedCount).toBeGreaterThan(1000)
  expect(lockedCount).toBeGreaterThan(300)
})

const locked = { type: 'locked', isLocked: true } as const
const unlockedAgain = { type: 'locked', isLocked: false } as const
const edit = [
  { type: 'sent', frame: 'update' },
  { type: 'edited', isSent: true },
] as const

test('[L20] an editor who has written nothing on a locked board has nothing that waits', () => {
  expect(saveStateOf(after(...answered, locked), editor)).toBe('saved')
  const joined = after({ type: 'connected' }, locked, { type: 'synced' }, { type: 'sent', frame: 'step2' })
  expect(saveStateOf(joined, editor)).toBe('saved')
})

test('[L21] what an editor writes on a locked board is not delivered until the unlocking brings it to the disk', () => {
  const waiting = [...answered, locked, ...edit] as const
  expect(saveStateOf(after(...waiting), editor)).toBe('locked')
  expect(saveStateOf(after(...waiting), host)).toBe('saving')
  const asked = [...waiting, unlockedAgain] as const
  expect(saveStateOf(after(...asked, { type: 'saved', count: 2 }), editor)).toBe('saving')
  const brought = [...asked, { type: 'sent', frame: 'step2' }] as const
  expect(saveStateOf(after(...brought), editor)).toBe('saving')
  expect(saveStateOf(after(...brought, { type: 'saved', count: 3 }), editor)).toBe('saved')
})

test('[L22] a board that was unlocked while an editor was away is open to them when they are back', () => {
  const away = [...answered, locked, { type: 'lost' }, { type: 'connected' }] as const
  expect(after(...away).isLocked).toBe(true)
  expect(after(...away, { type: 'synced' }).isLocked).toBe(false)
  expect(after(...away, locked, { type: 'synced' }).isLocked).toBe(true)
})
