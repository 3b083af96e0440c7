// Whose a ballot is: a phone's, that of a line of the attendance list, or that of a paper code.
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import type { CastBallot } from '@rembuk/shared/vote/vote-events'
import type { Vote } from '@rembuk/shared/vote/vote-state'
import { hashSecret } from '../access/secrets.ts'
import type { StoredBallot } from '../store/store.ts'
import type { GuessSource } from './guess-limit.ts'
import type { LiveVote, VotingMeeting } from './live-votes.ts'
import { hashWithCodes } from './paper-codes.ts'

/** A ballot, and from where it came. */
export type SentBallot = CastBallot & { readonly source: GuessSource }

type Holder = Pick<StoredBallot, 'keyHash' | 'ownerHash'>

/** A key is another one in each vote: who has voted twice, on two questions, cannot be told. */
const inVote = ({ stepId, round }: Pick<Vote, 'stepId' | 'round'>, key: string): string => `${stepId}/${round}/${key}`

/** Under what the ballot of a phone or of a line of the attendance list is kept: its key is long, and only the phone has it. */
export const keyHashOf = (vote: Pick<Vote, 'stepId' | 'round'>, ballotKey: string): string =>
  hashSecret(inVote(vote, ballotKey))

const codeHolder = (
  { votes }: VotingMeeting,
  live: LiveVote,
  { ballotKey, paperCode, source }: SentBallot,
): Result<Holder, Problem> => {
  const { paperCodes, guesses } = votes
  if (!paperCodes || !paperCode) return err({ type: 'WrongPaperCode' })
  const holder = {
    keyHash: hashWithCodes(paperCodes, inVote(live.vote, paperCode)),
    ownerHash: hashWithCodes(paperCodes, inVote(live.vote, `${paperCode}/${ballotKey}`)),
  }
  const known = live.castByKeyHash.get(holder.keyHash)
  // A ballot that the phone has cast before is changed also while somebody tries codes.
  if (known?.ownerHash === holder.ownerHash) return ok(holder)
  if (!guesses.pay(source)) return err({ type: 'TooManyRequests' })
  if (known) return err({ type: 'PaperCodeUsed' })
  if (!paperCodes.codes.has(paperCode)) return err({ type: 'WrongPaperCode' })
  guesses.payBack(source)
  return ok(holder)
}

/** Whose this ballot is, or why it is nobody's. */
export const findHolder = (meeting: VotingMeeting, live: LiveVote, cast: SentBallot): Result<Holder, Problem> => {
  const { ballotPer } = live.vote.step
  if (ballotPer === 'code') return codeHolder(meeting, live, cast)
  if (ballotPer === 'person') {
    const lineHash = hashSecret(cast.ballotKey)
    const isThere = [...meeting.attendance.attendees.values()].some(({ keyHash }) => keyHash === lineHash)
    if (!isThere) return err({ type: 'NotOnList' })
  }
  return ok({ keyHash: keyHashOf(live.vote, cast.ballotKey), ownerHash: '' })
}
