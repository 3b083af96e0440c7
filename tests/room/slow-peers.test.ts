import { closeCodes } from '@rembuk/shared/sync/close-codes'
import { channels } from '@rembuk/shared/sync/messages'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { eventually } from '../support/eventually.ts'
import { eventuallyRead, frameOf, openHub, Person } from './room-in-memory.ts'
import { textsOf, writeNote } from './served-room.ts'

const muchUnread = 300 * 1024

/** A room, and a clock that the test moves. */
const openWithClock = async () => {
  const clock = { nowMs: 0 }
  const monotonicMs = () => clock.nowMs
  const { open } = await openHub({ monotonicMs })
  const room = await open()
  const join = (name: string) => new Person(room, { name, monotonicMs })
  return { clock, room, join }
}

describe('who reads too slowly', () => {
  test('[Q1] is sent nothing meanwhile, then in one piece what was missed: deletions, the newest "saved", who is here', async () => {
    const { room, join } = await openWithClock()
    const [rina, slow] = [join('Rina'), join('Dedi')]
    writeNote(rina.doc, 'to be deleted')
    writeNote(slow.doc, 'own note')
    await eventually(() => textsOf(slow.hear().doc).length === 2 && slow.saved === 2)

    slow.socket.bufferedAmount = muchUnread
    writeNote(rina.doc, 'the last that is sent')
    await eventually(() => slow.connection.behind !== undefined)
    const sentBefore = slow.socket.frames.length
    rina.doc.getMap('notes').delete('note-to-be-deleted')
    for (let count = 0; count < 20; count += 1) writeNote(rina.doc, `missed ${count}`)
    writeNote(slow.doc, 'written while slow')
    await eventually(() => rina.hear().saved === 24)
    await eventuallyRead(room, (doc) => textsOf(doc).length === 23)
    expect(slow.socket.frames.length).toBe(sentBefore)

    slow.socket.bufferedAmount = 0
    room.drained(slow.connection)
    expect(slow.socket.frames.slice(sentBefore).map(([channel]) => channel)).toEqual([
      channels.sync,
      channels.awareness,
      channels.saved,
    ])
    slow.hear()
    expect(slow.saved).toBe(3)
    expect(textsOf(slow.doc)).toEqual(await room.read(textsOf))
    expect(textsOf(slow.doc)).not.toContain('to be deleted')
  })

  test('[Q2] is let be while they read at all, and asked to come again when they have read nothing for half a minute', async () => {
    const { clock, room, join } = await openWithClock()
    const [rina, slow] = [join('Rina'), join('Dedi')]
    await eventually(() => slow.hear().isSynced)
    slow.socket.bufferedAmount = muchUnread
    writeNote(rina.doc, 'a note')
    await eventually(() => slow.connection.behind !== undefined)
    for (let step = 1; step <= 10; step += 1) {
      clock.nowMs += 20_000
      slow.socket.bufferedAmount -= 1000
      slow.connection.lastHeardAtMs = clock.nowMs
      room.tend()
    }
    expect(slow.socket.closedWith).toEqual([])
    clock.nowMs += 31_000
    slow.connection.lastHeardAtMs = clock.nowMs
    room.tend()
    expect(slow.socket.closedWith).toEqual([closeCodes.slowReader])
  })

  test('[Q3] cannot fill the memory by asking for the whole board again and again', async () => {
    const { room, join } = await openWithClock()
    const slow = join('Dedi')
    await eventually(() => slow.hear().isSynced)
    slow.socket.bufferedAmount = muchUnread
    const before = slow.socket.frames.length
    for (let count = 0; count < 50; count += 1) room.receive(slow.connection, frameOf('step1', Uint8Array.of(0)))
    expect(slow.socket.frames.length).toBe(before)
  })
})

