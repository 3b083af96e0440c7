import type { NoteId } from '@rembuk/shared/base/id'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import type { WaitingNote } from '@rembuk/shared/meeting/meeting-events'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { useEffect, useRef, useState } from 'react'
import { useLocale } from '../i18n/locale.tsx'
import { useMeeting } from '../step/use-meeting.ts'
import { showToast } from '../ui/Toast.tsx'

/** A burst of notes is one question to the server, not one for each note. */
const askAgainAfterMs = 400

/** The notes that wait for a host's consent, asked for again whenever the meeting has changed. */
export const useWaiting = (state: MeetingState, { isAllowed }: { readonly isAllowed: boolean }) => {
  const locale = useLocale()
  const meeting = useMeeting()
  const [notes, setNotes] = useState<readonly WaitingNote[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { listWaiting, isConnected } = meeting
  const mayWait =
    isAllowed && state.steps.some((step) => step.kind === 'write' && (step.needsApproval || step.isSecret))

  const ask = async (): Promise<void> => {
    const answer = await listWaiting()
    if (answer.ok) setNotes(answer.value)
  }
  useEffect(() => {
    if (!mayWait || !isConnected) return
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      void ask()
    }, askAgainAfterMs)
  }, [state, mayWait, isConnected])
  useEffect(() => () => clearTimeout(timer.current), [])

  const decide = async (noteId: NoteId, isApproved: boolean): Promise<boolean> => {
    const answer = await meeting.decideWaiting({ noteId, isApproved })
    if (!answer.ok) showToast(problemText(locale, answer.error))
    // Another host may have decided first: the list says what is left.
    await ask()
    return answer.ok
  }
  return { notes: mayWait ? notes : [], decide }
}
