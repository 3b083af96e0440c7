import { assertNever } from '@rembuk/shared/base/assert'
import { type AskedStep, askedStepOf, type MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { lazy, Suspense, useEffect } from 'react'
import type { Meeting } from '../step/use-meeting.ts'
import { JoinPanel } from './JoinPanel.tsx'
import { isSealed } from './projection.ts'
import { SealedWall } from './SealedWall.tsx'

// What a meeting needs later is fetched right after what it begins with.
const loadCheckIn = () => import('./CheckInWall.tsx')
const loadBoard = () => import('./StepBoard.tsx')
const loadVote = () => import('./VoteWall.tsx')
const loadQuestions = () => import('./QuestionWalls.tsx')
const loadDecision = () => import('./DecisionWall.tsx')
const loadQueue = () => import('./QueueWall.tsx')
const loadSpotlight = () => import('./SpotlightWall.tsx')
const CheckInWall = lazy(async () => ({ default: (await loadCheckIn()).CheckInWall }))
const StepBoard = lazy(async () => ({ default: (await loadBoard()).StepBoard }))
const VoteWall = lazy(async () => ({ default: (await loadVote()).VoteWall }))
const ProposalWall = lazy(async () => ({ default: (await loadQuestions()).ProposalWall }))
const DecisionWall = lazy(async () => ({ default: (await loadDecision()).DecisionWall }))
const QueueWall = lazy(async () => ({ default: (await loadQueue()).QueueWall }))
const SpotlightWall = lazy(async () => ({ default: (await loadSpotlight()).SpotlightWall }))

const useLaterWalls = (): void => {
  useEffect(() => {
    // Where it fails, the wall is fetched again when it is wanted.
    for (const load of [loadCheckIn, loadBoard, loadSpotlight, loadVote, loadQuestions, loadQueue, loadDecision])
      void load().catch(() => undefined)
  }, [])
}

interface Props {
  readonly meeting: Meeting & { readonly state: MeetingState }
}

/** What the middle of the wall shows: what the host has put into the light, else what the kind of step needs. */
export const StepScreen = ({ meeting }: Props) => {
  useLaterWalls()
  const { state } = meeting
  const step = askedStepOf(state)
  if (!step) return null
  const { spotlight } = state.run
  const { shownVote } = state
  const own = <OwnScreen meeting={meeting} step={step} />
  return (
    <Suspense fallback={<JoinPanel code={state.code} isLarge />}>
      {shownVote ? (
        <VoteWall vote={shownVote} code={state.code} />
      ) : spotlight ? (
        <SpotlightWall key={spotlight.boardId} spotlight={spotlight} code={state.code} otherwise={own} />
      ) : (
        own
      )}
    </Suspense>
  )
}

const OwnScreen = ({ meeting, step }: Props & { readonly step: AskedStep }) => {
  const { state, clockAheadMs } = meeting
  const { code } = state
  const board = <StepBoard key={step.boardId} step={step} code={code} />
  switch (step.kind) {
    case 'check-in':
      return <CheckInWall state={state} />
    case 'write':
      return isSealed(state, step) ? <SealedWall state={state} /> : board
    case 'consent':
      return state.vote ? <VoteWall vote={state.vote} code={code} /> : <ProposalWall step={step} code={code} />
    case 'vote':
    case 'score':
      return state.vote ? <VoteWall vote={state.vote} code={code} /> : board
    case 'readback':
      return <DecisionWall state={state} />
    case 'discuss':
      return <QueueWall queue={state.queue} code={code} clockAheadMs={clockAheadMs} otherwise={board} />
    case 'group':
      return board
    default:
      return assertNever(step)
  }
}
