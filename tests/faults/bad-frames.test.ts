import { expect, test } from 'vitest'
import { throwFrames } from './frame-story.ts'

const seed = Number(process.env['REMBUK_SEED'] ?? 20261124)
const frameCount = 100_000

test('[F8] of 100,000 malformed frames none crashes a room, changes its document, or is taken for what it is not', {
  timeout: 600_000,
}, async () => {
  const report = await throwFrames({ seed, frameCount })
  expect(report.faults.slice(0, 20), `REMBUK_SEED=${seed}`).toEqual([])
  expect(report).toMatchObject({ thrown: frameCount, isUntouched: true })
  expect(report.refused).toBeGreaterThan(frameCount * 0.8)
  expect(report.edits).toBeGreaterThan(frameCount / 100)
})
