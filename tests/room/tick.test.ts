import { ClientOwners } from '@rembuk/server/room/client-owners'
import { applyJobs, type Job, type Refusal, type Tick, type TickRules, type UpdateJob } from '@rembuk/server/room/tick'
import { readUpdate } from '@rembuk/server/room/update-reader'
import type { NoteId } from '@rembuk/shared/base/id'
import { addNote } from '@rembuk/shared/note/note-commands'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { fakeConnection } from './fake-connection.ts'

const connectionOf = (name: string) => fakeConnection({ name }).connection

const nothingStored = { clientOwners: [], checkpoint: undefined, rows: [], lastSeq: 0 }
const newRules = (changes: Partial<TickRules> = {}): TickRules => ({
  buriedNoteIds: new Set<NoteId>(),
  isLocked: false,
  isFull: false,
  owners: new ClientOwners(nothingStored),
  ...changes,
})
const job = (connection: UpdateJob['connection'], update: Uint8Array, isStep2 = false): UpdateJob => ({
  type: 'update',
  connection,
  content: readUpdate(update),
  isStep2,
  frameNumber: 1,
})

const write = (doc: Y.Doc, id: string) =>
  addNote(doc, { id: id as NoteId, kind: 'problem', text: id, author: { role: 'editor', name: '' }, createdAtMs: 1 })

/** The updates of one writer, each resting on the one before. */
const updatesOf = (...ids: readonly string[]): readonly Uint8Array[] => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  for (const id of ids) write(doc, id)
  return updates
}
const updateOf = (edit: (doc: Y.Doc) => void, clientId?: number): Uint8Array => {
  const doc = new Y.Doc()
  if (clientId !== undefined) doc.clientID = clientId
  doc.transact(() => edit(doc))
  return Y.encodeStateAsUpdate(doc)
}
const texts = (doc: Y.Doc): readonly string[] => listNotes(doc).map(({ text }) => text)

/** Ticks until nothing is left: on a busy machine there is time for one job in each. */
const runTicks = (doc: Y.Doc, jobs: readonly Job[], rules: TickRules) => {
  const refused = new Map<UpdateJob['connection'], Refusal>()
  const newOwners: Tick['newOwners'][number][] = []
  let ticks = 0
  for (let left = jobs; left.length > 0 && ticks < 1000; ticks += 1) {
    const tick = applyJobs(doc, left, rules)
    for (const [connection, refusal] of tick.refused) refused.set(connection, refusal)
    newOwners.push(...tick.newOwners)
    left = tick.rest
  }
  return { refused, newOwners, ticks }
}

describe('an update that rests on something that never came', () => {
  test('[R1] is not applied, kept or acknowledged, and whole once it comes with its base', () => {
    const [first, second] = updatesOf('first-note', 'second-note')
    if (!first || !second) throw new Error('two updates')
    const doc = new Y.Doc()
    const rina = connectionOf('Rina')
    const rules = newRules()
    const early = applyJobs(doc, [job(rina, second)], rules)
    expect(early).toMatchObject({ entries: [], saved: new Map(), refused: new Map([[rina, { type: 'BaseMissing' }]]) })
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])

    const whole = runTicks(doc, [job(rina, first), job(rina, second)], rules)
    expect(whole.refused.size).toBe(0)
    expect(texts(doc)).toEqual(['first-note', 'second-note'])
  })

  test('[R3] is refused too when it only deletes, or rests on itself in a circle', () => {
    const writer = new Y.Doc()
    write(writer, 'a-note')
    const deletion = new Y.Doc()
    Y.applyUpdate(deletion, Y.encodeStateAsUpdate(writer))
    const before = Y.encodeStateVector(deletion)
    deletion.getMap('notes').delete('a-note')
    const onlyDeletes = Y.encodeStateAsUpdate(deletion, before)
    // Two clients, each of whose first items names the other's second as its left neighbour.
    const circle = Uint8Array.from([
      2, 2, 9, 0, 132, 8, 1, 1, 97, 132, 9, 0, 1, 98, 2, 8, 0, 132, 9, 1, 1, 99, 132, 8, 0, 1, 100, 0,
    ])
    for (const update of [onlyDeletes, circle]) {
      const doc = new Y.Doc()
      const rina = connectionOf('Rina')
      const tick = runTicks(doc, [job(rina, update)], newRules())
      expect(tick.refused.get(rina)).toEqual({ type: 'BaseMissing' })
      expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()))
    }
  })
})

