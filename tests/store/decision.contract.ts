import type { MeetingId } from '@rembuk/shared/base/id'
import { describe, expect, test } from 'vitest'
import { feeDecision, pipeDecision } from '../decision/decision-samples.ts'
import { createMeeting, meetingId } from './store-samples.ts'
import { openPrepared, type StoreUnderTest } from './store-under-test.ts'

/** How decisions are kept. */
export const decisionContract = (storeUnderTest: StoreUnderTest): void => {
  describe('decisions', () => {
    test('[J13] the decisions of a meeting are those saved last, in their order, in their own meeting alone', async () => {
      const store = await openPrepared(storeUnderTest)
      const other = 'meeting002' as MeetingId
      await store.commit([createMeeting({ meetingId: other, code: '111111' })])
      expect(await store.listDecisions(meetingId)).toEqual([])
      await store.commit([{ type: 'save-decisions', meetingId, decisions: [feeDecision, pipeDecision] }])
      await store.commit([{ type: 'save-decisions', meetingId, decisions: [pipeDecision, feeDecision] }])
      expect(await store.listDecisions(meetingId)).toEqual([pipeDecision, feeDecision])
      expect(await store.listDecisions(other)).toEqual([])
    })
  })
}
