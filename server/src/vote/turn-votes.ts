// What a host's command does to votes: one that is opened gets its choices, one that is left is counted and its ballots go.
import { done, err, ok, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Problem } from '@rembuk/shared/http/problem'
import { findStep, type MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import type { BallotStep, ScoreStep, Step } from '@rembuk/shared/meeting/step'
import { boardRoom } from '@rembuk/shared/room/room-name'
import type { Choice } from '@rembuk/shared/vote/ballot'
import { readChoices } from '@rembuk/shared/vote/board-choices'
import { emptyTally, shortlistOf, sumTallies, tallyOf } from '@rembuk/shared/vote/tally'
import type { Vote } from '@rembuk/shared/vote/vote-state'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store, Write } from '../store/store.ts'
import { openBallotStep, presentCountOf, putVote, type VotingMeeting } from './live-votes.ts'

export interface VoteDeps {
  readonly store: Store
  readonly hub: RoomHub
  readonly nowMs: () => TimeMs
}

/** What belongs into the commit of a command, and the votes as they are once it is on disk. */
interface VoteTurn {
  readonly votes: readonly Vote[]
  readonly writes: readonly Write[]
}

interface Turn {
  readonly before: MeetingPlan
  readonly after: MeetingPlan
  /** Whether a vote that has been counted is to be counted anew. */
  readonly isNewCount: boolean
}

/** What ballots are cast on: everything of a step but its words and its time. */
const settingsOf = ({ prompt: _prompt, plannedMinutes: _minutes, ...settings }: Step): string =>
  JSON.stringify(settings)

interface Opening {
  readonly step: BallotStep
  readonly isNewCount: boolean
  /** The votes of the meeting, with the one that is being counted at this moment as it will be. */
  readonly votes: readonly Vote[]
}

/** The choices of the last vote on this board that has been counted, the best first. */
const shortlist = (votes: readonly Vote[], { boardId, shortlist: length }: ScoreStep): readonly Choice[] => {
  const [last] = votes
    .flatMap(({ step, choices, result }) =>
      step.kind === 'vote' && step.boardId === boardId && result ? [{ step, choices, result }] : [],
    )
    .toSorted((a, b) => b.result.closedAtMs - a.result.closedAtMs)
  return last ? shortlistOf({ ...last, tally: sumTallies(last.result.bySource) }, length) : []
}

const choicesFor = async ({ hub }: VoteDeps, { step, votes }: Opening): Promise<readonly Choice[]> => {
  if (step.kind === 'consent') return []
  const listed = step.kind === 'score' ? shortlist(votes, step) : []
  if (listed.length > 0) return listed
  return (await hub.use(boardRoom(step.boardId), (room) => room.read(readChoices))) ?? []
}

const openVote = async (deps: VoteDeps, opening: Opening): Promise<Result<Vote, Problem>> => {
  const { step, isNewCount, votes } = opening
  const known = votes.find(({ stepId }) => stepId === step.stepId)
  if (known?.result && !isNewCount) return err({ type: 'VoteCounted' })
  const choices = await choicesFor(deps, opening)
  if (choices.length === 0 && step.kind !== 'consent') return err({ type: 'NothingToChoose' })
  return ok({ stepId: step.stepId, step, round: (known?.round ?? 0) + 1, choices, result: null })
}

/** Counts a vote from what is on disk. */
const countVote = async (
  { store, nowMs }: VoteDeps,
  meeting: VotingMeeting,
  { stepId }: BallotStep,
): Promise<Vote | undefined> => {
  const { meetingId, votes } = meeting
  const live = votes.byStep.get(stepId)
  if (!live || live.vote.result) return undefined
  const ballots = await store.listBallots(meetingId, stepId)
  const [hand, paper] = [live.counts.get('hand'), live.counts.get('paper')]
  const tally = (count: typeof hand) => (count ? { ballotCount: count.ballotCount, totals: count.totals } : emptyTally)
  return {
    ...live.vote,
    result: {
      bySource: { phone: tallyOf(ballots.map(({ totals }) => totals)), hand: tally(hand), paper: tally(paper) },
      countedBy: { hand: hand?.countedBy ?? '', paper: paper?.countedBy ?? '' },
      presentCount: presentCountOf(meeting),
      closedAtMs: nowMs(),
    },
  }
}

/** While people vote, what they vote on stays. */
const checkUnchanged = ({ votes }: VotingMeeting, { before, after }: Turn): Result<void, Problem> => {
  const open = openBallotStep(before)
  const vote = open && votes.byStep.get(open.stepId)?.vote
  const step = open && findStep(after, open.stepId)
  return vote && step && settingsOf(step) !== settingsOf(vote.step) ? err({ type: 'VoteBegun' }) : done
}

/** What a command that leads from one plan to another means for votes. To be asked while no ballot is on its way. */
export const turnVotes = async (
  deps: VoteDeps,
  meeting: VotingMeeting,
  turn: Turn,
): Promise<Result<VoteTurn, Problem>> => {
  const unchanged = checkUnchanged(meeting, turn)
  if (!unchanged.ok) return unchanged
  const [left, entered] = [openBallotStep(turn.before), openBallotStep(turn.after)]
  if (left?.stepId === entered?.stepId) return ok({ votes: [], writes: [] })
  const { meetingId } = meeting
  const votes: Vote[] = []
  const writes: Write[] = []
  const counted = left && (await countVote(deps, meeting, left))
  if (counted) {
    votes.push(counted)
    writes.push({ type: 'erase-ballots', meetingId, stepId: counted.stepId })
  }
  if (entered) {
    const others = [...meeting.votes.byStep.values()].map(
      ({ vote }) => (vote.stepId === left?.stepId && counted) || vote,
    )
    const opened = await openVote(deps, { step: entered, isNewCount: turn.isNewCount, votes: others })
    if (!opened.ok) return opened
    votes.push(opened.value)
  }
  for (const vote of votes) writes.push({ type: 'save-vote', meetingId, vote })
  return ok({ votes, writes })
}

/** Takes over votes that are on disk. */
export const applyVotes = ({ votes: live }: VotingMeeting, votes: readonly Vote[]): void => {
  for (const vote of votes) putVote(live, vote)
}

/** Does something while no ballot is on its way; those that come meanwhile wait for it. */
export const holdBallots = async <Value>({ votes }: VotingMeeting, work: () => Promise<Value>): Promise<Value> => {
  const turning = Promise.allSettled(votes.casting).then(work)
  votes.turning = turning.catch(() => undefined)
  try {
    return await turning
  } finally {
    votes.turning = undefined
  }
}
