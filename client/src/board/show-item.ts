import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { showElement } from '../app/asked-item.ts'
import type { Board } from './board.ts'
import { noSelection } from './board-session.ts'

/** Time for the canvas or the list to stand. */
const standsAfterMs = 60

/** Selects a note or a group and brings it into view, on the canvas or in the list; what is gone is passed over. */
export const showItem = ({ session, camera, store, places }: Board, itemId: string): void => {
  const [noteId, groupId] = [itemId as NoteId, itemId as GroupId]
  const isNote = store.note(noteId) !== undefined
  if (!isNote && !store.group(groupId)) return
  session.change(
    isNote
      ? { ...noSelection, focused: noteId, selectedNotes: new Set([noteId]) }
      : { ...noSelection, selectedGroup: groupId },
  )
  setTimeout(() => {
    const frame = isNote ? store.noteFrame(noteId) : places.groupFrame(groupId)
    if (frame) camera.reveal(frame)
    const line = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(itemId)}"]`)
    if (line) showElement(line)
  }, standsAfterMs)
}
