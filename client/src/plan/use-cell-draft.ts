import { useEffect, useRef, useState } from 'react'

/** Long enough not to write every letter, short enough for sums to follow the typing. */
const pauseMs = 400

interface Draft {
  readonly text: string
  /** What the cell held before the first letter, for Escape. */
  readonly original: string
  /** The last text that has been written; undefined while nothing has. */
  readonly written?: string
}

/**
 * What a person is typing into a cell: written at every pause and on leaving, shown instead of the stored value until then, and
 * kept, with what is wrong, when it cannot be read.
 *
 * Concurrency: the cell keeps its last writer; a cell that is being typed in does not change under the caret.
 */
export const useCellDraft = (stored: string, write: (text: string) => string | undefined) => {
  const [draft, setDraft] = useState<Draft>()
  const [refusal, setRefusal] = useState<string>()
  const timer = useRef<number>(undefined)
  const flush = useRef<() => string | undefined>(() => undefined)

  flush.current = () => {
    window.clearTimeout(timer.current)
    if (!draft || draft.text === draft.written) return undefined
    return write(draft.text)
  }
  useEffect(() => () => void flush.current(), [])

  const type = (text: string) => {
    setRefusal(undefined)
    setDraft((current) => ({ original: stored, ...current, text }))
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      if (write(text) === undefined) setDraft((current) => current && { ...current, written: text })
    }, pauseMs)
  }
  const leave = () => {
    const refused = flush.current()
    setRefusal(refused)
    if (refused === undefined) setDraft(undefined)
  }
  const cancel = () => {
    window.clearTimeout(timer.current)
    if (draft?.written !== undefined) write(draft.original)
    setDraft(undefined)
    setRefusal(undefined)
  }
  return { text: draft?.text ?? stored, refusal, isChanged: draft !== undefined, type, leave, cancel }
}
