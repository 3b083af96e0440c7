import type { MeetingId, StepId } from '@rembuk/shared/base/id'
import type { MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import { currentStepOf } from '@rembuk/shared/meeting/meeting-plan'
import { type BallotStep, isBallotStep } from '@rembuk/shared/meeting/step'
import type { BallotSource, CountedSource } from '@rembuk/shared/vote/tally'
import {
  fewestSecret,
  type ResidentVote,
  type Vote,
  type VoteCount,
  type VoteState,
} from '@rembuk/shared/vote/vote-state'
import {
  type ClosedVote,
  isClosed,
  isSameVote,
  summarizeVote,
  type VoteKey,
  type VoteSummary,
} from '@rembuk/shared/vote/vote-summary'
import type { AttendanceBook } from '../attendance/attendance-book.ts'
import type { Store } from '../store/store.ts'
import { GuessLimit } from './guess-limit.ts'
import { type PaperCodes, readPaperCodes } from './paper-codes.ts'

/** The newest ballot of one key, and when it is on disk. */
export interface CastRecord {
  readonly revision: number
  /** The phone that alone may change a ballot by paper code. */
  readonly ownerHash: string
  readonly saved: Promise<void>
}

/** A vote, and while it is open who has voted: the hashes of their keys, never for what. */
export interface LiveVote {
  vote: Vote
  readonly castByKeyHash: Map<string, CastRecord>
  /** Keys whose ballot is on disk. */
  readonly saved: Set<string>
  readonly counts: Map<CountedSource, VoteCount>
}

export interface LiveVotes {
  /** The newest count of each step. */
  readonly byStep: Map<StepId, LiveVote>
  /** The counts before it, all closed. */
  earlier: readonly ClosedVote[]
  /** What is told at every change of those that have been closed, the first first. */
  summaries: readonly VoteSummary[]
  /** What connected phones hold unsent; by phone. */
  readonly unsentByPhone: Map<string, number>
  /** Ballots on their way to the disk: closing waits for them. */
  readonly casting: Set<Promise<unknown>>
  /** While a host's command is carried out, ballots wait. */
  turning: Promise<unknown> | undefined
  paperCodes: PaperCodes | undefined
  readonly guesses: GuessLimit
}

/** What votes need to know of a meeting under way. */
export interface VotingMeeting {
  readonly meetingId: MeetingId
  readonly plan: MeetingPlan
  readonly votes: LiveVotes
  readonly attendance: Pick<AttendanceBook, 'attendees'>
}

/** How many are present; null where no attendance list is kept. */
export const presentCountOf = ({ attendance: { attendees } }: VotingMeeting): number | null => attendees.size || null

export const createLiveVote = (vote: Vote): LiveVote => ({
  vote,
  castByKeyHash: new Map(),
  saved: new Set(),
  counts: new Map(),
})

/** Takes a vote in; a count of before of the same step stays as the result that it was. */
export const putVote = (votes: LiveVotes, vote: Vote): void => {
  const before = votes.byStep.get(vote.stepId)?.vote
  if (before && before.round < vote.round && isClosed(before)) votes.earlier = [...votes.earlier, before]
  votes.byStep.set(vote.stepId, createLiveVote(vote))
  renewSummaries(votes, vote.stepId)
}

/** The counts of a step that have been closed. */
const closedVotesOf = ({ earlier, byStep }: LiveVotes, stepId: StepId): readonly ClosedVote[] => {
  const newest = byStep.get(stepId)?.vote
  return [...earlier.filter((vote) => vote.stepId === stepId), ...(newest && isClosed(newest) ? [newest] : [])]
}

/** Sums the votes of a step up anew, after one of them has come or changed. */
export const renewSummaries = (votes: LiveVotes, stepId: StepId): void => {
  const roundCount = votes.byStep.get(stepId)?.vote.round
  const own = closedVotesOf(votes, stepId).map((vote) => summarizeVote(vote, roundCount))
  const others = votes.summaries.filter((summary) => summary.stepId !== stepId)
  votes.summaries = [...others, ...own].toSorted((a, b) => a.closedAtMs - b.closedAtMs)
}

export const findClosedVote = ({ votes }: Pick<VotingMeeting, 'votes'>, key: VoteKey | null): ClosedVote | undefined =>
  key ? closedVotesOf(votes, key.stepId).find((vote) => isSameVote(vote, key)) : undefined

export const readLiveVotes = async (store: Store, meetingId: MeetingId): Promise<LiveVotes> => {
  const votes: LiveVotes = {
    byStep: new Map(),
    earlier: [],
    summaries: [],
    unsentByPhone: new Map(),
    casting: new Set(),
    turning: undefined,
    paperCodes: await readPaperCodes(store, meetingId),
    guesses: new GuessLimit(),
  }
  for (const vote of await store.listVotes(meetingId)) putVote(votes, vote)
  for (const live of votes.byStep.values()) {
    const { vote } = live
    for (const { keyHash, ownerHash, revision } of await store.listBallots(meetingId, vote.stepId)) {
      live.castByKeyHash.set(keyHash, { revision, ownerHash, saved: Promise.resolve() })
      live.saved.add(keyHash)
    }
    for (const count of await store.listVoteCounts(meetingId, vote.stepId)) live.counts.set(count.source, count)
  }
  return votes
}

/** The step whose ballots are taken now. */
export const openBallotStep = (plan: MeetingPlan): BallotStep | undefined => {
  const step = currentStepOf(plan)
  return isBallotStep(step) && plan.run.isOpen && !plan.run.endedAtMs ? step : undefined
}

/** How many have voted, by source. */
export const ballotCountsOf = ({ vote, saved, counts }: LiveVote): Readonly<Record<BallotSource, number>> => {
  if (vote.result) {
    const { phone, hand, paper } = vote.result.bySource
    return { phone: phone.ballotCount, hand: hand.ballotCount, paper: paper.ballotCount }
  }
  return {
    phone: saved.size,
    hand: counts.get('hand')?.ballotCount ?? 0,
    paper: counts.get('paper')?.ballotCount ?? 0,
  }
}

const currentVote = ({ plan, votes }: VotingMeeting): LiveVote | undefined =>
  plan.run.stepId === null ? undefined : votes.byStep.get(plan.run.stepId)

/** What hosts, editors and the projector are told of the current step's vote; null when it has none. */
export const voteStateOf = (meeting: VotingMeeting): VoteState | null => {
  const live = currentVote(meeting)
  if (!live) return null
  const { vote, counts } = live
  const ballotCounts = ballotCountsOf(live)
  const { phone, hand, paper } = ballotCounts
  const presentCount = vote.result ? vote.result.presentCount : presentCountOf(meeting)
  return {
    ...vote,
    ballotCounts,
    countedBy: vote.result?.countedBy ?? {
      hand: counts.get('hand')?.countedBy ?? '',
      paper: counts.get('paper')?.countedBy ?? '',
    },
    onPhonesCount: vote.result ? 0 : [...meeting.votes.unsentByPhone.values()].reduce((sum, count) => sum + count, 0),
    isOverAttendance: presentCount !== null && phone + hand + paper > presentCount,
    isHardlySecret: phone + paper < fewestSecret,
  }
}

/** What phones are told of it. */
export const residentVoteOf = (meeting: VotingMeeting): ResidentVote | null => currentVote(meeting)?.vote ?? null
