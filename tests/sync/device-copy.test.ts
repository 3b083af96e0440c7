import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { keepDeviceCopy } from '../../client/src/sync/device-copy.ts'
import type { DeviceStore, NewRow } from '../../client/src/sync/device-store.ts'
import { FakeDevice } from './fake-device.ts'

const server = Symbol('the server')

const openTab = async (store: DeviceStore) => {
  const doc = new Y.Doc()
  const copy = keepDeviceCopy({ doc, store, isFromServer: (origin) => origin === server })
  const hadCopy = await copy.ready
  const read = () => Array.from(doc.getArray<string>('notes').toArray()).sort()
  return { doc, copy, hadCopy, read, write: (text: string) => doc.getArray<string>('notes').push([text]) }
}
type Tab = Awaited<ReturnType<typeof openTab>>

const textsIn = (rows: Iterable<NewRow>): readonly string[] => {
  const doc = new Y.Doc()
  for (const { update } of rows) Y.applyUpdate(doc, update)
  return doc.getArray<string>('notes').toArray().sort()
}
const savedTexts = ({ rows }: FakeDevice) => textsIn([...rows.values()].filter(({ isSaved }) => isSaved))
const soon = () => vi.advanceTimersByTimeAsync(100)
/** The server takes everything that a tab has, and says so. */
const deliver = (tab: Tab, serverDoc: Y.Doc) => {
  Y.applyUpdate(serverDoc, Y.encodeStateAsUpdate(tab.doc))
  tab.copy.markSaved()
}

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }))
afterEach(() => vi.useRealTimers())

test('what a person wrote is on the device within 100 ms and there again in the next tab', async () => {
  const device = new FakeDevice()
  const tab = await openTab(device)
  expect(tab.hadCopy).toBe(false)
  tab.write('air keruh')
  await soon()

  const next = await openTab(device)
  expect(next.hadCopy).toBe(true)
  expect(next.read()).toEqual(['air keruh'])
})

test('a tab that is closed in the middle of a word still leaves it on the device', async () => {
  const device = new FakeDevice()
  const tab = await openTab(device)
  tab.write('air')
  void tab.copy.flush()
  expect((await openTab(device)).read()).toEqual(['air'])
})

test('what the server sends is kept too, so that a page opened without a network shows the whole board', async () => {
  const device = new FakeDevice()
  const tab = await openTab(device)
  const other = new Y.Doc()
  other.getArray<string>('notes').push(['dari rekan'])
  Y.applyUpdate(tab.doc, Y.encodeStateAsUpdate(other), server)
  await soon()
  expect((await openTab(device)).read()).toEqual(['dari rekan'])
  expect(savedTexts(device)).toEqual(['dari rekan'])
})

test('[U2] the device knows what has reached the server and what has not, also after a reload', async () => {
  const device = new FakeDevice()
  const serverDoc = new Y.Doc()
  const tab = await openTab(device)
  tab.write('sampai')
  await soon()
  expect(savedTexts(device)).toEqual([])
  deliver(tab, serverDoc)
  tab.write('belum')
  await soon()
  expect(savedTexts(device)).toEqual(['sampai'])

  const next = await openTab(device)
  expect(next.read()).toEqual(['belum', 'sampai'])
  deliver(next, serverDoc)
  await soon()
  expect(savedTexts(device)).toEqual(['belum', 'sampai'])
})

test('[U3] two tabs of one person keep both their edits, also when one of them tidies up', async () => {
  const device = new FakeDevice()
  const serverDoc = new Y.Doc()
  const first = await openTab(device)
  const second = await openTab(device)
  expect(first.doc.clientID).not.toBe(second.doc.clientID)
  for (let step = 0; step < 320; step += 1) {
    first.write(`a${step}`)
    void first.copy.flush()
  }
  await soon()
  second.write('dua')
  await soon()
  deliver(first, serverDoc)
  await soon()
  expect(device.rows.size).toBe(2)
  expect((await openTab(device)).read()).toHaveLength(321)
  expect(savedTexts(device)).not.toContain('dua')
})

