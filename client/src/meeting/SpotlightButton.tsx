import type { BoardId } from '@rembuk/shared/base/id'
import { leadMessages } from '@rembuk/shared/i18n/messages/lead'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import type { SpotlightId } from '@rembuk/shared/meeting/meeting-plan'
import { type RoomName, splitRoomName } from '@rembuk/shared/room/room-name'
import { Projector } from 'lucide-react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { showToast } from '../ui/Toast.tsx'

interface Props {
  /** The room of its board. */
  readonly room: RoomName
  readonly itemId: SpotlightId
}

/** Shows a note, group or activity large on the wall, or no longer; hosts only. */
export const SpotlightButton = ({ room, itemId }: Props) => {
  const texts = useMessages(leadMessages)
  const locale = useLocale()
  const { isHost } = useProgramme()
  const { state, lead } = useMeeting()
  if (!isHost || !state) return null
  const isLit = state.run.spotlight?.itemId === itemId
  const toggle = async (): Promise<void> => {
    const spotlight = isLit ? null : { boardId: splitRoomName(room).id as BoardId, itemId }
    const answer = await lead({ type: 'spotlight', spotlight })
    if (!answer.ok) showToast(problemText(locale, answer.error))
    else showToast(isLit ? texts.putOutDone : texts.lit)
  }
  return (
    <IconButton label={isLit ? texts.putOut : texts.spotlight} aria-pressed={isLit} onClick={() => void toggle()}>
      <Projector size={18} />
    </IconButton>
  )
}
