import { problemText } from '@rembuk/shared/i18n/messages/problem'
import type { LeadCommand } from '@rembuk/shared/meeting/lead-command'
import { useRef, useState } from 'react'
import { useLocale } from '../i18n/locale.tsx'
import { showToast } from '../ui/Toast.tsx'
import { heldOnPhones } from './held-on-phones.ts'
import type { Meeting } from './use-meeting.ts'

/** How a page leads: what is refused is told as a toast, and what would leave notes or ballots behind on phones is asked first. */
export interface Leading {
  /** Asks the server, one thing after the other; resolves to whether it has been done. */
  readonly lead: (command: LeadCommand) => Promise<boolean>
  /** The same for what ends the residents' turn: while phones still hold notes or ballots, the host decides. */
  readonly leadOn: (command: LeadCommand) => void
  /** What waits for the host's decision. */
  readonly held: LeadCommand | undefined
  readonly goAhead: () => void
  readonly stay: () => void
}

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
    leadOn: (command) =>
      meeting.state && heldOnPhones(meeting.state).count > 0 ? setHeld(command) : void lead(command),
    held,
    goAhead: () => {
      setHeld(undefined)
      if (held) void lead(held)
    },
    stay: () => setHeld(undefined),
  }
}
