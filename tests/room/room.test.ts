import { closeCodes } from '@rembuk/shared/sync/close-codes'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { eventually } from '../support/eventually.ts'
import { frameOf, name, openHub, Person } from './room-in-memory.ts'
import { textsOf, writeNote } from './served-room.ts'

const tryAgain = closeCodes.roomUnavailable

describe('while the disk does not work', () => {
  test.each([
    ['refuses', { type: 'throws', code: 'SQLITE_FULL' }],
    ['gives no answer', { type: 'hangs' }],
  ] as const)(
    '[R8] a store that %s is told to everybody in time, nothing is acknowledged or shown, and all is once it works',
    async (_, fault) => {
      const { open, disk, saving } = await openHub()
      const room = await open()
      const [rina, dedi] = [new Person(room), new Person(room, { name: 'Dedi' })]
      await eventually(() => rina.hear().saved === 1 && dedi.hear().isSynced)
      disk.breakDisk(fault)
      writeNote(rina.doc, 'while broken')
      await eventually(() => rina.hear().saving.at(-1) === false && dedi.hear().saving.at(-1) === false)
      expect(saving).toEqual([false])
      writeNote(rina.doc, 'still broken')
      expect([rina.hear().saved, textsOf(dedi.hear().doc)]).toEqual([1, []])

      disk.mendDisk()
      await eventually(() => rina.hear().saved === 3)
      await eventually(() => textsOf(dedi.hear().doc).length === 2)
      expect([rina.saving, saving]).toEqual([
        [false, true],
        [false, true],
      ])
    },
  )

  test('[R9] who joins sees what is on disk, not what is only in memory', async () => {
    const { open, disk } = await openHub()
    const room = await open()
    const rina = new Person(room)
    writeNote(rina.doc, 'on disk')
    await eventually(() => rina.hear().saved === 2)
    disk.breakDisk({ type: 'throws', code: 'SQLITE_IOERR' })
    writeNote(rina.doc, 'in memory only')
    await eventually(() => rina.hear().saving.at(-1) === false)
    const late = Array.from({ length: 5 }, () => new Person(room, { role: 'viewer' }))
    await eventually(() => late.every((person) => person.hear().isSynced))
    for (const person of late) expect([textsOf(person.doc), person.saving]).toEqual([['on disk'], [false]])
    disk.mendDisk()
    await eventually(() => late.every((person) => textsOf(person.hear().doc).length === 2))
  })

  test('[R10] a refusal that no disk would mend gives the room up; people come again with what nobody called saved', async () => {
    const { open, store, saving } = await openHub()
    const room = await open()
    const rina = new Person(room)
    await eventually(() => rina.hear().saved === 1)
    // Somebody else has written the row that comes next.
    const stranger = new Y.Doc()
    writeNote(stranger, 'by a stranger')
    const entries = [{ by: 'stranger', update: Y.encodeStateAsUpdate(stranger) }]
    await store.commit([{ type: 'append-log', room: name, seq: 1, atMs: 1, entries }])
    const command = room.execute('resident', (doc) => {
      writeNote(doc, 'by a resident')
      return { value: undefined, writes: [] }
    })
    writeNote(rina.doc, 'by rina')
    await expect(command).rejects.toThrow()
    expect([rina.socket.closedWith, rina.hear().saved]).toEqual([[tryAgain], 1])

    const again = await open()
    expect(again).not.toBe(room)
    const back = new Person(again)
    await eventually(() => back.hear().isSynced)
    again.receive(back.connection, frameOf('step2', Y.encodeStateAsUpdate(rina.doc)))
    await eventually(() => back.hear().saved > 0)
    expect(await again.read(textsOf)).toEqual(['by a stranger', 'by rina'])
    expect(saving).toEqual([])
  })

  test('[R11] a commit that is on disk though the disk said it failed is neither lost nor written twice', async () => {
    const { open, disk, store } = await openHub()
    const room = await open()
    const rina = new Person(room)
    await eventually(() => rina.hear().saved === 1)
    disk.breakDisk({ type: 'throws', code: 'SQLITE_IOERR' }, { at: 'after' })
    writeNote(rina.doc, 'written once')
    await eventually(() => rina.socket.closedWith.length > 0 || rina.hear().saving.at(-1) === false)
    disk.mendDisk()
    await eventually(() => rina.socket.closedWith.at(-1) === tryAgain)
    expect(await (await open()).read(textsOf)).toEqual(['written once'])
    expect((await store.loadRoom(name))?.rows).toHaveLength(1)
  })

  test('[R12] one room that saves again does not hide that another still does not', async () => {
    const { hub, store, disk, saving, open } = await openHub()
    await store.commit([
      { type: 'create-room', room: 'board/other-board', programmeId: 'programme1' as never, generation: 'g' },
    ])
    const other = await hub.use('board/other-board', (found) => found)
    if (!other) throw new Error('no room')
    const [rina, dedi] = [new Person(await open()), new Person(other)]
    await eventually(() => rina.hear().saved + dedi.hear().saved === 2)
    disk.breakDisk({ type: 'hangs' })
    writeNote(rina.doc, 'one')
    writeNote(dedi.doc, 'two')
    await eventually(() => rina.hear().saving.length + dedi.hear().saving.length === 2)
    disk.mendDisk()
    await eventually(() => rina.hear().saving.at(-1) === true && dedi.hear().saving.at(-1) === true)
    expect(saving).toEqual([false, true])
  })
})