describe('under a client id', () => {
  test('[R4] writes only the session that did so first, in all its tabs, also after a restart', () => {
    const doc = new Y.Doc()
    const owners = new ClientOwners(nothingStored)
    const [first, second] = updatesOf('first-note', 'second-note')
    if (!first || !second) throw new Error('two updates')
    const [rina, otherTab, forger] = [connectionOf('Rina'), connectionOf('Rina'), connectionOf('Forger')]
    const tick = runTicks(doc, [job(rina, first)], newRules({ owners }))
    expect(tick.newOwners).toEqual([{ clientId: expect.any(Number), owner: 'Rina' }])

    const reloaded = new ClientOwners({ ...nothingStored, clientOwners: tick.newOwners })
    for (const known of [owners, reloaded]) {
      const forged = runTicks(doc, [job(forger, second)], newRules({ owners: known }))
      expect(forged.refused.get(forger)).toEqual({ type: 'ForeignClient' })
      expect(texts(doc)).toEqual(['first-note'])
    }
    expect(runTicks(doc, [job(forger, first)], newRules({ owners })).refused.size).toBe(0)
    expect(runTicks(doc, [job(otherTab, second)], newRules({ owners })).newOwners).toEqual([])
    expect(texts(doc)).toEqual(['first-note', 'second-note'])
  })

  test('[R5] of the server’s nobody writes', () => {
    const doc = new Y.Doc()
    const owners = new ClientOwners(nothingStored)
    owners.reserve(doc)
    const rina = connectionOf('Rina')
    const forged = updateOf((other) => write(other, 'forged'), doc.clientID)
    expect(runTicks(doc, [job(rina, forged)], newRules({ owners })).refused.get(rina)).toEqual({
      type: 'ForeignClient',
    })
  })

  test('[R6] whose rows the disk has lost, anybody may bring them back', () => {
    const [first, second] = updatesOf('first-note', 'second-note')
    if (!first || !second) throw new Error('two updates')
    const doc = new Y.Doc()
    Y.applyUpdate(doc, first)
    const clientOwners = [...doc.store.clients.keys()].map((clientId) => ({ clientId, owner: 'Rina' }))
    const owners = new ClientOwners({ clientOwners, checkpoint: undefined, rows: [], lastSeq: 2 })
    runTicks(doc, [job(connectionOf('Dedi'), second)], newRules({ owners }))
    expect(texts(doc)).toEqual(['first-note', 'second-note'])
  })
})

describe('what no client of ours or a stock one writes', () => {
  const nested = (depth: number) => (doc: Y.Doc) => {
    let map = doc.getMap<unknown>('notes')
    for (let level = 0; level < depth; level += 1) {
      const inner = new Y.Map<unknown>()
      map.set('inner', inner)
      map = inner
    }
  }
  const manyRoots = (doc: Y.Doc) => {
    for (let count = 0; count < 40; count += 1) doc.getMap(`root-${count}`).set('key', 1)
  }
  test.each([
    ['types in types in types', nested(60), 'TooDeep'],
    ['forty roots', manyRoots, 'TooManyRoots'],
    ['a root with an endless name', (doc: Y.Doc) => doc.getMap('x'.repeat(100)).set('key', 1), 'TooManyRoots'],
  ])('[X1] is refused: %s', (_, edit, type) => {
    const doc = new Y.Doc()
    const rina = connectionOf('Rina')
    const tick = runTicks(doc, [job(rina, updateOf(edit))], newRules())
    expect(tick.refused.get(rina)).toEqual({ type })
    expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()))
  })

  test('[X2] a list in a list in a list is still taken', () => {
    const doc = new Y.Doc()
    expect(runTicks(doc, [job(connectionOf('Rina'), updateOf(nested(30)))], newRules()).refused.size).toBe(0)
  })
})

test('[R7] an hour’s work offline is applied piece by piece over several ticks, and acknowledged when all of it is', () => {
  const offline = new Y.Doc()
  offline.transact(() => {
    for (let count = 0; count < 1500; count += 1) write(offline, `note-${count}`)
  })
  for (let count = 0; count < 1500; count += 3) offline.getMap('notes').delete(`note-${count}`)
  const doc = new Y.Doc()
  const rina = connectionOf('Rina')
  const dedi = connectionOf('Dedi')
  const rules = newRules()
  const [fromDedi] = updatesOf('from-dedi')
  if (!fromDedi) throw new Error('an update')
  const first = applyJobs(doc, [job(rina, Y.encodeStateAsUpdate(offline), true), job(dedi, fromDedi)], rules)
  expect(first.saved.has(rina)).toBe(false)
  const { refused } = runTicks(doc, first.rest, rules)
  expect(refused.size).toBe(0)
  expect(listNotes(doc)).toHaveLength(1001)
  expect(doc.getMap('notes').size).toBe(1001)
})

test('[X7] an update made to be slow is stopped in time, and others are served in between', () => {
  const doc = new Y.Doc()
  doc.clientID = 1
  const text = doc.getText('words')
  for (let count = 0; count < 12_000; count += 1) text.insert(0, 'x')
  // Each of its letters names neither neighbour: Yjs walks over the whole text for every one of them.
  const letters = Array.from({ length: 5000 }, () => [4, 1, 5, ...Buffer.from('words'), 1, 120]).flat()
  const slow = Uint8Array.from([1, 136, 39, 255, 255, 255, 255, 15, 0, ...letters, 0])
  const [rina, forger] = [connectionOf('Rina'), connectionOf('Forger')]
  const [honest] = updatesOf('from-rina')
  if (!honest) throw new Error('an update')
  const first = applyJobs(doc, [job(forger, slow), job(rina, honest)], newRules())
  expect(first.rest.length).toBeGreaterThan(0)
  const { refused } = runTicks(doc, first.rest, newRules())
  expect(refused.get(forger)).toEqual({ type: 'TooCostly' })
  expect(refused.size).toBe(1)
  expect(texts(doc)).toEqual(['from-rina'])
})
