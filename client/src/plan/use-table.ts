import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { useUndoable } from '../undo/use-undoable.ts'
import type { GridCommands } from './grid-model.ts'
import { showAt } from './use-people-at.ts'

interface TableCommands {
  readonly addRow: (sectionKey: string) => string
  /** Quicker than one after the other, where a table has a way. */
  readonly addRows?: GridCommands['addRows']
  readonly removeRow: (rowId: string) => void
  readonly moveRow: (rowId: string, steps: number) => void
}

/** What every table of the plan shares: deleting with a way back, presence, and telling what was pasted. */
export const useTable = (room: OpenRoom, { addRow, addRows, removeRow, moveRow }: TableCommands) => {
  const texts = useMessages(planMessages)
  const doUndoably = useUndoable(room)
  const commands: GridCommands = {
    addRow,
    addRows: addRows ?? ((sectionKey, count) => Array.from({ length: count }, () => addRow(sectionKey))),
    moveRow,
    removeRow: (rowId) =>
      doUndoably(() => {
        removeRow(rowId)
        return texts.rowRemoved
      }),
    pasteRows: (paste, rowCount) =>
      doUndoably(() => {
        const unreadCount = room.doc.transact(paste)
        return unreadCount > 0 ? texts.pastedWithUnread(rowCount, unreadCount) : texts.pasted(rowCount)
      }),
    visitRow: (rowId) => showAt(room, rowId),
  }
  return { commands, texts }
}
