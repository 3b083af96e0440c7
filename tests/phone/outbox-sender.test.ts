import { expect, test, vi } from 'vitest'
import { writeNote } from '../../client/src/phone/outbox.ts'
import { createOutboxSender } from '../../client/src/phone/outbox-sender.ts'
import { createOutboxStore } from '../../client/src/phone/outbox-store.ts'
import type { PhoneStorage } from '../../client/src/phone/phone-storage.ts'
import type { ResidentSocket } from '../../client/src/phone/resident-socket.ts'

const createStorage = (): PhoneStorage => {
  const kept = new Map<string, string>()
  return {
    read: (key: string) => kept.get(key) ?? null,
    write: (key: string, value: string) => void kept.set(key, value),
    onChange: () => undefined,
  } as unknown as PhoneStorage
}

test('[L43] a phone whose clock is set while it waits to try again tries again all the same', () => {
  const sent: string[] = []
  const socket = {
    connected: true,
    timeout: () => ({
      emit: (
        _event: string,
        { commandId }: { commandId: string },
        answered: (failed: null, answer: unknown) => void,
      ) => {
        sent.push(commandId)
        answered(null, { ok: false, error: { type: 'NotSaving' } })
      },
    }),
  } as unknown as ResidentSocket
  const outbox = createOutboxStore(createStorage(), '123456')
  let sinceStartMs = 1000
  const lease = { take: () => true, release: () => undefined }
  vi.setSystemTime(new Date('2028-11-24'))
  try {
    const send = createOutboxSender({ socket, outbox, lease, monotonicMs: () => sinceStartMs })
    outbox.update((before) =>
      writeNote(before, { commandId: 'command-1', noteKey: 'key-1', kind: 'problem', text: 'Air', name: '' }),
    )
    send()
    expect(sent).toEqual(['command-1'])
    send()
    expect(sent).toHaveLength(1)
    // The phone has found its network, and the network its time.
    vi.setSystemTime(new Date('2026-11-24'))
    sinceStartMs += 10_000
    send()
    expect(sent).toHaveLength(2)
  } finally {
    vi.useRealTimers()
  }
})
