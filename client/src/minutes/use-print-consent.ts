import { useEffect, useState } from 'react'
import type { OpenRoom, SaveState } from '../sync/open-room.ts'
import { useSaveState } from '../sync/use-room.ts'

/**
 * Whether the server may print now. It prints what is on its disk: `waiting` while edits are on their way there, `unsaved` when
 * they cannot get there, until the person chooses to print without them.
 */
export type PrintState = 'ready' | 'waiting' | 'unsaved'

const printStateOf: Record<SaveState, PrintState> = {
  saved: 'ready',
  saving: 'waiting',
  offline: 'unsaved',
  'not-saving': 'unsaved',
  locked: 'unsaved',
  withdrawn: 'unsaved',
  replaced: 'unsaved',
  gone: 'unsaved',
  refused: 'unsaved',
}

export interface PrintConsent {
  readonly state: PrintState
  /** Whether what is printed lacks edits of this person. */
  readonly lacksEdits: boolean
  readonly printAnyway: () => void
}

/** Longer than saving takes on a slow network: after it the person is asked instead of left waiting. */
const patienceMs = 6000

const useIsLate = (isWaiting: boolean): boolean => {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => setIsLate(true), patienceMs)
    return () => {
      clearTimeout(timer)
      setIsLate(false)
    }
  }, [isWaiting])
  return isLate
}

/** Follows where this person's edits are, for whatever prints the minutes. */
export const usePrintConsent = (room: OpenRoom): PrintConsent => {
  const [isForced, setIsForced] = useState(false)
  const saved = printStateOf[useSaveState(room)]
  const isLate = useIsLate(saved === 'waiting')
  const state = saved === 'waiting' && isLate ? 'unsaved' : saved
  return {
    state: isForced ? 'ready' : state,
    lacksEdits: state !== 'ready',
    printAnyway: () => setIsForced(true),
  }
}
