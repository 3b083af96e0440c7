import { pulseMessages } from '@rembuk/shared/i18n/messages/pulse'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { reactionSigns, reactions } from '@rembuk/shared/pulse/pulse'
import { useMessages } from '../i18n/locale.tsx'

/** How many phones are ready, while that is asked, and what the room has said without words. */
export const PulseFacts = ({ state }: { readonly state: MeetingState }) => {
  const texts = useMessages(pulseMessages)
  const { pulse, phoneCount, run } = state
  const { readyCount, reactionCounts } = pulse
  return (
    <>
      {run.readyAskedAtMs !== null && (
        <strong>{texts.ready({ count: readyCount, phones: Math.max(phoneCount, readyCount) })}</strong>
      )}
      {reactions.map(
        (reaction) =>
          reactionCounts[reaction] > 0 && (
            <span key={reaction}>
              <span aria-hidden="true">{reactionSigns[reaction]} </span>
              {texts.reactions[reaction]}: <b>{reactionCounts[reaction]}</b>
            </span>
          ),
      )}
    </>
  )
}
