import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { keepDeviceCopy } from '../../client/src/sync/device-copy.ts'
import type { DeviceStore } from '../../client/src/sync/device-store.ts'

/** A device that keeps rows in memory, shared by its tabs, and can be made to fail. */
class FakeDevice implements DeviceStore {
  readonly rows = new Map<number, Uint8Array>()
  nextKey = 1
  isFull = false
  loadMs = 0

  async load() {
    if (this.loadMs > 0) await new Promise((resolve) => setTimeout(resolve, this.loadMs))
    return Array.from(this.rows, ([key, update]) => ({ key, update }))
  }
  async append(update: Uint8Array) {
    if (this.isFull) throw new Error('full')
    this.rows.set(this.nextKey++, update)
  }
  async replace(keys: readonly number[], update: Uint8Array) {
    await this.append(update)
    for (const key of keys) this.rows.delete(key)
  }
}

const openTab = async (device: DeviceStore) => {
  const doc = new Y.Doc()
  const copy = keepDeviceCopy(doc, device)
  const hadCopy = await copy.ready
  const read = () => Array.from(doc.getArray<string>('notes').toArray()).sort()
  return { doc, copy, hadCopy, read, write: (text: string) => doc.getArray<string>('notes').push([text]) }
}

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }))
afterEach(() => vi.useRealTimers())

test('what a person wrote is on the device within 100 ms and there again in the next tab', async () => {
  const device = new FakeDevice()
  const tab = await openTab(device)
  expect(tab.hadCopy).toBe(false)
  tab.write('air keruh')
  await vi.advanceTimersByTimeAsync(100)

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
  Y.applyUpdate(tab.doc, Y.encodeStateAsUpdate(other), 'provider')
  await vi.advanceTimersByTimeAsync(100)
  expect((await openTab(device)).read()).toEqual(['dari rekan'])
})

test('two tabs of one device keep both their edits, also when one of them tidies up', async () => {
  const device = new FakeDevice()
  const first = await openTab(device)
  const second = await openTab(device)
  first.write('satu')
  await vi.advanceTimersByTimeAsync(100)
  second.write('dua')
  await vi.advanceTimersByTimeAsync(100)
  expect(device.rows.size).toBe(2)

  const third = await openTab(device)
  await vi.advanceTimersByTimeAsync(100)
  expect(device.rows.size).toBe(1)
  expect(third.read()).toEqual(['dua', 'satu'])
  expect((await openTab(device)).read()).toEqual(['dua', 'satu'])
})

test('a device that does not answer does not keep a person waiting, and what it brings later is still put in', async () => {
  const device = new FakeDevice()
  const tab = await openTab(device)
  tab.write('lama')
  await vi.advanceTimersByTimeAsync(100)

  device.loadMs = 10_000
  const opening = openTab(device)
  await vi.advanceTimersByTimeAsync(2000)
  const slow = await opening
  expect(slow.hadCopy).toBe(false)
  expect(slow.read()).toEqual([])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(slow.read()).toEqual(['lama'])
})

test('a full device is not counted on, and once there is room what was written meanwhile is kept', async () => {
  const device = new FakeDevice()
  const tab = await openTab(device)
  device.isFull = true
  tab.write('satu')
  await vi.advanceTimersByTimeAsync(100)
  expect(tab.copy.isKeeping()).toBe(false)

  device.isFull = false
  tab.write('dua')
  await vi.advanceTimersByTimeAsync(100)
  expect(tab.copy.isKeeping()).toBe(true)
  expect((await openTab(device)).read()).toEqual(['dua', 'satu'])
})

test('a row that was half written takes no sound one with it', async () => {
  const device = new FakeDevice()
  const tab = await openTab(device)
  tab.write('utuh')
  await vi.advanceTimersByTimeAsync(100)
  const [row] = device.rows.values()
  device.rows.set(device.nextKey++, row?.slice(0, row.length - 3) ?? new Uint8Array())
  expect((await openTab(device)).read()).toEqual(['utuh'])
})
