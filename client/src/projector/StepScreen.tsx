import { assertNever } from '@rembuk/shared/base/assert'
import type { AskedStep, MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { DecisionWall } from './DecisionWall.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import { isSealed } from './projection.ts'
import { ProposalWall } from './QuestionWalls.tsx'
import { SealedWall } from './SealedWall.tsx'
import { SpotlightWall } from './SpotlightWall.tsx'
import { StepBoard } from './StepBoard.tsx'
import { VoteWall } from './VoteWall.tsx'

interface Props {
  readonly state: MeetingState
  readonly step: AskedStep
}

/** What the middle of the wall shows: what the host has put into the light, else what the kind of step needs. */
export const StepScreen = ({ state, step }: Props) => {
  const { spotlight } = state.run
  const own = <OwnScreen state={state} step={step} />
  if (!spotlight) return own
  return <SpotlightWall key={spotlight.boardId} spotlight={spotlight} code={state.code} otherwise={own} />
}

const OwnScreen = ({ state, step }: Props) => {
  const { code } = state
  const board = <StepBoard key={step.boardId} step={step} code={code} />
  switch (step.kind) {
    case 'check-in':
      return <JoinPanel code={code} isLarge />
    case 'write':
      return isSealed(state, step) ? <SealedWall state={state} /> : board
    case 'consent':
      return state.vote ? <VoteWall vote={state.vote} code={code} /> : <ProposalWall step={step} code={code} />
    case 'vote':
    case 'score':
      return state.vote ? <VoteWall vote={state.vote} code={code} /> : board
    case 'group':
    case 'readback':
      return <DecisionWall state={state} />
    case 'discuss':
      return board
    default:
      return assertNever(step)
  }
}
