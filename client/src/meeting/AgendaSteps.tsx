import type { StepId } from '@rembuk/shared/base/id'
import { listAgendaRows } from '@rembuk/shared/meeting/agenda-times'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { useState } from 'react'
import type { Leading } from '../step/use-leading.ts'
import { useNow } from '../step/use-now.ts'
import styles from './Agenda.module.css'
import { AgendaEnd } from './AgendaEnd.tsx'
import { StepActions } from './StepActions.tsx'
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
  const toggle = (stepId: StepId) => setOpenId(openId === stepId ? undefined : stepId)
  return (
    <>
      <ol className={styles['steps']}>
        {listAgendaRows(state).map((row) => {
          const { stepId } = row.step
          return (
            <StepRow
              key={stepId}
              row={row}
              beginMs={state.run.startedAtMs ?? nowMs}
              isOpen={openId === stepId}
              onToggle={leading && (() => toggle(stepId))}
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
