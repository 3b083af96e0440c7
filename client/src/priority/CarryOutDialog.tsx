import type { BoardId } from '@rembuk/shared/base/id'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import { stageMessages } from '@rembuk/shared/i18n/messages/stage'
import type { RankedPriority } from '@rembuk/shared/priority/priority-queries'
import type { PlannedActivity } from '@rembuk/shared/priority/thread'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { boardPath, programmePath } from '../app/paths.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { refreshBoardState } from '../plan/board-state.ts'
import { useActivities } from '../plan/use-plan.ts'
import { useProgramme } from '../programme/programme-context.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { useRoom } from '../sync/use-room.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { showToast } from '../ui/Toast.tsx'
import { type Carried, carryOut, newActivity, whenSaved } from './carry-out.ts'
import styles from './Priority.module.css'
import { nameOfPriority } from './priority-words.ts'
import { usePlanningBoards } from './use-priorities.ts'

interface Props {
  readonly boardId: BoardId
  readonly priorities: readonly RankedPriority[]
  /** The activities of all planning boards that answer a problem. */
  readonly activitiesOf: (itemId: string) => readonly PlannedActivity[]
  readonly onClose: () => void
}

/** Carries problems over to a planning board: each becomes an activity, or is linked to one that is there. */
export const CarryOutDialog = (props: Props) => {
  const texts = useMessages(priorityMessages)
  const { stages } = useMessages(stageMessages)
  const { programmeId } = useProgramme()
  const boards = usePlanningBoards()
  const [planId, setPlanId] = useState(boards[0]?.id)
  return (
    <Dialog title={texts.carry} onClose={props.onClose}>
      <div className={styles['dialog']}>
        <p className={styles['quiet']}>{planId ? texts.carryText : texts.noBoard}</p>
        {!planId && (
          <Link href={programmePath(programmeId)} className={buttonClass({ variant: 'primary' })}>
            {texts.toProgramme}
          </Link>
        )}
        {boards.length > 1 && planId && (
          <SelectField
            label={texts.carryBoard}
            value={planId}
            options={boards.map(({ id, title }) => ({ value: id, label: title || stages.planning }))}
            onChange={setPlanId}
          />
        )}
        {planId && <PlanToCarryTo key={planId} {...props} planId={planId} />}
      </div>
    </Dialog>
  )
}

const PlanToCarryTo = (props: Props & { readonly planId: BoardId }) => {
  const texts = useMessages(priorityMessages)
  const state = useRoom(boardRoom(props.planId))
  if (state.type === 'opening') return <Spinner />
  if (state.type === 'refused' || !state.room.canEdit) return <p className={styles['quiet']}>{texts.cannotEdit}</p>
  return <CarryForm {...props} room={state.room} />
}

const CarryForm = ({
  boardId,
  planId,
  priorities,
  activitiesOf,
  room,
  onClose,
}: Props & { readonly planId: BoardId; readonly room: OpenRoom }) => {
  const texts = useMessages(priorityMessages)
  const { cancel } = useMessages(commonMessages)
  const locale = useLocale()
  const { programmeId } = useProgramme()
  const [, navigate] = useLocation()
  const activities = useActivities(room.doc)
  const isCarried = ({ id }: RankedPriority) => activitiesOf(id).length > 0
  const [chosen, setChosen] = useState<ReadonlyMap<string, Carried['to']>>(
    () => new Map(priorities.filter((one) => one.name && !isCarried(one)).map(({ id }) => [id, newActivity])),
  )
  const choose = (id: string, to: Carried['to'] | undefined) => {
    const next = new Map(chosen)
    if (to === undefined) next.delete(id)
    else next.set(id, to)
    setChosen(next)
  }
  const carry = () => {
    const items = priorities.flatMap(({ id, name }): readonly Carried[] => {
      const to = chosen.get(id)
      return to === undefined ? [] : [{ name, source: { board: boardId, item: id }, to }]
    })
    carryOut(room.doc, items)
    whenSaved(room.name, () => void refreshBoardState(planId))
    showToast(texts.carried(items.length), {
      label: texts.openBoard,
      run: () => navigate(boardPath(programmeId, planId)),
    })
    onClose()
  }
  return (
    <Form
      submitLabel={texts.carryCount(chosen.size)}
      cancelLabel={cancel}
      isBlocked={chosen.size === 0}
      onSubmit={carry}
      onCancel={onClose}
    >
      <div className={styles['choices']}>
        {priorities.map((priority) => {
          const name = nameOfPriority(locale, priority)
          const to = chosen.get(priority.id)
          return (
            <div key={priority.id} className={styles['carryRow']}>
              <label className={styles['choice']}>
                <input
                  type="checkbox"
                  checked={to !== undefined}
                  disabled={!priority.name}
                  onChange={() => choose(priority.id, to === undefined ? newActivity : undefined)}
                />
                <span>
                  {`${priority.rank}. ${name}`}
                  {isCarried(priority) && <small>{texts.isCarried}</small>}
                </span>
              </label>
              {to !== undefined && activities.length > 0 && (
                <select
                  aria-label={texts.becomes(name)}
                  value={to}
                  onChange={({ target }) => choose(priority.id, target.value as Carried['to'])}
                >
                  <option value={newActivity}>{texts.newActivity}</option>
                  {activities.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title || '…'}
                    </option>
                  ))}
                </select>
              )}
            </div>
          )
        })}
      </div>
    </Form>
  )
}
