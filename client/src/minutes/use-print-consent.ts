import { useState } from 'react'
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
  refused: 'unsaved',
}

export interface PrintConsent {
  readonly state: PrintState
  /** Whether what is printed lacks edits of this person. */
  readonly lacksEdits: boolean
  readonly printAnyway: () => void
}

/** Follows where this person's edits are, for whatever prints the minutes. */
export const usePrintConsent = (room: OpenRoom): PrintConsent => {
  const [isForced, setIsForced] = useState(false)
  const state = printStateOf[useSaveState(room)]
  return {
    state: isForced ? 'ready' : state,
    lacksEdits: state !== 'ready',
    printAnyway: () => setIsForced(true),
  }
}
