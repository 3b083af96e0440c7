import type { BoardId } from '@rembuk/shared/base/id'
import { askedStepOf } from '@rembuk/shared/meeting/meeting-state'
import { useEffect } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { LastVote } from '../vote/LastVote.tsx'
import { useMeeting } from './use-meeting.ts'

/** Shows nothing: what a board takes from its meeting, the step that new notes belong to and the votes of the last one. */
export const BoardMeeting = ({ boardId }: { readonly boardId: BoardId }) => {
  const { session } = useBoard()
  const { state } = useMeeting()
  const stepId = askedStepOf(state)?.stepId
  useEffect(() => session.change({ stepId }), [session, stepId])
  return <LastVote boardId={boardId} />
}
