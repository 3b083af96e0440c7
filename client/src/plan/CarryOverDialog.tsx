import type { ActivityId } from '@rembuk/shared/base/id'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { carryOver } from '@rembuk/shared/plan/plan-commands'
import type { Activity } from '@rembuk/shared/plan/plan-schema'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { newId } from '../sync/ids.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/Toast.tsx'
import { CarryableList } from './CarryableList.tsx'
import styles from './Plan.module.css'
import { type CarryableBoard, useCarryable } from './use-carryable.ts'

interface Props {
  readonly room: OpenRoom
  readonly activities: readonly Activity[]
  readonly onClose: () => void
}

const keyOf = (boardId: string, itemId: string): string => `${boardId}/${itemId}`

/** Every ticked item as the activity it becomes. */
const tickedItems = (boards: readonly CarryableBoard[], ticked: ReadonlySet<string>) =>
  boards.flatMap(({ boardId, items }) =>
    items
      .filter(({ itemId }) => ticked.has(keyOf(boardId, itemId)))
      .map(({ itemId, title }) => ({
        activityId: newId<ActivityId>(),
        title,
        source: { board: boardId, item: itemId },
      })),
  )

/** Chooses groups and notes of the mapping boards that become proposed activities; what is here already is marked. */
export const CarryOverDialog = ({ room, activities, onClose }: Props) => {
  const texts = useMessages(planMessages)
  const common = useMessages(commonMessages)
  const boards = useCarryable()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [search, setSearch] = useState('')
  const toggle = (key: string) =>
    setTicked((current) =>
      current.has(key) ? new Set([...current].filter((one) => one !== key)) : new Set([...current, key]),
    )
  const carry = () => {
    const items = tickedItems(boards ?? [], ticked)
    carryOver(room.doc, items)
    showToast(texts.carriedCount(items.length))
    onClose()
  }
  return (
    <Dialog title={texts.carryOverTitle} onClose={onClose}>
      <div className={styles['carry']}>
        <p className={styles['lead']}>{texts.carryOverText}</p>
        {!boards && <Spinner />}
        {boards?.length === 0 && <EmptyState title={texts.noBoards} />}
        {boards && boards.length > 0 && (
          <>
            <TextField label={texts.searchItems} value={search} onChange={setSearch} />
            <div className={styles['carryLists']}>
              {boards.map((board) => (
                <CarryableList
                  key={board.boardId}
                  board={board}
                  activities={activities}
                  search={search}
                  isTicked={(itemId) => ticked.has(keyOf(board.boardId, itemId))}
                  onToggle={(itemId) => toggle(keyOf(board.boardId, itemId))}
                />
              ))}
            </div>
          </>
        )}
        <div className={styles['formActions']}>
          <Button variant="ghost" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button variant="primary" disabled={ticked.size === 0} onClick={carry}>
            {texts.carrySelected(ticked.size)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
