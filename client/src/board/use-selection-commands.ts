import type { BoardId, NoteId } from '@rembuk/shared/base/id'
import { areaMessages } from '@rembuk/shared/i18n/messages/area'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { linkMessages } from '@rembuk/shared/i18n/messages/link'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { useMemo } from 'react'
import { removeAreaOf } from '../area/area-actions.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { removeLinkOf } from '../link/link-actions.ts'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { showToast } from '../ui/Toast.tsx'
import { useUndoable } from '../undo/use-undoable.ts'
import type { Board } from './board.ts'
import { dissolveGroup } from './group-actions.ts'
import { clearSelection, removeNotesOf } from './note-actions.ts'

export interface NoteCommands {
  /** Deletes notes and offers to bring them back. */
  readonly remove: (ids: readonly NoteId[]) => void
  /** Takes notes off the board into the list of hidden ones; undefined for all but the host. */
  readonly hide: ((ids: readonly NoteId[]) => void) | undefined
  /** Takes the selected group's frame away, or deletes the selected notes. */
  readonly removeSelection: () => void
}

/** Hides notes, and brings them back when the person thinks better of it. */
export const useHideNotes = (boardId: BoardId): ((ids: readonly NoteId[]) => void) | undefined => {
  const texts = useMessages(boardMessages)
  const { undo } = useMessages(commonMessages)
  const locale = useLocale()
  const { isHost } = useProgramme()
  const { hideNote, unhideNote } = useMeeting()
  if (!isHost) return undefined

  const unhide = async (ids: readonly NoteId[]): Promise<void> => {
    for (const noteId of ids) {
      const answer = await unhideNote({ boardId, noteId })
      if (!answer.ok) return showToast(problemText(locale, answer.error))
    }
  }
  const hide = async (ids: readonly NoteId[]): Promise<void> => {
    const hidden: NoteId[] = []
    for (const noteId of ids) {
      const answer = await hideNote({ boardId, noteId })
      if (answer.ok) hidden.push(noteId)
      else showToast(problemText(locale, answer.error))
    }
    if (hidden.length > 0) showToast(texts.hidden(hidden.length), { label: undo, run: () => void unhide(hidden) })
  }
  return (ids) => void hide(ids)
}

/** What takes notes and groups away, each with its way back. */
export const useNoteCommands = (board: Board, boardId: BoardId): NoteCommands => {
  const texts = useMessages(boardMessages)
  const group = useMessages(groupMessages)
  const link = useMessages(linkMessages)
  const area = useMessages(areaMessages)
  const doUndoably = useUndoable(board.room)
  const hide = useHideNotes(boardId)
  return useMemo(() => {
    const remove = (ids: readonly NoteId[]): void => doUndoably(() => texts.removed(removeNotesOf(board, ids)))
    const removeSelection = (): void => {
      const { selectedArea, selectedGroup, selectedLink, selectedNotes } = board.session.state()
      if (selectedArea) {
        doUndoably(() => {
          removeAreaOf(board, selectedArea)
          return area.removed
        })
      } else if (selectedLink) {
        doUndoably(() => {
          removeLinkOf(board, selectedLink)
          return link.removed
        })
      } else if (selectedGroup) {
        doUndoably(() => {
          dissolveGroup(board, selectedGroup)
          return group.dissolved
        })
      } else if (selectedNotes.size > 0) remove(Array.from(selectedNotes))
      clearSelection(board)
    }
    return { remove, hide, removeSelection }
  }, [board, doUndoably, hide, texts, group, link, area])
}
