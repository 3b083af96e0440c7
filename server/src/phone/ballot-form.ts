// The ballot of a phone without JavaScript: its fields are named after the cells of the vote.
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import type { BallotStep } from '@rembuk/shared/meeting/step'
import type { Ballot, Choice } from '@rembuk/shared/vote/ballot'
import { scoreCell } from '@rembuk/shared/vote/ballot'
import { parsePaperCode } from '@rembuk/shared/vote/paper-code'
import { type CastBallot, castBallotSchema } from '@rembuk/shared/vote/vote-events'
import type { ResidentVote } from '@rembuk/shared/vote/vote-state'

type Fields = Readonly<Record<string, unknown>>

const numberOf = (fields: Fields, cell: string): number => Number(fields[`cell.${cell}`] ?? 0)

const fieldsToBallot = (step: BallotStep, choices: readonly Choice[], fields: Fields): unknown => {
  if (step.kind === 'consent') return { kind: step.kind, level: fields['cell.level'] }
  if (step.kind === 'vote')
    return { kind: step.kind, dots: Object.fromEntries(choices.map(({ id }) => [id, numberOf(fields, id)])) }
  const row = (choiceId: string) =>
    step.criteria.map(({ criterionId }) => [criterionId, numberOf(fields, scoreCell(choiceId, criterionId))])
  return { kind: step.kind, scores: Object.fromEntries(choices.map(({ id }) => [id, Object.fromEntries(row(id))])) }
}

interface PostedBallot {
  /** The vote that the phone is told of now. */
  readonly vote: ResidentVote
  readonly fields: Fields
  readonly phoneKey: string
  /** The key of this phone's line on the attendance list; undefined when it has none. */
  readonly attendeeKey: string | undefined
  readonly nowMs: number
}

/** What somebody has chosen in a posted form; undefined when our page could not have sent it. */
export const readPostedBallot = ({ step, choices }: ResidentVote, fields: Fields): Ballot | undefined =>
  castBallotSchema.shape.ballot.safeParse(fieldsToBallot(step, choices, fields)).data

/** The ballot that a posted form holds. One that our page could not have sent is of a vote of before. */
export const formToBallot = (posted: PostedBallot): Result<CastBallot, Problem> => {
  const { vote, fields, phoneKey, attendeeKey, nowMs } = posted
  const [stepId, round] = String(fields['vote']).split('/')
  const { ballotPer } = vote.step
  const paperCode = ballotPer === 'code' ? parsePaperCode(String(fields['paperCode'])) : undefined
  if (ballotPer === 'code' && !paperCode) return err({ type: 'WrongPaperCode' })
  const cast = castBallotSchema.safeParse({
    stepId,
    round: Number(round),
    ballotKey: (ballotPer === 'person' && attendeeKey) || phoneKey,
    ...(paperCode && { paperCode }),
    revision: nowMs,
    ballot: readPostedBallot(vote, fields),
  })
  return cast.success ? ok(cast.data) : err({ type: 'VoteClosed' })
}

/** Whether a posted form is a ballot. */
export const isBallotForm = (fields: Fields): boolean => typeof fields['vote'] === 'string'
