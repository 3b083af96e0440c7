import type { NoteId } from '@rembuk/shared/base/id'
import { arrangeMessages } from '@rembuk/shared/i18n/messages/arrange'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { BoxSelect, Copy, EyeOff, LayoutGrid, Move, Pencil, Shrink, Trash2, Ungroup } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { AreaTools } from '../area/AreaTools.tsx'
import { editAreaTitle } from '../area/area-actions.ts'
import { useDuplicate } from '../clipboard/clipboard-later.ts'
import { useMessages } from '../i18n/locale.tsx'
import { ArrangeButton } from '../link/ArrangeButton.tsx'
import { LinkButton } from '../link/LinkButton.tsx'
import { LinkTools } from '../link/LinkTools.tsx'
import { SpotlightButton } from '../meeting/SpotlightButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { ArrangeMenu } from './ArrangeMenu.tsx'
import { arrangeGroup, fitGroup } from './arrange-actions.ts'
import { type Board, frameOfSelection } from './board.ts'
import { useBoard, useNoteContent, useSession } from './board-context.tsx'
import { editGroupTitle, groupSelectedNotes } from './group-actions.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { editNote, ungroupNotes } from './note-actions.ts'
import { ColourMenu, KindMenu } from './SelectionMenus.tsx'
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

const NoteButtons = ({ ids, commands }: Props & { readonly ids: readonly NoteId[] }) => {
  const board = useBoard()
  const texts = useMessages(boardMessages)
  const common = useMessages(commonMessages)
  const group = useMessages(groupMessages)
  const arrange = useMessages(arrangeMessages)
  const duplicate = useDuplicate(board)
  const [only] = ids
  const first = useNoteContent(only ?? ('' as NoteId))
  const isInGroup = first?.groupId !== undefined || ids.some((id) => board.store.note(id)?.groupId)
  return (
    <>
      {ids.length > 1 && <span className={styles['selectionCount']}>{texts.selectedCount(ids.length)}</span>}
      {only && ids.length === 1 && (
        <IconButton label={common.edit} onClick={() => editNote(board, only)}>
          <Pencil size={18} />
        </IconButton>
      )}
      <KindMenu ids={ids} />
      <ColourMenu ids={ids} />
      <span className={styles['rule']} />
      <IconButton label={`${group.groupNotes} (G)`} onClick={() => groupSelectedNotes(board)}>
        <BoxSelect size={18} />
      </IconButton>
      {isInGroup && (
        <IconButton label={group.ungroup} onClick={() => ungroupNotes(board, ids)}>
          <Ungroup size={18} />
        </IconButton>
      )}
      {ids.length > 1 && <ArrangeMenu ids={ids} />}
      <IconButton label={arrange.duplicate} onClick={() => duplicate(ids)}>
        <Copy size={18} />
      </IconButton>
      <MoveButton />
      {only && ids.length === 1 && <LinkButton end={only} />}
      {ids.some((id) => board.links.linksOf(id).length > 0) && <ArrangeButton />}
      {only && ids.length === 1 && <SpotlightButton room={board.room.name} itemId={only} />}
      <span className={styles['rule']} />
      {commands.hide && (
        <IconButton label={texts.hide} onClick={() => commands.hide?.(ids)}>
          <EyeOff size={18} />
        </IconButton>
      )}
      <IconButton label={common.remove} onClick={commands.removeSelection}>
        <Trash2 size={18} />
      </IconButton>
    </>
  )
}

const MoveButton = () => {
  const texts = useMessages(boardMessages)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <IconButton label={texts.move} onClick={() => setIsOpen(true)}>
        <Move size={18} />
      </IconButton>
      {isOpen && <MoveDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}

/** What can be done with the selection, close to it. */
export const SelectionToolbar = ({ commands }: Props) => {
  const board = useBoard()
  const ref = useRef<HTMLDivElement>(null)
  const texts = useMessages(boardMessages)
  const group = useMessages(groupMessages)
  const arrange = useMessages(arrangeMessages)
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
        <>
          <IconButton label={group.editTitle} onClick={() => editGroupTitle(board, selectedGroup)}>
            <Pencil size={18} />
          </IconButton>
          <MoveButton />
          <IconButton label={arrange.arrangeGroup} onClick={() => arrangeGroup(board, selectedGroup)}>
            <LayoutGrid size={18} />
          </IconButton>
          <IconButton label={arrange.fitGroup} onClick={() => fitGroup(board, selectedGroup)}>
            <Shrink size={18} />
          </IconButton>
          <LinkButton end={selectedGroup} />
          <SpotlightButton room={board.room.name} itemId={selectedGroup} />
          <IconButton label={group.dissolve} onClick={commands.removeSelection}>
            <Ungroup size={18} />
          </IconButton>
        </>
      ) : (
        <NoteButtons ids={Array.from(selectedNotes)} commands={commands} />
      )}
    </div>
  )
}
