import type { BoardId, NoteId } from '@rembuk/shared/base/id'
import { evaluationMessages } from '@rembuk/shared/i18n/messages/evaluation'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { showToast } from '../ui/Toast.tsx'

/** How the host hides a note, or undefined for everybody else; the server takes it off the board and tells when it is done. */
export const useHiding = (boardId: BoardId) => {
  const texts = useMessages(evaluationMessages)
  const locale = useLocale()
  const { isHost } = useProgramme()
  const { hideNote } = useMeeting()
  if (!isHost) return () => undefined
  const hide = async (noteId: NoteId): Promise<void> => {
    const answer = await hideNote({ boardId, noteId })
    showToast(answer.ok ? texts.hidden : problemText(locale, answer.error))
  }
  return (noteId: NoteId) => ({ label: texts.hide, run: () => void hide(noteId) })
}
