import type { AskedStep } from '@rembuk/shared/meeting/meeting-state'
import { boardRoom } from '@rembuk/shared/room/room-name'
import type { OpenRoom } from '../sync/open-room.ts'
import { useRoom } from '../sync/use-room.ts'
import { JoinPanel } from './JoinPanel.tsx'
import { NoteCards } from './NoteCards.tsx'
import { NoteColumns } from './NoteColumns.tsx'
import { NoteGroups } from './NoteGroups.tsx'
import styles from './Projector.module.css'
import type { Projection } from './projection.ts'
import { useProjection } from './use-projection.ts'

interface Props {
  readonly step: AskedStep
  readonly code: string
}

/** The board that the step is for, as the room sees it. */
export const StepBoard = ({ step, code }: Props) => {
  const state = useRoom(boardRoom(step.boardId))
  if (state.type !== 'open') return <JoinPanel code={code} isLarge />
  return <OpenStepBoard room={state.room} step={step} code={code} />
}

const OpenStepBoard = ({ room, step, code }: Props & { readonly room: OpenRoom }) => {
  const projection = useProjection(room.doc, step)
  // Nothing written yet: joining is the one thing to do, so it takes the middle of the wall.
  if (projection.type === 'empty') return <JoinPanel code={code} isLarge />
  return (
    <>
      <JoinPanel code={code} />
      <div className={styles['content']}>
        <ProjectionView projection={projection} step={step} />
      </div>
    </>
  )
}

interface ViewProps {
  readonly projection: Exclude<Projection, { type: 'empty' }>
  readonly step: AskedStep
}

const ProjectionView = ({ projection, step }: ViewProps) => {
  const showsNames = step.kind === 'write' && step.showsNames
  if (projection.type === 'groups') return <NoteGroups projection={projection} showsNames={showsNames} />
  if (projection.type === 'columns') return <NoteColumns projection={projection} showsNames={showsNames} />
  return <NoteCards projection={projection} showsNames={showsNames} />
}