describe('opening and letting go', () => {
  test('[R2] who comes to a room that is just being let go of is asked to try again, not left in an empty one', async () => {
    const { open } = await openHub()
    const room = await open()
    const unloading = room.unload()
    const rina = new Person(room)
    await unloading
    expect([rina.socket.closedWith, room.connections.size]).toEqual([[tryAgain], 0])
  })

  test('[R13] two who are the first at once are in the same room', async () => {
    const { hub } = await openHub()
    const rooms = await Promise.all(Array.from({ length: 10 }, () => hub.use(name, (room) => room)))
    expect(new Set(rooms).size).toBe(1)
  })

  test('[R14] who comes while a room is let go of gets it as that has left it, and an old socket that closes late disturbs nobody', async () => {
    let nowMs = 0
    const { open } = await openHub({ idleRoomMs: 0, monotonicMs: () => nowMs })
    const first = await open()
    const rina = new Person(first)
    writeNote(rina.doc, 'before')
    await eventually(() => rina.hear().saved === 2)
    // Her socket breaks without a word; the room learns of it twice, the second time when it is long gone.
    first.leave(rina.connection)
    nowMs = 10
    await eventually(() => first.isQuiet)
    let second = await open()
    for (; second === first; second = await open()) await new Promise((resolve) => setTimeout(resolve, 50))
    const dedi = new Person(second, { name: 'Dedi' })
    await eventually(() => dedi.hear().isSynced)
    first.leave(rina.connection)
    first.receive(rina.connection, frameOf('step1', Y.encodeStateVector(rina.doc)))
    expect(textsOf(dedi.doc)).toEqual(['before'])
    writeNote(dedi.doc, 'after')
    await eventually(() => dedi.hear().saved === 2)
  })

  test('[R15] a board that lies open without anybody writing is not held in memory, and is there at the first touch', async () => {
    let nowMs = 0
    const { open } = await openHub({ monotonicMs: () => nowMs })
    const room = await open()
    const rina = new Person(room)
    writeNote(rina.doc, 'before the break')
    await eventually(() => rina.hear().saved === 2)
    nowMs = 61_000
    room.restAfter(60_000)
    await eventually(() => !room.isAwake)
    writeNote(rina.doc, 'after the break')
    await eventually(() => rina.hear().saved === 3)
    nowMs = 130_000
    room.restAfter(60_000)
    await eventually(() => !room.isAwake)
    const dedi = new Person(room, { name: 'Dedi' })
    await eventually(() => textsOf(dedi.hear().doc).length === 2)
    expect(rina.socket.closedWith).toEqual([])
  })

  test('[R16] people are let in to a board that nobody changes without its taking memory, and told that all is saved', async () => {
    let nowMs = 0
    const { open } = await openHub({ monotonicMs: () => nowMs })
    const room = await open()
    const rina = new Person(room)
    writeNote(rina.doc, 'before the break')
    await eventually(() => rina.hear().saved === 2)
    nowMs = 61_000
    room.restAfter(60_000)
    await eventually(() => !room.isAwake)
    const hall = Array.from({ length: 20 }, (_, index) => new Person(room, { name: `Warga ${index}` }))
    await eventually(() => hall.every((person) => person.hear().saved === 1 && person.isSynced))
    expect(hall.map((person) => textsOf(person.doc))).toEqual(hall.map(() => ['before the break']))
    expect(room.isAwake).toBe(false)
    // One who comes back and has a part of it gets the rest of it.
    const [dedi] = hall as [Person]
    writeNote(dedi.doc, 'after the break')
    await eventually(() => dedi.hear().saved === 2)
    nowMs = 130_000
    room.restAfter(60_000)
    await eventually(() => !room.isAwake)
    const before = new Y.Doc()
    Y.applyUpdate(before, Y.encodeStateAsUpdate(rina.doc))
    const back = new Person(room, { name: 'Sari', doc: before })
    await eventually(() => back.hear().isSynced)
    expect([textsOf(back.doc), room.isAwake]).toEqual([['after the break', 'before the break'], false])
  })
})

test('[R17] letters that a stock editor’s undo has put before their own neighbours stand for everybody where their writer sees them', async () => {
  const { open } = await openHub()
  const room = await open()
  const rina = new Person(room)
  const text = new Y.Text()
  rina.doc.getMap('details').set('text', text)
  text.insert(0, 'm')
  text.insert(1, 'enum')
  // What an undo makes of it: a right neighbour that stands to the left.
  rina.doc.once('beforeObserverCalls', () => {
    let item = text._start
    while (item?.right) item = item.right
    if (item && text._start) item.rightOrigin = Y.createID(text._start.id.client, text._start.id.clock + 1)
  })
  text.insert(5, 'puk')
  await eventually(() => rina.hear().saved === 5)
  const dedi = new Person(room, { name: 'Dedi' })
  await eventually(() => dedi.hear().isSynced)
  expect([text.toString(), String(dedi.doc.getMap('details').get('text'))]).toEqual(['menumpuk', 'menumpuk'])
})
