import type * as Y from 'yjs'
import type { GroupId, MeetingId, NoteId } from '../base/id.ts'
import { readGroup } from '../group/group-queries.ts'
import { readNote } from '../note/note-queries.ts'
import { scoreCell } from '../vote/ballot.ts'
import { meanScore, rankChoices, sumTallies } from '../vote/tally.ts'
import type { ClosedVote } from '../vote/vote-summary.ts'
import type { VotedProblem } from './priority-commands.ts'
import type { About, PriorityScore } from './priority-schema.ts'

/** What a closed vote brings to the list of priorities. */
export interface VotedProblems {
  readonly problems: readonly VotedProblem[]
  /** Choices that got something and are no longer on the board: withdrawn, hidden or deleted. */
  readonly goneCount: number
}

const aboutOf = (doc: Y.Doc, id: string): About | undefined => {
  if (readNote(doc, id as NoteId)) return { id, kind: 'note' }
  return readGroup(doc, id as GroupId) && { id, kind: 'group' }
}

/** Reads the choices of a vote that got anything, by rank, as problems of the board that was voted on; none of a vote on a proposal. */
export const votedProblemsOf = (
  doc: Y.Doc,
  { meetingId, vote }: { readonly meetingId: MeetingId; readonly vote: ClosedVote },
): VotedProblems => {
  const { step, stepId, round, choices, result } = vote
  if (step.kind === 'consent') return { problems: [], goneCount: 0 }
  const tally = sumTallies(result.bySource)
  const wanted = rankChoices(step, choices, tally).filter(({ value }) => value > 0)
  const problems = wanted.flatMap(({ id, value, rank }): readonly VotedProblem[] => {
    const about = aboutOf(doc, id)
    if (!about) return []
    const criteria = (step.kind === 'score' ? step.criteria : []).map(({ criterionId, title, weight }) => ({
      title,
      weight,
      mean: meanScore(tally, scoreCell(id, criterionId)),
    }))
    const score: PriorityScore = {
      meetingId,
      stepId,
      round,
      kind: step.kind,
      value,
      ballotCount: tally.ballotCount,
      criteria,
    }
    return [{ about, rank, score }]
  })
  return { problems, goneCount: wanted.length - problems.length }
}
