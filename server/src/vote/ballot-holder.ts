// Whose a ballot is: a phone's, that of a line of the attendance list, or that of a paper code.
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Problem } from '@rembuk/shared/http/problem'
import type { CastBallot } from '@rembuk/shared/vote/vote-events'
import type { Vote } from '@rembuk/shared/vote/vote-state'
import { hashSecret } from '../access/secrets.ts'
import type { StoredBallot } from '../store/store.ts'
import type { LiveVote, VotingMeeting } from './live-votes.ts'
import { hashWithCodes } from './paper-codes.ts'

type Holder = Pick<StoredBallot, 'keyHash' | 'ownerHash'>

/** A key is another one in each vote: who has voted twice, on two questions, cannot be told. */
const inVote = ({ stepId, round }: Pick<Vote, 'stepId' | 'round'>, key: string): string => `${stepId}/${round}/${key}`

/** Under what the ballot of a phone or of a line of the attendance list is kept: its key is long, and only the phone has it. */
export const keyHashOf = (vote: Pick<Vote, 'stepId' | 'round'>, ballotKey: string): string =>
  hashSecret(inVote(vote, ballotKey))

const codeHolder = (
  { votes }: VotingMeeting,
  live: LiveVote,
  { ballotKey, paperCode, nowMs }: CastBallot & { readonly nowMs: TimeMs },
): Result<Holder, Problem> => {
  const { paperCodes, guesses } = votes
  // A ballot that the phone has cast before is changed also while somebody tries codes.
  const holder = paperCodes && {
    keyHash: hashWithCodes(paperCodes, inVote(live.vote, `${paperCode}`)),
    ownerHash: hashWithCodes(paperCodes, inVote(live.vote, `${paperCode}/${ballotKey}`)),
  }
  const known = holder && live.castByKeyHash.get(holder.keyHash)
  if (holder && known?.ownerHash === holder.ownerHash) return ok(holder)
  if (guesses.isReached(ballotKey, nowMs)) return err({ type: 'TooManyRequests' })
  if (holder && !known && paperCode && paperCodes.codes.has(paperCode)) return ok(holder)
  guesses.count(ballotKey)
  return err({ type: known ? 'PaperCodeUsed' : 'WrongPaperCode' })
}

/** Whose this ballot is, or why it is nobody's. */
export const findHolder = (
  meeting: VotingMeeting,
  live: LiveVote,
  cast: CastBallot & { readonly nowMs: TimeMs },
): Result<Holder, Problem> => {
  const { ballotPer } = live.vote.step
  if (ballotPer === 'code') return codeHolder(meeting, live, cast)
  if (ballotPer === 'person') {
    const lineHash = hashSecret(cast.ballotKey)
    const isThere = [...meeting.attendance.attendees.values()].some(({ keyHash }) => keyHash === lineHash)
    if (!isThere) return err({ type: 'NotOnList' })
  }
  return ok({ keyHash: keyHashOf(live.vote, cast.ballotKey), ownerHash: '' })
}
