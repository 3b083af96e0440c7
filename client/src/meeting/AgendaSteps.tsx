import type { StepId } from '@rembuk/shared/base/id'
import { listAgendaRows } from '@rembuk/shared/meeting/agenda-times'
import { moveStep } from '@rembuk/shared/meeting/meeting-plan'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import type { Step } from '@rembuk/shared/meeting/step'
import { useState } from 'react'
import type { Leading } from '../step/use-leading.ts'
import { useNow } from '../step/use-now.ts'
import styles from './Agenda.module.css'
import { AgendaEnd } from './AgendaEnd.tsx'
import { StepActions } from './StepActions.tsx'
import { StepGrip, type StepMove } from './StepGrip.tsx'
import { StepRow } from './StepRow.tsx'

interface Props {
  readonly state: MeetingState
  readonly clockAheadMs: number
  /** Undefined for who may only look. */
  readonly leading: Leading | undefined
}

/** The times of an agenda are told in minutes. */
const everyMs = 5000

/** The steps in their order with their times, as if the first began now while it has not; below them when it will be over. */
export const AgendaSteps = ({ state, clockAheadMs, leading }: Props) => {
  const [openId, setOpenId] = useState<StepId>()
  const nowMs = useNow(clockAheadMs, { everyMs })
  // A step that was let go stays where it was put until the server has spoken.
  const [put, setPut] = useState<{ readonly from: readonly Step[]; readonly to: readonly Step[] }>()
  const move = async (wanted: StepMove): Promise<void> => {
    const moved = moveStep(state.steps, wanted)
    if (!leading || !moved.ok || moved.value === state.steps) return
    setPut({ from: state.steps, to: moved.value })
    if (!(await leading.lead({ type: 'move-step', ...wanted }))) setPut(undefined)
  }
  const steps = put?.from === state.steps ? put.to : state.steps
  const toggle = (stepId: StepId) => setOpenId(openId === stepId ? undefined : stepId)
  return (
    <>
      <ol className={styles['steps']}>
        {listAgendaRows({ ...state, steps }).map((row) => {
          const { stepId } = row.step
          return (
            <StepRow
              key={stepId}
              row={row}
              beginMs={state.run.startedAtMs ?? nowMs}
              isOpen={openId === stepId}
              onToggle={leading && (() => toggle(stepId))}
              grip={leading && <StepGrip onMove={(wanted) => void move(wanted)} />}
            >
              {leading && <StepActions row={row} state={state} leading={leading} />}
            </StepRow>
          )
        })}
      </ol>
      <AgendaEnd state={state} nowMs={nowMs} />
    </>
  )
}
