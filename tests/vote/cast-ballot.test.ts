import { ballotCountsOf } from '@rembuk/server/vote/live-votes'
import { expect, test } from 'vitest'
import { ballot, openVoting } from './open-voting.ts'

test('[V28] a ballot that the disk refused counts for nobody, and the same one is taken once the disk is well', async () => {
  const { cast, kept, live, breakDisk, mendDisk } = await openVoting()
  breakDisk({ type: 'throws', code: 'SQLITE_FULL' }, { calls: 'commits' })
  const refused = { ok: false, error: { type: 'NotSaving' } }
  expect(await Promise.all([cast(ballot(1, { pipa: 1 })), cast(ballot(1, { pipa: 1 }))])).toEqual([refused, refused])
  expect(ballotCountsOf(live).phone).toBe(0)
  mendDisk()
  expect(await cast(ballot(1, { pipa: 1 }))).toEqual({ ok: true })
  expect([await kept(), ballotCountsOf(live).phone]).toEqual([[{ pipa: 1 }], 1])
})

test('[V28] a change that the disk refused leaves the ballot before, and can be sent again', async () => {
  const { cast, kept, breakDisk, mendDisk } = await openVoting()
  await cast(ballot(1, { pipa: 1 }))
  breakDisk({ type: 'throws', code: 'SQLITE_IOERR' }, { calls: 'commits' })
  await cast(ballot(2, { jalan: 1 }))
  mendDisk()
  expect(await kept()).toEqual([{ pipa: 1 }])
  expect(await cast(ballot(2, { jalan: 1 }))).toEqual({ ok: true })
  expect(await kept()).toEqual([{ jalan: 1 }])
})

test('[V29] ballots of one phone that overtake each other end with the newest, and each is answered when it is on disk', async () => {
  const { cast, kept, live } = await openVoting()
  const answers = await Promise.all([3, 1, 2, 3].map((revision) => cast(ballot(revision, { pipa: revision % 3 }))))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect([await kept(), ballotCountsOf(live).phone]).toEqual([[{ pipa: 0 }], 1])
})
