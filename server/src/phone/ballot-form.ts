// The ballot of a phone without JavaScript: its fields are named after the cells of the vote.
import type { StepId } from '@rembuk/shared/base/id'
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

/** The ballot that a posted form holds; undefined when it is not one that our page could have sent. */
export const formToBallot = ({ vote, fields, phoneKey, attendeeKey, nowMs }: PostedBallot): CastBallot | undefined => {
  const [stepId, round] = String(fields['vote']).split('/')
  const ballot = fieldsToBallot(vote.step, vote.choices, fields) as Ballot
  const { ballotPer } = vote.step
  const key = {
    ballotKey: (ballotPer === 'person' && attendeeKey) || phoneKey,
    ...(ballotPer === 'code' && { paperCode: parsePaperCode(String(fields['paperCode'])) ?? '0000000000' }),
  }
  const cast = { stepId: stepId as StepId, round: Number(round), ...key, revision: nowMs, ballot }
  return castBallotSchema.safeParse(cast).data
}

/** Whether a posted form is a ballot. */
export const isBallotForm = (fields: Fields): boolean => typeof fields['vote'] === 'string'
