import { expect, test } from 'vitest'
import { countOnlyHere } from '../../client/src/phone/kiosk.ts'
import { emptyOutbox, writeNote } from '../../client/src/phone/outbox.ts'
import { createOutboxStore } from '../../client/src/phone/outbox-store.ts'
import { createPhoneStorage } from '../../client/src/phone/phone-storage.ts'

const code = '123456'
const createPhone = () => {
  const kept = new Map<string, string>()
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  } as Storage
  const storage = createPhoneStorage({ localStorage, addEventListener: () => undefined })
  return { code, storage, outbox: createOutboxStore(storage, code) }
}

test('[N32] before a phone is handed on, notes, signatures and ballots that only it has are counted', () => {
  const phone = createPhone()
  expect(countOnlyHere(phone)).toBe(0)
  const note = { commandId: 'c-1', noteKey: 'k-1', kind: 'problem', text: 'Air', name: '' } as const
  phone.outbox.update(() => writeNote(emptyOutbox, note))
  const line = { attendeeId: 'line-1', waiting: { commandId: 'c-2', type: 'sign' }, problem: null }
  phone.storage.write(`rembuk.attendance.${code}`, JSON.stringify([line, { ...line, waiting: null }]))
  const handedIn = { isSaved: false, problem: null }
  phone.storage.write(`rembuk.ballots.${code}`, JSON.stringify([{ voteKey: 'step/1', holder: 'p', handedIn }]))
  expect(countOnlyHere(phone)).toBe(3)

  phone.outbox.update((before) => ({ notes: before.notes.map((one) => ({ ...one, noteId: 'n-1' })), waiting: [] }))
  phone.storage.write(
    `rembuk.ballots.${code}`,
    JSON.stringify([{ voteKey: 'step/1', holder: 'p', handedIn: { ...handedIn, isSaved: true } }]),
  )
  expect(countOnlyHere(phone)).toBe(1)
})
