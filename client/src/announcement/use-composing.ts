import { announcementFromNotes, composeAnnouncement } from '@rembuk/shared/announcement/compose-announcement'
import { announcementMessages } from '@rembuk/shared/i18n/messages/announcement'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { listBoards } from '@rembuk/shared/programme/programme-document'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { loadBoardState } from '../plan/board-state.ts'
import { useProgramme } from '../programme/programme-context.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { showToast } from '../ui/Toast.tsx'

/** Composes the message from what the programme's evaluation boards hold now, and says what came of it. */
export const useComposing = (room: OpenRoom) => {
  const texts = useMessages(announcementMessages)
  const locale = useLocale()
  const { doc } = useProgramme().room
  const [isComposing, setIsComposing] = useState(false)

  const composeFromBoards = async (): Promise<string> => {
    const boards = listBoards(doc).filter(({ stage }) => stage === 'evaluation')
    if (boards.length === 0) return texts.noEvaluation
    const states = await Promise.all(boards.map(({ id }) => loadBoardState(id)))
    const proposal = announcementFromNotes(
      locale,
      states.flatMap((state) => (state ? listNotes(state) : [])),
    )
    if (!proposal.achieved && !proposal.changed) return texts.noFindings
    const filled = composeAnnouncement(room.doc, proposal)
    return filled.length > 0 ? texts.composed(filled.length) : texts.nothingToFill
  }
  const compose = async (): Promise<void> => {
    setIsComposing(true)
    showToast(await composeFromBoards())
    setIsComposing(false)
  }
  return { isComposing, compose }
}
