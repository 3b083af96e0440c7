import type { GroupId } from '@rembuk/shared/base/id'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import type { Note } from '@rembuk/shared/note/note-schema'
import { useMessages } from '../i18n/locale.tsx'
import { InboxStrip } from '../note/InboxStrip.tsx'
import { showToast } from '../ui/Toast.tsx'
import { useBoard, useGroup, useSession } from './board-context.tsx'
import { placeWaitingNoteAt, placeWaitingNotes } from './inbox-actions.ts'

/** The inbox of the canvas: what is placed goes where it was dropped, into the selected group, or into free space. */
export const BoardInbox = () => {
  const board = useBoard()
  const texts = useMessages(boardMessages)
  const group = useMessages(groupMessages)
  const selectedGroup = useSession((state) => state.selectedGroup)
  const into = useGroup(selectedGroup ?? ('' as GroupId))
  const title = into && (into.title || group.untitled)
  const place = (notes: readonly Note[], droppedAt?: readonly [number, number]): void => {
    const [first] = notes
    if (droppedAt && first) {
      placeWaitingNoteAt(board, first, droppedAt)
      return
    }
    const count = placeWaitingNotes(board, notes, selectedGroup)
    if (count > 1) showToast(texts.placed(count))
  }
  return <InboxStrip room={board.room} onPlace={place} groupTitle={title} />
}
