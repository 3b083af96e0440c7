import { expect, test } from 'vitest'
import { emptyOutbox, writeNote } from '../../client/src/phone/outbox.ts'
import { createOutboxStore } from '../../client/src/phone/outbox-store.ts'
import type { Row, Rows } from '../../client/src/phone/phone-rows.ts'
import { createPhoneStorage, type PhoneStorage } from '../../client/src/phone/phone-storage.ts'
import { createSenderLease } from '../../client/src/phone/sender-lease.ts'

const note = (name: string) =>
  ({ commandId: `c-${name}`, noteKey: name, kind: 'problem', text: name, name: '' }) as const

/** What the tabs of one phone share; the test tells a tab that another has written. */
const createPhone = () => {
  const kept = new Map<string, string>()
  const openTab = () => {
    const listeners: ((key: string) => void)[] = []
    const storage: PhoneStorage = {
      read: (key) => kept.get(key) ?? null,
      write: (key, text) => kept.set(key, text),
      keys: () => [...kept.keys()],
      forget: (matches) => {
        for (const key of Array.from(kept.keys()).filter(matches)) kept.delete(key)
      },
      isKeeping: () => true,
      onChange: (notify) => listeners.push(notify),
    }
    const hear = (key: string) => {
      for (const notify of listeners) notify(key)
    }
    return { storage, hear }
  }
  return { kept, openTab }
}

test('two tabs of one phone add to the same outbox, and each hears of the other', () => {
  const phone = createPhone()
  const [first, second] = [phone.openTab(), phone.openTab()]
  const [outbox, other] = [createOutboxStore(first.storage, '123456'), createOutboxStore(second.storage, '123456')]
  let heard = 0
  other.subscribe(() => {
    heard += 1
  })

  outbox.update((before) => writeNote(before, note('a')))
  second.hear('rembuk.outbox.123456')
  other.update((before) => writeNote(before, note('b')))

  expect(outbox.current().notes.map(({ noteKey }) => noteKey)).toEqual(['b', 'a'])
  expect(heard).toBe(2)
})

test('the notes of one meeting do not show in another', () => {
  const { storage } = createPhone().openTab()
  createOutboxStore(storage, '123456').update((before) => writeNote(before, note('a')))

  expect(createOutboxStore(storage, '654321').current()).toEqual(emptyOutbox)
})

test.each(['', 'null', '{', '[]', '{"notes":[1],"waiting":[]}', '{"notes":{}}'])(
  'stored rubbish (%s) is an empty outbox, not a dead page',
  (rubbish) => {
    const phone = createPhone()
    phone.kept.set('rembuk.outbox.123456', rubbish)

    expect(createOutboxStore(phone.openTab().storage, '123456').current()).toEqual(emptyOutbox)
  },
)

test('a phone that may not store keeps notes while the page is open, and says so', () => {
  const storage = createPhoneStorage({
    get localStorage(): Storage {
      throw new Error('The operation is insecure.')
    },
    addEventListener: () => undefined,
  })
  const outbox = createOutboxStore(storage, '123456')
  outbox.update((before) => writeNote(before, note('a')))

  expect(outbox.current().notes).toHaveLength(1)
  expect(storage.isKeeping()).toBe(false)
})

test('one tab sends at a time; another takes over when the first is closed or has died', () => {
  const { storage } = createPhone().openTab()
  let nowMs = 1000
  const leaseOf = (tabId: string) => createSenderLease(storage, { code: '123456', tabId, nowMs: () => nowMs })
  const [first, second] = [leaseOf('first'), leaseOf('second')]

  expect([first.take(), second.take(), first.take()]).toEqual([true, false, true])
  first.release()
  expect([second.take(), first.take()]).toEqual([true, false])
  nowMs += 5001
  expect(first.take()).toBe(true)
})

