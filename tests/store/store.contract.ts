import { attendanceContract } from './attendance.contract.ts'
import { commitContract } from './commit.contract.ts'
import { decisionContract } from './decision.contract.ts'
import { foldContract } from './fold.contract.ts'
import { meetingContract } from './meeting.contract.ts'
import { noteContract } from './note.contract.ts'
import { queueContract } from './queue.contract.ts'
import { roomContract } from './room.contract.ts'
import type { StoreUnderTest } from './store-under-test.ts'
import { voteContract } from './vote.contract.ts'

/** What every implementation of the `Store` port must do. */
export const storeContract = (storeUnderTest: StoreUnderTest): void => {
  commitContract(storeUnderTest)
  roomContract(storeUnderTest)
  foldContract(storeUnderTest)
  meetingContract(storeUnderTest)
  noteContract(storeUnderTest)
  voteContract(storeUnderTest)
  queueContract(storeUnderTest)
  attendanceContract(storeUnderTest)
  decisionContract(storeUnderTest)
}
