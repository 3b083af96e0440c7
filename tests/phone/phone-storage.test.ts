import { expect, test } from 'vitest'
import { emptyOutbox, writeNote } from '../../client/src/phone/outbox.ts'
import { createOutboxStore } from '../../client/src/phone/outbox-store.ts'
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
  for (const key of ['rembuk.outbox.123456', 'rembuk.outbox.654321', 'rembuk.name']) storage.write(key, 'x')
  storage.forget((key) => key.endsWith('.123456'))

  expect(Object.keys(kept)).toEqual(['rembuk.outbox.654321', 'rembuk.name'])
})
