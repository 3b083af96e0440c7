const two = (value: number): string => String(value).padStart(2, '0')

/**
 * The clock of a step as people read it: `07:42` counting down to `00:00`, `1:05:00` above an hour, and `+0:35` once the time is over.
 * A second that has begun still counts, so that a clock of ten minutes begins at `10:00`.
 */
export const clockText = (leftMs: number): string => {
  const isOver = leftMs <= -1000
  const seconds = isOver ? Math.floor(-leftMs / 1000) : Math.max(0, Math.ceil(leftMs / 1000))
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  if (hours > 0) return `${isOver ? '+' : ''}${hours}:${two(minutes)}:${two(seconds % 60)}`
  return isOver ? `+${minutes}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`
}
