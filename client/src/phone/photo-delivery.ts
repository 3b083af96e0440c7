import type { Problem } from '@rembuk/shared/http/problem'
import { outboxIn } from './left-behind.ts'
import { emptyOutbox, nextPhotoCommand, type Outbox } from './outbox.ts'
import { isForLater, isPassing } from './outbox-answers.ts'
import type { OutboxStore } from './outbox-store.ts'
import { phoneKeyName } from './phone-key.ts'
import { createPhotoSender } from './photo-sender.ts'
import type { PhotoStore } from './photo-store.ts'
import type { SenderLease } from './sender-lease.ts'
import type { TabContext } from './tab.ts'

interface PhotoDelivery extends Pick<TabContext, 'code' | 'phoneKey'> {
  readonly people: Pick<TabContext['people'], 'past'>
  readonly socket: Pick<TabContext['socket'], 'connected'>
  /** Of whoever has the phone now. */
  readonly outbox: Pick<OutboxStore, 'current' | 'update'>
  readonly lease: Pick<SenderLease, 'take'>
  readonly photos: Pick<PhotoStore, 'get' | 'remove'>
  readonly post?: typeof fetch
  /** A clock that only goes forward. */
  readonly monotonicMs?: () => number
}

const longestPauseMs = 10_000

/** Makes what sends all photos of this phone, each under the key of its own person; to be called whenever something may have become possible. */
export const createPhotoDelivery = ({
  people,
  phoneKey,
  socket,
  outbox,
  lease,
  monotonicMs = () => performance.now(),
  ...sender
}: PhotoDelivery) => {
  const { code } = sender
  const sendNext = createPhotoSender(sender)
  let isSending = false
  let failedKey = ''
  let failedCount = 0
  let notBeforeMs = 0

  /** The outbox of whoever has written under a key, wherever it lies by now. */
  const outboxOf = (key: string): Pick<OutboxStore, 'current' | 'update'> => {
    const find = () => {
      const drawer = people.past().filter((one) => one.read(phoneKeyName) === key)[0]
      if (drawer) return outboxIn(drawer, code)
      return key === phoneKey() ? outbox : undefined
    }
    return {
      current: (): Outbox => find()?.current() ?? emptyOutbox,
      update: (step) => find()?.update(step),
    }
  }
  /** The person whose photo has just failed comes last: they hold nobody else up. */
  const keysInTurn = (): readonly string[] => {
    const keys = [phoneKey(), ...people.past().map((drawer) => drawer.read(phoneKeyName) ?? '')]
    const next = keys.indexOf(failedKey) + 1
    return [...keys.slice(next), ...keys.slice(0, next)]
  }
  const sendAll = async (): Promise<void> => {
    for (const key of keysInTurn()) {
      const from = outboxOf(key)
      // Whoever has handed the phone on cannot send again what was told "not now".
      const isNotNow = (problem: Problem) => (key === phoneKey() ? isPassing : isForLater)(problem)
      while (await sendNext(from, key, isNotNow)) {
        lease.take()
        failedCount = 0
      }
      if (!nextPhotoCommand(from.current())) continue
      failedKey = key
      failedCount++
      notBeforeMs = monotonicMs() + Math.min(1000 * 2 ** failedCount, longestPauseMs)
      return
    }
  }
  return async (): Promise<void> => {
    if (isSending || !socket.connected || monotonicMs() < notBeforeMs || !lease.take()) return
    isSending = true
    try {
      await sendAll()
    } finally {
      isSending = false
    }
  }
}
