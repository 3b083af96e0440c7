import type { TimeMs } from '../base/time.ts'
import { leftMsOf, type Timer } from './meeting-plan.ts'

/** The clock of a step as people read it; times as "4:05", never below "0:00". */
export type Countdown =
  | { readonly type: 'running'; readonly clock: string; readonly isShort: boolean }
  | { readonly type: 'paused'; readonly clock: string }
  /** The time is over by so many whole minutes; 0 is "just now". */
  | { readonly type: 'over'; readonly minutes: number }

const shortMs = 60_000

/** Milliseconds as minutes and seconds; a second that has begun counts. */
export const clockOf = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What a clock says at a moment of the server's time; undefined where no time is set. */
export const countdownOf = (timer: Timer | null, nowMs: TimeMs): Countdown | undefined => {
  const leftMs = leftMsOf(timer, nowMs)
  if (leftMs === undefined) return undefined
  if (timer?.type === 'paused') return { type: 'paused', clock: clockOf(leftMs) }
  if (leftMs <= 0) return { type: 'over', minutes: Math.floor((0 - leftMs) / 60_000) }
  return { type: 'running', clock: clockOf(leftMs), isShort: leftMs <= shortMs }
}
