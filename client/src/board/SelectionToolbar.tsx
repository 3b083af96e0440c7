import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { AreaTools } from '../area/AreaTools.tsx'
import { editAreaTitle } from '../area/area-actions.ts'
import { useMessages } from '../i18n/locale.tsx'
import { LinkTools } from '../link/LinkTools.tsx'
import { type Board, frameOfSelection } from './board.ts'
import { useBoard, useSession } from './board-context.tsx'
import { GroupButtons, NoteButtons } from './SelectionButtons.tsx'
import styles from './Tools.module.css'
import type { NoteCommands } from './use-selection-commands.ts'

const gap = 14

/** Keeps the toolbar above what is selected, below it where there is no room, and always inside the window. */
const useNearSelection = (board: Board, ref: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const write = (): void => {
      const element = ref.current
      const frame = frameOfSelection(board)
      if (!element) return
      element.hidden = !frame || board.session.state().isDragging
      if (!frame || element.hidden) return
      const { zoom, size } = board.camera.view()
      const [left, top] = board.camera.toScreen([frame.x, frame.y])
      const [width, height] = [element.offsetWidth, element.offsetHeight]
      const above = top - height - gap - (board.session.state().selectedGroup ? 12 : 0)
      const below = top + frame.height * zoom + gap
      const y = above >= 8 ? above : Math.min(below, size[1] - height - 8)
      const x = left + (frame.width * zoom - width) / 2
      element.style.transform = `translate(${Math.round(Math.max(8, Math.min(x, size[0] - width - 8)))}px, ${Math.round(Math.max(8, y))}px)`
    }
    write()
    const stops = [
      board.camera.subscribe(write),
      board.session.subscribe(write),
      board.store.onChange(write),
      board.places.onAnyDrag(write),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  })
}

interface Props {
  readonly commands: NoteCommands
}

/** What can be done with the selection, close to it. */
export const SelectionToolbar = ({ commands }: Props) => {
  const board = useBoard()
  const ref = useRef<HTMLDivElement>(null)
  const texts = useMessages(boardMessages)
  const selectedNotes = useSession((state) => state.selectedNotes)
  const selectedGroup = useSession((state) => state.selectedGroup)
  const selectedLink = useSession((state) => state.selectedLink)
  const selectedArea = useSession((state) => state.selectedArea)
  const isEditing = useSession((state) => state.editing !== undefined)
  useNearSelection(board, ref)
  if (isEditing || (selectedNotes.size === 0 && !selectedGroup && !selectedLink && !selectedArea)) return null
  return (
    <div ref={ref} className={styles['selection']} role="toolbar" aria-label={texts.selection}>
      {selectedLink ? (
        <LinkTools id={selectedLink} />
      ) : selectedArea ? (
        <AreaTools id={selectedArea} onEditTitle={() => editAreaTitle(board, selectedArea)} />
      ) : selectedGroup ? (
        <GroupButtons id={selectedGroup} onDissolve={commands.removeSelection} />
      ) : (
        <NoteButtons ids={Array.from(selectedNotes)} commands={commands} />
      )}
    </div>
  )
}
