import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { arrangeMessages } from '@rembuk/shared/i18n/messages/arrange'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import {
  BoxSelect,
  ChevronsDownUp,
  ChevronsUpDown,
  Copy,
  EyeOff,
  LayoutGrid,
  Move,
  Pencil,
  Shrink,
  Trash2,
  Ungroup,
} from 'lucide-react'
import { useState } from 'react'
import { CopyButton } from '../clipboard/CopyButton.tsx'
import { useDuplicate } from '../clipboard/clipboard-later.ts'
import { DecideButton } from '../decision/DecideButton.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { ArrangeButton } from '../link/ArrangeButton.tsx'
import { LinkButton } from '../link/LinkButton.tsx'
import { SpotlightButton } from '../meeting/SpotlightButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { ArrangeMenu } from './ArrangeMenu.tsx'
import { arrangeGroup, fitGroup } from './arrange-actions.ts'
import { useBoard, useGroup, useNoteContent } from './board-context.tsx'
import { editGroupTitle, groupSelectedNotes, toggleGroup } from './group-actions.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { editNote, ungroupNotes } from './note-actions.ts'
import { ColourMenu, KindMenu } from './SelectionMenus.tsx'
import styles from './Tools.module.css'
import type { NoteCommands } from './use-selection-commands.ts'

interface Props {
  readonly ids: readonly NoteId[]
  readonly commands: NoteCommands
}

/** What can be done with the selected notes, on the canvas and in the list. */
export const NoteButtons = ({ ids, commands }: Props) => {
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
      <CopyButton ids={() => ids} />
      <MoveButton />
      {only && ids.length === 1 && <LinkButton end={only} />}
      {ids.some((id) => board.links.linksOf(id).length > 0) && <ArrangeButton />}
      <DecideButton words={() => ids.map((id) => board.store.note(id)?.text.trim() ?? '').join('; ')} />
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

interface GroupProps {
  readonly id: GroupId
  readonly onDissolve: () => void
}

/** What can be done with the selected group, on the canvas and in the list. */
export const GroupButtons = ({ id, onDissolve }: GroupProps) => {
  const board = useBoard()
  const group = useMessages(groupMessages)
  const arrange = useMessages(arrangeMessages)
  const isCollapsed = useGroup(id)?.isCollapsed ?? false
  return (
    <>
      <IconButton label={group.editTitle} onClick={() => editGroupTitle(board, id)}>
        <Pencil size={18} />
      </IconButton>
      <IconButton label={isCollapsed ? group.expand : group.collapse} onClick={() => toggleGroup(board, id)}>
        {isCollapsed ? <ChevronsUpDown size={18} /> : <ChevronsDownUp size={18} />}
      </IconButton>
      <MoveButton />
      {!isCollapsed && (
        <>
          <IconButton label={arrange.arrangeGroup} onClick={() => arrangeGroup(board, id)}>
            <LayoutGrid size={18} />
          </IconButton>
          <IconButton label={arrange.fitGroup} onClick={() => fitGroup(board, id)}>
            <Shrink size={18} />
          </IconButton>
        </>
      )}
      <CopyButton ids={() => board.store.membersOf(id)} />
      <LinkButton end={id} />
      <DecideButton words={() => board.store.group(id)?.title ?? ''} />
      <SpotlightButton room={board.room.name} itemId={id} />
      <IconButton label={group.dissolve} onClick={onDissolve}>
        <Ungroup size={18} />
      </IconButton>
    </>
  )
}