test('[U4] what a tab that was closed had not delivered, another that is open delivers', async () => {
  const device = new FakeDevice()
  const stays = await openTab(device)
  const leaves = await openTab(device)
  stays.write('tetap')
  leaves.write('ditinggal')
  leaves.copy.stop()
  await soon()
  stays.write('lanjut')
  await soon()
  stays.copy.pull()
  await soon()
  expect(stays.read()).toEqual(['ditinggal', 'lanjut', 'tetap'])
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

test('[U5] however tabs come, go and overtake each other on a slow device, nothing is lost and nothing is called saved that is not', async () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const random = randomFrom(seed)
    const device = new FakeDevice()
    device.takesMs = () => Math.floor(random() * 120)
    const serverDoc = new Y.Doc()
    let tabs: Tab[] = []
    const written: string[] = []
    const opening: Promise<void>[] = []
    for (let turn = 0; turn < 120; turn += 1) {
      const tab = tabs[Math.floor(random() * tabs.length)]
      const deed = random()
      if (!tab || (deed < 0.06 && tabs.length < 3))
        opening.push(openTab(device).then((opened) => void tabs.push(opened)))
      else if (deed < 0.1) {
        tabs = tabs.filter((other) => other !== tab)
        tab.copy.stop()
      } else if (deed < 0.6) {
        written.push(`${seed}-${turn}`)
        tab.write(`${seed}-${turn}`)
      } else if (deed < 0.75) deliver(tab, serverDoc)
      else if (deed < 0.85) tab.copy.pull()
      else Y.applyUpdate(tab.doc, Y.encodeStateAsUpdate(serverDoc), server)
      await vi.advanceTimersByTimeAsync(Math.floor(random() * 40))
      const onServer = new Set(serverDoc.getArray<string>('notes').toArray())
      const wrong = savedTexts(device).filter((text) => !onServer.has(text))
      expect(wrong, `seed ${seed}, turn ${turn}: called saved`).toEqual([])
    }
    await vi.advanceTimersByTimeAsync(5000)
    await Promise.all(opening)
    for (const tab of tabs) tab.copy.stop()
    await vi.advanceTimersByTimeAsync(5000)
    expect(textsIn(device.rows.values()), `seed ${seed}`).toEqual(written.sort())
  }
}, 60_000)

test('a device that does not answer does not keep a person waiting, and what it brings later is still put in', async () => {
  const device = new FakeDevice()
  const tab = await openTab(device)
  tab.write('lama')
  await soon()

  device.takesMs = () => 10_000
  const opening = openTab(device)
  await vi.advanceTimersByTimeAsync(2000)
  const slow = await opening
  expect(slow.hadCopy).toBe(false)
  expect(slow.copy.isKeeping()).toBe(false)
  expect(slow.read()).toEqual([])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(slow.read()).toEqual(['lama'])
  expect(slow.copy.isKeeping()).toBe(true)
})

test('a full device is not counted on, and once there is room what was written meanwhile is kept', async () => {
  const device = new FakeDevice()
  const tab = await openTab(device)
  device.isFull = true
  tab.write('satu')
  await soon()
  expect(tab.copy.isKeeping()).toBe(false)
  expect(textsIn(tab.copy.unkept())).toEqual(['satu'])

  device.isFull = false
  tab.write('dua')
  await soon()
  expect(tab.copy.isKeeping()).toBe(true)
  expect((await openTab(device)).read()).toEqual(['dua', 'satu'])
})

test('[U6] a device that never keeps anything costs a long meeting no more than its board, and what is not saved stays apart', async () => {
  const device = new FakeDevice()
  device.isFull = true
  const serverDoc = new Y.Doc()
  const tab = await openTab(device)
  for (let step = 0; step < 700; step += 1) {
    tab.write(`a${step}`)
    void tab.copy.flush()
    if (step % 50 === 0) deliver(tab, serverDoc)
  }
  deliver(tab, serverDoc)
  tab.write('belum')
  await soon()
  const unkept = tab.copy.unkept()
  expect(unkept.length).toBeLessThan(310)
  expect(textsIn(unkept.filter(({ isSaved }) => !isSaved).concat(unkept))).toHaveLength(701)
  expect(textsIn(unkept.filter(({ isSaved }) => isSaved))).toHaveLength(700)
})

test('a row that was half written takes no sound one with it', async () => {
  const device = new FakeDevice()
  const tab = await openTab(device)
  tab.write('utuh')
  await soon()
  const [row] = device.rows.values()
  const half = row?.update.slice(0, row.update.length - 3) ?? new Uint8Array()
  device.rows.set(device.nextKey++, { update: half, isSaved: false })
  expect((await openTab(device)).read()).toEqual(['utuh'])
})
