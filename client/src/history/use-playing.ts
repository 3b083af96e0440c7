import { useEffect, useState } from 'react'

/** A whole past takes about so long to play; short ones go by slowly enough to read. */
const wholeMs = 40_000
const slowestMs = 1200
const fastestMs = 120

interface Options {
  readonly index: number
  readonly last: number
  readonly onGo: (index: number) => void
}

/** Goes from moment to moment by itself, from the beginning when it stands at the end. */
export const usePlaying = ({ index, last, onGo }: Options) => {
  const [isPlaying, setIsPlaying] = useState(false)
  const isRunning = isPlaying && index < last
  useEffect(() => {
    if (!isPlaying) return undefined
    if (index >= last) return setIsPlaying(false)
    const stepMs = Math.min(slowestMs, Math.max(fastestMs, wholeMs / last))
    const timer = setTimeout(() => onGo(index + 1), stepMs)
    return () => clearTimeout(timer)
  }, [isPlaying, index, last, onGo])
  return {
    isPlaying: isRunning,
    toggle: (): void => {
      if (!isRunning && index >= last) onGo(0)
      setIsPlaying(!isRunning)
    },
    stop: () => setIsPlaying(false),
  }
}
