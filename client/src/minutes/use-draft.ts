import { useCallback, useEffect, useRef, useState } from 'react'

/** A pause in typing after which the field is written: often enough to lose nothing, seldom enough not to log every letter. */
const pauseMs = 700

export interface Draft {
  readonly text: string
  readonly change: (text: string) => void
  /** Writes what is still unwritten; called when the field is left. */
  readonly leave: () => void
}

interface Unwritten {
  readonly text: string
  readonly timer: ReturnType<typeof setTimeout>
}

/**
 * A field of a document as it is typed: written after a pause and when it is left. Until then others' changes to the field do
 * not show in it, and the last to write it wins.
 */
export const useDraft = (value: string, write: (text: string) => void): Draft => {
  const [draft, setDraft] = useState<string>()
  const unwritten = useRef<Unwritten>(undefined)
  const latestWrite = useRef(write)
  useEffect(() => {
    latestWrite.current = write
  })
  const flush = useCallback(() => {
    const last = unwritten.current
    if (!last) return
    clearTimeout(last.timer)
    unwritten.current = undefined
    latestWrite.current(last.text)
    setDraft(undefined)
  }, [])
  useEffect(() => flush, [flush])
  return {
    text: draft ?? value,
    change: (text) => {
      clearTimeout(unwritten.current?.timer)
      unwritten.current = { text, timer: setTimeout(flush, pauseMs) }
      setDraft(text)
    },
    leave: flush,
  }
}
