import type { Problem } from '@rembuk/shared/http/problem'
import { closeCodes } from '@rembuk/shared/sync/close-codes'
import type { Refusal } from './open-room.ts'

/** What a final close of the line means for the person. */
export const refusalOfCode = (code: number): Refusal => {
  if (code === closeCodes.notAllowed) return 'withdrawn'
  if (code === closeCodes.generationChanged) return 'replaced'
  return code === closeCodes.noSuchRoom ? 'gone' : 'refused'
}

/** What the server's answer about a room means for edits that wait on this device; undefined when they only have to wait longer. */
export const refusalOfProblem = ({ type }: Problem): Refusal | undefined => {
  if (type === 'NotSignedIn' || type === 'NotAllowed' || type === 'WrongLink') return 'withdrawn'
  return type === 'NotFound' ? 'gone' : undefined
}

const problems = {
  withdrawn: { type: 'NotAllowed' },
  replaced: { type: 'ServerError' },
  gone: { type: 'NotFound' },
  refused: { type: 'BadRequest' },
} as const satisfies Record<Refusal, Problem>

/** Why a room that was never shown cannot be. */
export const problemOfRefusal = (refusal: Refusal): Problem => problems[refusal]
