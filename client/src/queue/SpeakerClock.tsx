import { queueMessages } from '@rembuk/shared/i18n/messages/queue'
import { clockText } from '@rembuk/shared/meeting/clock-text'
import type { QueueState } from '@rembuk/shared/queue/queue'
import { useMessages } from '../i18n/locale.tsx'
import { useMeeting } from '../step/use-meeting.ts'
import { useServerClock } from '../step/use-server-clock.ts'

/** What is left of the speaker's time, where the step limits it. */
export const SpeakerClock = ({ queue: { speaker, secondsPerSpeaker } }: { readonly queue: QueueState }) => {
  const texts = useMessages(queueMessages)
  const nowMs = useServerClock(useMeeting().clockAheadMs, speaker !== null)
  if (!speaker || secondsPerSpeaker === 0) return null
  const leftMs = speaker.sinceMs + secondsPerSpeaker * 1000 - nowMs
  return (
    <strong role="timer" aria-live="off">
      {leftMs > 0 ? clockText(leftMs) : texts.timeOver}
    </strong>
  )
}
