import { problemText } from '@rembuk/shared/i18n/messages/problem'
import type { LeadCommand } from '@rembuk/shared/meeting/lead-command'
import type { WritingProgress } from '@rembuk/shared/meeting/meeting-state'
import { useState } from 'react'
import { useLocale } from '../i18n/locale.tsx'
import { showToast } from '../ui/Toast.tsx'
import type { Meeting } from './use-meeting.ts'

/** How a page leads: what is refused is told as a toast, and what would leave notes behind on phones is asked first. */
export interface Leading {
  readonly isAsking: boolean
  /** Asks the server; resolves to whether it has been done. */
  readonly lead: (command: LeadCommand) => Promise<boolean>
  /** The same for what ends the residents' turn: while phones still hold notes, the host decides. */
  readonly leadOn: (command: LeadCommand) => void
  /** What waits for the host's decision. */
  readonly held: LeadCommand | undefined
  readonly goAhead: () => void
  readonly stay: () => void
}

const holdsNotes = (writing: WritingProgress | undefined): boolean => (writing?.onPhonesCount ?? 0) > 0

export const useLeading = (meeting: Meeting): Leading => {
  const locale = useLocale()
  const [isAsking, setIsAsking] = useState(false)
  const [held, setHeld] = useState<LeadCommand>()

  const lead = async (command: LeadCommand): Promise<boolean> => {
    setIsAsking(true)
    const answer = await meeting.lead(command)
    setIsAsking(false)
    if (!answer.ok) showToast(problemText(locale, answer.error))
    return answer.ok
  }
  return {
    isAsking,
    lead,
    leadOn: (command) => (holdsNotes(meeting.state?.writing) ? setHeld(command) : void lead(command)),
    held,
    goAhead: () => {
      setHeld(undefined)
      if (held) void lead(held)
    },
    stay: () => setHeld(undefined),
  }
}
