// One's own ballot in the vote of now, as plain values: what is chosen on the screen, what waits to be sent, what the server has.
import type { Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Problem } from '@rembuk/shared/http/problem'
import type { Ballot } from '@rembuk/shared/vote/ballot'
import type { ResidentVote } from '@rembuk/shared/vote/vote-state'
import { isForLater } from './outbox-answers.ts'

/** A ballot handed in on this phone. */
export interface HandedIn {
  readonly ballot: Ballot
  /** Of the ballots of one phone the highest counts; 0 until it is first sent. */
  readonly revision: number
  readonly isSaved: boolean
  /** Why the server refused it for good. */
  readonly problem: Problem | null
  /** It, or one before it, was sent without an answer: the server may have it. */
  readonly isUncertain: boolean
}

export interface BallotBox {
  readonly voteKey: string
  /** Whose it is: a phone's key, that of a line of the attendance list, or a paper code. Another holder is another box. */
  readonly holder: string
  /** What is chosen on the screen; null before anything is. */
  readonly draft: Ballot | null
  readonly handedIn: HandedIn | null
  /** The last one that the server has on disk. */
  readonly saved: Ballot | null
  /** The highest revision ever sent from this box. */
  readonly lastRevision: number
  /** A ballot of the vote before this one was never sent. */
  readonly hasMissed: boolean
}

export const voteKeyOf = ({ stepId, round }: Pick<ResidentVote, 'stepId' | 'round'>): string => `${stepId}/${round}`

const isWaitingBox = (box: BallotBox): boolean =>
  box.handedIn !== null && !box.handedIn.isSaved && !box.handedIn.problem

/** The box for a vote: the one that is kept, when it is for the same vote and person, or an empty one. */
export const boxFor = (kept: BallotBox | undefined, voteKey: string, holder: string): BallotBox => {
  if (kept?.voteKey === voteKey && kept.holder === holder) return kept
  const hasMissed = kept !== undefined && kept.holder === holder && isWaitingBox(kept)
  return { voteKey, holder, draft: null, handedIn: null, saved: null, lastRevision: 0, hasMissed }
}

export const handIn = (box: BallotBox, ballot: Ballot): BallotBox => ({
  ...box,
  draft: ballot,
  hasMissed: false,
  handedIn: {
    ballot,
    revision: 0,
    isSaved: false,
    problem: null,
    isUncertain: box.handedIn?.isUncertain === true && !box.handedIn.isSaved,
  },
})

/** What to send now; undefined when nothing waits. */
export const waitingIn = (box: BallotBox): HandedIn | undefined =>
  isWaitingBox(box) && box.handedIn ? box.handedIn : undefined

/** The ballot is on its way; when it goes out for the first time it gets its revision, by the server's clock. */
export const markSending = (box: BallotBox, nowMs: TimeMs): BallotBox => {
  const { handedIn } = box
  if (!handedIn || handedIn.revision > 0) return box
  const revision = Math.max(box.lastRevision + 1, Math.floor(nowMs))
  return { ...box, lastRevision: revision, handedIn: { ...handedIn, revision } }
}

/** Takes the server's answer to a ballot of this box, or that none came; by now another one may have been handed in. */
export const takeBallotAnswer = (
  box: BallotBox,
  sent: HandedIn,
  answer: Result<void, Problem> | undefined,
): BallotBox => {
  const { handedIn } = box
  if (!handedIn) return box
  const isNewest = handedIn.revision === sent.revision
  if (!answer) return { ...box, handedIn: { ...handedIn, isUncertain: true } }
  if (answer.ok) return { ...box, saved: sent.ballot, handedIn: { ...handedIn, isSaved: isNewest } }
  if (!isNewest || isForLater(answer.error)) return box
  return { ...box, handedIn: { ...handedIn, problem: answer.error } }
}

/** Where the ballot is: nowhere, only on the screen, on this phone, on disk; or refused. */
export type BallotState =
  | { readonly type: 'none' | 'changed' | 'on-phone' | 'saved' | 'late-but-counted' | 'late-unknown' }
  | { readonly type: 'refused'; readonly problem: Problem }

const isSame = (a: Ballot | null, b: Ballot | null): boolean => JSON.stringify(a) === JSON.stringify(b)

export const ballotState = ({ draft, handedIn, saved }: BallotBox): BallotState => {
  if (!handedIn) return { type: draft ? 'changed' : 'none' }
  const { problem } = handedIn
  if (problem?.type === 'VoteClosed' && handedIn.isUncertain) return { type: 'late-unknown' }
  if (problem?.type === 'VoteClosed' && saved) return { type: 'late-but-counted' }
  if (!isSame(draft, handedIn.ballot)) return { type: 'changed' }
  if (problem) return { type: 'refused', problem }
  return { type: handedIn.isSaved ? 'saved' : 'on-phone' }
}
