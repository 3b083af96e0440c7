/** `pnpm bad-frames 1000000 [seed]`: throws so many malformed frames at a room and prints what came of them. */

import { throwFrames } from './frame-story.ts'
import type { FrameReport } from './frame-target.ts'

const frameCount = Number(process.argv[2] ?? 1_000_000)
const seed = Number(process.argv[3] ?? Date.now() % 1e6)
/** Longer than one frame may ever keep the server from everything else, several times over: a busy machine is no fault. */
const intolerableMs = 500

const print = (text: string) => process.stdout.write(`${text}\n`)
const megabytes = () => Math.round(process.memoryUsage().rss / 1e6)
const sentence = ({ thrown, refused, harmless, edits, longestMs, faults }: FrameReport): string =>
  `${thrown} frames: ${refused} refused, ${harmless} harmless, ${edits} well-formed edits; the longest took ${longestMs.toFixed(1)} ms of the processor; ${megabytes()} MB; ${faults.length} faults`

print(`${frameCount} frames, seed ${seed}`)
const report = await throwFrames({
  frameCount,
  seed,
  onProgress: (now) => {
    if (now.thrown % 100_000 === 0) print(sentence(now))
  },
})
for (const fault of report.faults.slice(0, 50)) print(fault)
print(`${sentence(report)}; the board is ${report.isUntouched ? 'byte for byte what it was' : 'not what it was'}`)
process.exit(report.faults.length === 0 && report.isUntouched && report.longestMs < intolerableMs ? 0 : 1)
