import type { BoardId } from '@rembuk/shared/base/id'
import { sumTallies } from '@rembuk/shared/vote/tally'
import { useEffect } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { useMeeting } from '../step/use-meeting.ts'

/** Shows nothing: it reads how the last vote on a board was counted, so that notes and groups can say how many votes they got. */
export const LastVote = ({ boardId }: { readonly boardId: BoardId }) => {
  const { votes } = useBoard()
  const { state, readVote } = useMeeting()
  const last = state?.votes
    .filter(({ kind }) => kind === 'vote')
    .toSorted((a, b) => a.closedAtMs - b.closedAtMs)
    .at(-1)
  const { stepId, round } = last ?? {}
  useEffect(() => {
    if (!stepId || round === undefined) return votes.show(new Map())
    let isWanted = true
    const read = async (): Promise<void> => {
      const answer = await readVote({ stepId, round })
      if (!isWanted || !answer.ok || answer.value.step.boardId !== boardId) return
      votes.show(new Map(Object.entries(sumTallies(answer.value.result.bySource).totals)))
    }
    void read()
    return () => {
      isWanted = false
    }
    // The commands of the meeting are others at each of its changes, and do the same.
  }, [stepId, round, boardId, votes])
  return null
}
