import { problemText } from '@rembuk/shared/i18n/messages/problem'
import type { LeadCommand } from '@rembuk/shared/meeting/lead-command'
import { askedStepOf, type MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { useRef, useState } from 'react'
import { useLocale } from '../i18n/locale.tsx'
import { showToast } from '../ui/Toast.tsx'
import type { Meeting } from './use-meeting.ts'

/** How a page leads: what is refused is told as a toast, and what would leave notes behind on phones is asked first. */
export interface Leading {
  /** Asks the server, one thing after the other; resolves to whether it has been done. */
  readonly lead: (command: LeadCommand) => Promise<boolean>
  /** The same for what ends the residents' turn: while phones still hold notes, the host decides. */
  readonly leadOn: (command: LeadCommand) => void
  /** What waits for the host's decision. */
  readonly held: LeadCommand | undefined
  readonly goAhead: () => void
  readonly stay: () => void
}

/** Whether going on would leave notes of this step behind. */
const leavesNotes = (state: MeetingState | undefined): boolean =>
  state !== undefined && state.writing.onPhonesCount > 0 && askedStepOf(state)?.kind === 'write'

export const useLeading = (meeting: Meeting): Leading => {
  const locale = useLocale()
  const isAsking = useRef(false)
  const [held, setHeld] = useState<LeadCommand>()

  const lead = async (command: LeadCommand): Promise<boolean> => {
    // A button that was disabled meanwhile would lose the focus of who walks by keyboard.
    if (isAsking.current) return false
    isAsking.current = true
    const answer = await meeting.lead(command)
    isAsking.current = false
    if (!answer.ok) showToast(problemText(locale, answer.error))
    return answer.ok
  }
  return {
    lead,
    leadOn: (command) => (leavesNotes(meeting.state) ? setHeld(command) : void lead(command)),
    held,
    goAhead: () => {
      setHeld(undefined)
      if (held) void lead(held)
    },
    stay: () => setHeld(undefined),
  }
}