describe('sockets', () => {
  test('[Q4] that are silent are asked for a sign of life: who gives it stays, a dead one is found', async () => {
    const { clock, room, join } = await openWithClock()
    const [alive, dead] = [join('Rina'), join('Dedi')]
    for (let step = 0; step < 30; step += 1) {
      clock.nowMs += 2000
      room.tend()
      // A browser answers a ping by itself.
      if (alive.socket.pings > 0) alive.connection.lastHeardAtMs = clock.nowMs
    }
    expect([alive.socket.closedWith, dead.socket.closedWith.length > 0]).toEqual([[], true])
    expect(dead.socket.pings).toBeGreaterThan(0)
  })

  test('[Q5] that nobody says anything to get a heartbeat at least every ten seconds', async () => {
    const { clock, room, join } = await openWithClock()
    const rina = join('Rina')
    await eventually(() => rina.hear().isSynced)
    const before = rina.socket.frames.length
    for (let step = 0; step < 15; step += 1) {
      clock.nowMs += 2000
      rina.connection.lastHeardAtMs = clock.nowMs
      room.tend()
    }
    const beats = rina.socket.frames.slice(before)
    expect(beats.length).toBeGreaterThanOrEqual(3)
    expect(beats.length).toBeLessThanOrEqual(6)
  })

  test('[Q6] of one session that send a flood are read slower; nothing of it is lost, and others are not held up', async () => {
    const { room, join } = await openWithClock()
    const [eager, otherTab, calm] = [join('Rina'), join('Rina'), join('Dedi')]
    await eventually(() => eager.hear().isSynced)
    for (let count = 0; count < 2500; count += 1) eager.doc.getMap('meta').set('count', count)
    expect([eager.socket.isPaused, calm.socket.isPaused]).toEqual([true, false])
    otherTab.doc.getMap('meta').set('tab', 1)
    expect(otherTab.socket.isPaused).toBe(true)
    await eventually(() => eager.hear().saved === 2501)
    expect(await room.read((doc) => doc.getMap('meta').get('count'))).toBe(2499)
  })
})

test('[X12] a document that is full takes no more but lets go; what was kept out arrives when there is room again', async () => {
  const { open } = await openHub({ limits: { largeBytes: 4000, fullBytes: 8000 } })
  const room = await open()
  const [rina, dedi] = [new Person(room), new Person(room, { name: 'Dedi' })]
  await eventually(() => rina.hear().isSynced && dedi.hear().isSynced)
  for (let count = 0; !room.isFull && count < 200; count += 1) {
    writeNote(rina.doc, `note ${count}`)
    await eventually(() => rina.hear().saved === count + 2)
  }
  expect(rina.sizes).toEqual([1, 2])
  const notes = dedi.hear().doc.getMap('notes')
  const countBefore = notes.size
  const savedBefore = dedi.saved
  writeNote(dedi.doc, 'too much')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(dedi.hear().saved).toBe(savedBefore)

  for (const key of [...notes.keys()].filter((id) => id !== 'note-too-much')) notes.delete(key)
  await eventuallyRead(room, (doc) => doc.getMap('notes').size === 0)
  await eventually(() => {
    room.tend()
    return rina.hear().sizes.at(-1) === 0
  })
  await eventually(() => dedi.hear().saved > savedBefore && textsOf(rina.hear().doc).join() === 'too much')
  expect(countBefore).toBeGreaterThan(5)
})

test('[Q7] a hall that joins is sent one encoding of the board', async () => {
  const { open } = await openHub()
  const room = await open()
  const rina = new Person(room)
  for (let count = 0; count < 50; count += 1) writeNote(rina.doc, `note ${count}`)
  await eventually(() => rina.hear().saved === 51)
  const step2Of = (person: Person) => person.socket.frames.find(([channel, type]) => channel === 0 && type === 1)
  const hall = Array.from({ length: 30 }, (_, index) => new Person(room, { name: `viewer ${index}`, role: 'viewer' }))
  await eventually(() => hall.every((person) => step2Of(person) !== undefined))
  expect(new Set(hall.map(step2Of)).size).toBe(1)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(hall[0]?.hear().doc ?? new Y.Doc()))
  expect(textsOf(copy)).toHaveLength(50)
})
