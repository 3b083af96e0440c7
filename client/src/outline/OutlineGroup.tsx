import type { GroupId } from '@rembuk/shared/base/id'
import type { Group } from '@rembuk/shared/group/group-schema'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { outlineViewMessages } from '@rembuk/shared/i18n/messages/outline-view'
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Ellipsis } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useBoard, useGroup, useItemFlags, useMemberCount, useSession } from '../board/board-context.tsx'
import { selectGroup, toggleGroup } from '../board/group-actions.ts'
import { clearSelection } from '../board/note-actions.ts'
import { GroupButtons } from '../board/SelectionButtons.tsx'
import { GroupTitleField } from '../group/GroupTitleField.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { LinkWords } from '../link/LinkWords.tsx'
import { announce } from '../ui/announce.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useVotesOfGroup } from '../vote/use-votes.ts'
import styles from './Outline.module.css'
import { OutlineAdd } from './OutlineAdd.tsx'
import { OutlineNotes } from './OutlineNotes.tsx'
import { moveGroupInList } from './outline-actions.ts'
import { useOutline } from './outline-context.ts'

/** Up and down among the groups, then everything that the canvas offers for a selected group. */
const GroupActions = ({ id, title }: { readonly id: GroupId; readonly title: string }) => {
  const board = useBoard()
  const { commands } = useOutline()
  const texts = useMessages(outlineViewMessages)
  const { selection } = useMessages(boardMessages)
  const { group } = useMessages(groupMessages)
  const move = (steps: 1 | -1): void => {
    const isMoved = moveGroupInList(board, id, steps)
    const ids = board.store.groupIds()
    const place = { group: `${group} ${title}`, position: ids.indexOf(id) + 1, count: ids.length }
    announce(isMoved ? texts.movedTo(place) : texts.cannotMove)
  }
  return (
    <div className={styles['actions']} role="toolbar" aria-label={selection}>
      <IconButton label={texts.moveUp} onClick={() => move(-1)}>
        <ArrowUp size={18} />
      </IconButton>
      <IconButton label={texts.moveDown} onClick={() => move(1)}>
        <ArrowDown size={18} />
      </IconButton>
      <GroupButtons id={id} onDissolve={commands.removeSelection} />
    </div>
  )
}

interface HeadProps {
  readonly group: Group
  readonly isOpen: boolean
  readonly onToggle: () => void
}

const GroupHead = ({ group: { id, ...group }, isOpen, onToggle }: HeadProps) => {
  const board = useBoard()
  const texts = useMessages(groupMessages)
  const { actions } = useMessages(outlineViewMessages)
  const { isSelected } = useItemFlags(id)
  const title = group.title || texts.untitled
  const notes = useMemberCount(id)
  const votes = useVotesOfGroup(id)
  const Sign = isOpen ? ChevronDown : ChevronRight
  return (
    <header className={styles['groupHead']}>
      <IconButton label={texts.contents(title)} aria-expanded={isOpen} onClick={onToggle}>
        <Sign size={20} />
      </IconButton>
      <h3 dir="auto">
        {title} <small>{texts.count({ notes, votes })}</small>
      </h3>
      {board.room.canEdit && (
        <IconButton
          label={actions(title)}
          aria-expanded={isSelected}
          onClick={() => (isSelected ? clearSelection(board) : selectGroup(board, id))}
        >
          <Ellipsis size={18} />
        </IconButton>
      )}
    </header>
  )
}

/** A group in the list: its title, what can be done with it, its notes. */
export const OutlineGroup = ({ id }: { readonly id: GroupId }) => {
  const board = useBoard()
  const { untitled } = useMessages(groupMessages)
  const group = useGroup(id)
  const { isSelected, isEditing } = useItemFlags(id)
  const isFinding = useSession(({ found }) => found !== undefined)
  // Who may only look opens it for themselves.
  const [isOpenHere, setIsOpenHere] = useState(false)
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isEditing) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isEditing])
  if (!group) return null
  const { canEdit } = board.room
  const isOpen = !group.isCollapsed || isFinding || isOpenHere
  const toggle = (): void => {
    if (canEdit) toggleGroup(board, id)
    else setIsOpenHere(!isOpenHere)
  }
  return (
    <section ref={ref} className={styles['section']} data-section={id} data-item={id}>
      {isEditing ? (
        <GroupTitleField group={group} className={styles['titleField']} />
      ) : (
        <GroupHead group={group} isOpen={isOpen} onToggle={toggle} />
      )}
      {canEdit && isSelected && !isEditing && <GroupActions id={id} title={group.title || untitled} />}
      <LinkWords end={id} />
      {isOpen && <OutlineNotes section={id} />}
      {isOpen && canEdit && <OutlineAdd group={group} />}
    </section>
  )
}