test('[N24] what a phone forgets is gone from it, and nothing else', () => {
  const kept: Record<string, string> = {}
  const localStorage = Object.defineProperties(kept, {
    getItem: { value: (key: string) => kept[key] ?? null },
    setItem: { value: (key: string, text: string) => Object.assign(kept, { [key]: text }) },
    removeItem: { value: (key: string) => delete kept[key] },
  }) as unknown as Storage
  const storage = createPhoneStorage({ localStorage, addEventListener: () => undefined })
  for (const key of ['rembuk.outbox.123456', 'rembuk.outbox.654321', 'rembuk.name']) storage.write(key, `x ${key}`)
  storage.forget((key) => key.endsWith('.123456'))

  expect(storage.keys()).toEqual(['rembuk.outbox.654321', 'rembuk.name'])
  expect(JSON.stringify(kept)).not.toContain('x rembuk.outbox.123456')
})

/** A phone whose battery can die: what its database has is on the disk, what is in localStorage may be older than it was. */
const createBatteryPhone = () => {
  const disk = new Map<string, Row>()
  let isFull = false
  const open = (local: Record<string, string>) => {
    const localStorage = new Proxy(local, {
      get: (_, name) =>
        ({
          getItem: (key: string) => local[key] ?? null,
          setItem: (key: string, text: string) => Object.assign(local, { [key]: text }),
          removeItem: (key: string) => delete local[key],
        })[name as 'getItem'],
    }) as unknown as Storage
    const put = async (rows: Rows): Promise<boolean> => {
      if (isFull) return false
      for (const [key, row] of rows) disk.set(key, row)
      return true
    }
    return createPhoneStorage({ localStorage, addEventListener: () => undefined }, { kept: new Map(disk), put })
  }
  return { disk, open, fill: (full: boolean) => (isFull = full) }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

test('[N75] what a phone keeps is in its database: a dead battery takes nothing, and brings nothing back that was changed or forgotten', async () => {
  const phone = createBatteryPhone()
  const storage = phone.open({})
  storage.write('rembuk.person', '1')
  const old: Record<string, string> = {}
  const before = phone.open(old)
  before.write('rembuk.drafts.123456', 'Bu Sri')
  const leftByBattery = { ...old }
  await settled()
  before.write('rembuk.drafts.123456', 'Bu Sri menulis')
  before.write('rembuk.name', 'Bu Sri')
  await settled()
  before.forget((key) => key === 'rembuk.name')
  await settled()

  for (const local of [{}, { ...leftByBattery }, { 'rembuk-new/rembuk.name': '1 Bu Sri' }]) {
    const after = phone.open(local)
    expect(after.read('rembuk.drafts.123456')).toBe('Bu Sri menulis')
    expect(after.read('rembuk.name')).toBeNull()
    expect(after.read('rembuk.person')).toBe('1')
    expect(JSON.stringify(local)).not.toContain('Bu Sri')
  }
  expect(JSON.stringify([...phone.disk.values()])).not.toContain('"Bu Sri"')
})

test('[N76] a phone whose database refuses is not said to keep nothing while the journal has its latest words', async () => {
  const phone = createBatteryPhone()
  phone.fill(true)
  const storage = phone.open({})
  storage.write('rembuk.drafts.123456', 'T')
  storage.write('rembuk.drafts.123456', 'Ta')
  await settled()
  expect(storage.isKeeping()).toBe(true)
})

test('[N76] what was written a moment ago is there after a reload, also when the database had no time to take it', async () => {
  const phone = createBatteryPhone()
  const local: Record<string, string> = {}
  phone.fill(true)
  const storage = phone.open(local)
  storage.write('rembuk.outbox.123456', 'Air keruh')
  await settled()
  expect(storage.isKeeping()).toBe(true)
  phone.fill(false)
  expect(phone.open(local).read('rembuk.outbox.123456')).toBe('Air keruh')
  await settled()
  expect(phone.open({}).read('rembuk.outbox.123456')).toBe('Air keruh')
})

test('[N76] a page before, which had no database, has lost nothing; what is not the phone’s stays where it is', async () => {
  const phone = createBatteryPhone()
  const local: Record<string, string> = { 'rembuk.outbox.123456#2': 'Air keruh', 'rembuk.locale': 'en' }
  const storage = phone.open(local)
  expect(storage.read('rembuk.outbox.123456#2')).toBe('Air keruh')
  await settled()
  expect(phone.disk.get('rembuk.outbox.123456#2')?.text).toBe('Air keruh')
  expect(local['rembuk.locale']).toBe('en')
  expect(local['rembuk.outbox.123456#2']).toBeUndefined()
})
