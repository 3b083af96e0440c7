import fc from 'fast-check'
import { badFrames } from './bad-frames.ts'
import { createFrameTarget, type FrameReport } from './frame-target.ts'
import { recordSession } from './recorded-session.ts'

interface FrameStory {
  readonly seed: number
  readonly frameCount: number
  readonly onProgress?: (report: FrameReport) => void
}

const chunk = 1000

/** Throws frames of a seed at a room, and tells what came of them and whether the board is, byte for byte, what it was. */
export const throwFrames = async ({
  seed,
  frameCount,
  onProgress,
}: FrameStory): Promise<FrameReport & { readonly isUntouched: boolean }> => {
  const { boardBefore, frames } = recordSession(seed)
  const target = createFrameTarget(boardBefore)
  const bad = badFrames(frames)
  for (let at = 0; at < frameCount; at += chunk) {
    for (const frame of fc.sample(bad, { numRuns: Math.min(chunk, frameCount - at), seed: seed + at }))
      await target.throwFrame(frame)
    onProgress?.(target.report())
  }
  return { ...target.report(), isUntouched: await target.isUntouched() }
}
