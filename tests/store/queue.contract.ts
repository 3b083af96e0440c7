import { emptyQueue } from '@rembuk/shared/queue/queue'
import { describe, expect, test } from 'vitest'
import { meetingId } from './store-samples.ts'
import { openPrepared, type StoreUnderTest } from './store-under-test.ts'

/** How the speaking queue is kept. */
export const queueContract = (storeUnderTest: StoreUnderTest): void => {
  describe('the speaking queue', () => {
    test('[N21] the queue of a meeting is kept whole', async () => {
      const store = await openPrepared(storeUnderTest)
      expect(await store.readQueue(meetingId)).toBeUndefined()
      const siti = { handId: 'hand-siti', name: 'Bu Siti', keyHash: 'hash' }
      const queue = { speaker: { ...siti, sinceMs: 5 }, waiting: [{ ...siti, handId: 'hand-dedi', keyHash: 'other' }] }
      await store.commit([{ type: 'save-queue', meetingId, queue }])
      expect(await store.readQueue(meetingId)).toEqual(queue)
      await store.commit([{ type: 'save-queue', meetingId, queue: emptyQueue }])
      expect(await store.readQueue(meetingId)).toEqual(emptyQueue)
    })
  })
}
