import type { AreaId, GroupId } from '@rembuk/shared/base/id'
import { areaMessages } from '@rembuk/shared/i18n/messages/area'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { resizeAreaBy } from '../area/area-actions.ts'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useBoard, useGroup, useGroupIds, useMemberCount, useSession } from './board-context.tsx'
import { resizeGroupBy } from './group-actions.ts'
import { moveNotesIntoGroup, moveNotesOntoArea } from './inbox-actions.ts'
import { groupOfSelection, ungroupNotes } from './note-actions.ts'
import { createNudge } from './nudge.ts'
import styles from './Tools.module.css'

/** One press of a button moves as far as a note is wide, with the room between two. */
const step = 96

const GroupTarget = ({
  id,
  isHere,
  onChoose,
}: {
  readonly id: GroupId
  readonly isHere: boolean
  readonly onChoose: () => void
}) => {
  const texts = useMessages(groupMessages)
  const group = useGroup(id)
  const count = useMemberCount(id)
  return (
    <li>
      <button type="button" className={styles['moveTarget']} disabled={isHere} onClick={onChoose}>
        <bdi>{group?.title || texts.untitled}</bdi> <span>{texts.notes(count)}</span>
      </button>
    </li>
  )
}

/** Where the selected notes can go: the twin of dragging them into a group. */
const GroupTargets = ({ onChosen }: { readonly onChosen: () => void }) => {
  const board = useBoard()
  const texts = useMessages(groupMessages)
  const groupIds = useGroupIds()
  const here = groupOfSelection(board)
  const ids = Array.from(board.session.state().selectedNotes)
  const move = (groupId: GroupId): void => {
    moveNotesIntoGroup(
      board,
      ids.flatMap((id) => board.store.note(id) ?? []),
      groupId,
    )
    onChosen()
  }
  const takeOut = (): void => {
    ungroupNotes(board, ids)
    onChosen()
  }
  if (groupIds.length === 0) return null
  return (
    <>
      <h3 className={styles['dialogTitle']}>{texts.intoGroup}</h3>
      <ul className={styles['moveList']}>
        {groupIds.map((id) => (
          <GroupTarget key={id} id={id} isHere={id === here} onChoose={() => move(id)} />
        ))}
        <li>
          <button
            type="button"
            className={styles['moveTarget']}
            disabled={!ids.some((id) => board.store.note(id)?.groupId)}
            onClick={takeOut}
          >
            {texts.noGroup}
          </button>
        </li>
      </ul>
    </>
  )
}

/** The areas that the selected notes can stand on: the twin of dragging them there. */
const AreaTargets = ({ onChosen }: { readonly onChosen: () => void }) => {
  const board = useBoard()
  const texts = useMessages(areaMessages)
  const areas = board.areas.list()
  const ids = Array.from(board.session.state().selectedNotes)
  const move = (areaId: AreaId): void => {
    moveNotesOntoArea(
      board,
      ids.flatMap((id) => board.store.note(id) ?? []),
      areaId,
    )
    onChosen()
  }
  if (areas.length === 0) return null
  return (
    <>
      <h3 className={styles['dialogTitle']}>{texts.intoArea}</h3>
      <ul className={styles['moveList']}>
        {areas.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className={styles['moveTarget']} onClick={() => move(id)}>
              <bdi>{title || texts.untitled}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Size in steps: the twin of pulling a corner. */
const SizeButtons = ({ resizeBy }: { readonly resizeBy: (by: readonly [number, number]) => void }) => {
  const texts = useMessages(boardMessages)
  const sizes = [
    [texts.wider, [step, 0]],
    [texts.narrower, [-step, 0]],
    [texts.taller, [0, step]],
    [texts.shorter, [0, -step]],
  ] as const
  return (
    <>
      <h3 className={styles['dialogTitle']} style={{ marginTop: 16 }}>
        {texts.size}
      </h3>
      <div className={styles['steps']}>
        {sizes.map(([label, by]) => (
          <Button key={label} onClick={() => resizeBy(by)}>
            {label}
          </Button>
        ))}
      </div>
    </>
  )
}

/** Moves the selection without dragging: into a group, or step by step. */
export const MoveDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const board = useBoard()
  const texts = useMessages(boardMessages)
  const count = useSession((state) => state.selectedNotes.size)
  const selectedGroup = useSession((state) => state.selectedGroup)
  const selectedArea = useSession((state) => state.selectedArea)
  const area = useMessages(areaMessages)
  const nudge = useMemo(() => createNudge(board), [board])
  useEffect(() => nudge.settle, [nudge])
  const steps = [
    [texts.up, ArrowUp, [0, -step]],
    [texts.down, ArrowDown, [0, step]],
    [texts.left, ArrowLeft, [-step, 0]],
    [texts.right, ArrowRight, [step, 0]],
  ] as const
  return (
    <Dialog
      title={selectedGroup ? texts.moveGroupTitle : selectedArea ? area.moveTitle : texts.moveTitle(count)}
      onClose={onClose}
    >
      {!selectedGroup && !selectedArea && (
        <>
          <GroupTargets onChosen={onClose} />
          <AreaTargets onChosen={onClose} />
        </>
      )}
      <h3 className={styles['dialogTitle']}>{texts.moveSteps}</h3>
      <div className={styles['steps']}>
        {steps.map(([label, Icon, by]) => (
          <Button key={label} onClick={() => nudge.by(by)}>
            <Icon size={18} /> {label}
          </Button>
        ))}
      </div>
      {selectedGroup && !board.store.group(selectedGroup)?.isCollapsed && (
        <SizeButtons resizeBy={(by) => resizeGroupBy(board, selectedGroup, by)} />
      )}
      {selectedArea && <SizeButtons resizeBy={(by) => resizeAreaBy(board, selectedArea, by)} />}
    </Dialog>
  )
}
