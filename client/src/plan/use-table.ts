import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { showToast } from '../ui/Toast.tsx'
import type { GridCommands } from './grid-model.ts'
import { showAt } from './use-people-at.ts'
import { useRemoval } from './use-removal.ts'

interface TableCommands {
  readonly addRow: (sectionKey: string) => string
  readonly removeRow: (rowId: string) => void
  readonly moveRow: (rowId: string, steps: number) => void
}

/** What every table of the plan shares: deleting with a way back, presence, and telling what was pasted. */
export const useTable = (room: OpenRoom, { addRow, removeRow, moveRow }: TableCommands) => {
  const texts = useMessages(planMessages)
  const removeWithUndo = useRemoval(room)
  const commands: GridCommands = {
    addRow,
    moveRow,
    removeRow: (rowId) => removeWithUndo(() => removeRow(rowId), texts.rowRemoved),
    transact: (write) => void room.doc.transact(write),
    visitRow: (rowId) => showAt(room, rowId),
  }
  const onPasted = (rowCount: number, unreadCount: number) =>
    showToast(unreadCount > 0 ? texts.pastedWithUnread(rowCount, unreadCount) : texts.pasted(rowCount))
  return { commands, texts, onPasted }
}
