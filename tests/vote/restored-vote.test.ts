import { carryOver } from '@rembuk/server/command/carry-over'
import { openDatabase } from '@rembuk/server/store/sqlite/database'
import type { Write } from '@rembuk/server/store/store'
import type { Vote } from '@rembuk/shared/vote/vote-state'
import { expect, test } from 'vitest'
import { openOrThrow } from '../store/open-or-throw.ts'
import { createMeeting, createProgramme, createRoom, meetingId } from '../store/store-samples.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { choices, consentStep, dotsStep } from './vote-samples.ts'

const open: Vote = { stepId: dotsStep.stepId, step: dotsStep, round: 1, choices, result: null }
const none = { ballotCount: 0, totals: {} }
const counted: Vote = {
  ...open,
  result: {
    bySource: { phone: { ballotCount: 1, totals: { pipa: 1 } }, hand: none, paper: none },
    countedBy: { hand: '', paper: '' },
    presentCount: null,
    closedAtMs: 5000,
  },
}
const other: Vote = { ...open, stepId: consentStep.stepId, step: consentStep, choices: [] }
const saveVote = (vote: Vote): Write => ({ type: 'save-vote', meetingId, vote })
const cast = ({ stepId }: Vote): Write => ({
  type: 'cast-ballot',
  meetingId,
  stepId,
  keyHash: 'a',
  ownerHash: '',
  revision: 1,
  totals: { pipa: 1 },
})

const fillFolder = async (writes: readonly Write[]): Promise<string> => {
  const folder = await makeTemporaryFolder()
  const store = await openOrThrow({ folder })
  await store.commit([createProgramme(), createRoom(), createMeeting(), ...writes])
  await store.close()
  return folder
}

test('[V26] a backup of a vote that has been counted since brings no ballot back, and the count stays', async () => {
  const present = await fillFolder([saveVote(counted), saveVote(other), cast(other)])
  const restored = await fillFolder([saveVote(open), cast(open), saveVote(other), cast(other)])
  const [past, now] = [openDatabase(restored), openDatabase(present)]
  if (!past.ok || !now.ok) throw new Error('both can be opened')
  carryOver({ present: now.value.database, restored: past.value.database, nowMs: 9000 })
  now.value.close()
  past.value.close()
  const store = await openOrThrow({ folder: restored })
  expect(await store.listVotes(meetingId)).toEqual(expect.arrayContaining([counted, other]))
  expect(await store.listBallots(meetingId, open.stepId)).toEqual([])
  expect(await store.listBallots(meetingId, other.stepId)).toHaveLength(1)
  await store.close()
})
