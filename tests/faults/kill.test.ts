import { expect, test } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { runKillRounds } from './kill-story.ts'

const seed = Number(process.env['REMBUK_SEED'] ?? 20261124)

test('[F1] whatever people were told is saved is there after each of 20 kills, the same for everybody, once, and nothing else', {
  timeout: 600_000,
}, async () => {
  const report = await runKillRounds({ folder: await makeTemporaryFolder(), rounds: 20, seed })
  expect(report.faults, `REMBUK_SEED=${seed}`).toEqual([])
  expect(report.edits).toBeGreaterThan(200)
  expect(report.commands).toBeGreaterThan(50)
  expect(report.ballots).toBeGreaterThan(10)
  expect(report.steps).toBeGreaterThan(5)
  expect(report.snapshots).toBeGreaterThan(1)
})
