import { can } from '@rembuk/shared/access/access'
import { done, err, type Result } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import { checkBallot, checkCount } from '@rembuk/shared/vote/ballot'
import type { CastBallot, EnterCount } from '@rembuk/shared/vote/vote-events'
import type { Store, StoredBallot } from '../store/store.ts'
import { findHolder, type SentBallot } from './ballot-holder.ts'
import {
  ballotCountsOf,
  type CastRecord,
  type LiveVote,
  openBallotStep,
  presentCountOf,
  type VotingMeeting,
} from './live-votes.ts'

interface CastDeps {
  readonly store: Store
}

/** The vote that takes this now, or undefined: it is over, or another by now. */
const openVoteFor = (
  { plan, votes }: VotingMeeting,
  { stepId, round }: Pick<CastBallot, 'stepId' | 'round'>,
): LiveVote | undefined => {
  const live = votes.byStep.get(stepId)
  const isOpen = openBallotStep(plan)?.stepId === stepId && live?.vote.round === round && !live.vote.result
  return isOpen ? live : undefined
}

/** Keeps a ballot, and remembers that it was; a disk that refuses leaves everything as it was before. */
const saveBallot = async (
  { store }: CastDeps,
  { meetingId, votes }: VotingMeeting,
  { live, ballot }: { readonly live: LiveVote; readonly ballot: StoredBallot },
): Promise<Result<void, Problem>> => {
  const { stepId } = live.vote
  const { keyHash, ownerHash, revision } = ballot
  const before = live.castByKeyHash.get(keyHash)
  const saved = store.commit([{ type: 'cast-ballot', meetingId, stepId, ...ballot }])
  const record: CastRecord = { revision, ownerHash, saved }
  live.castByKeyHash.set(keyHash, record)
  votes.casting.add(saved)
  try {
    await saved
    live.saved.add(keyHash)
    return done
  } catch {
    const wasSaved = await before?.saved.then(
      () => true,
      () => false,
    )
    if (live.castByKeyHash.get(keyHash) === record) {
      if (before && wasSaved) live.castByKeyHash.set(keyHash, before)
      else live.castByKeyHash.delete(keyHash)
    }
    return err({ type: 'NotSaving' })
  } finally {
    votes.casting.delete(saved)
  }
}

/**
 * Takes a resident's ballot, in place of the one that its key cast before; it is on disk when this resolves.
 *
 * Concurrency: of two ballots with one key the higher revision stands, whichever comes last, so what is sent again changes nothing. One
 * that comes while the vote is being closed is counted or told that it came too late, never both.
 */
export const castBallot = async (
  deps: CastDeps,
  meeting: VotingMeeting,
  cast: SentBallot,
): Promise<Result<void, Problem>> => {
  const { stepId, round, revision, ballot } = cast
  while (meeting.votes.turning) await meeting.votes.turning
  const live = openVoteFor(meeting, { stepId, round })
  const isAllowed = can('participant', 'ballot.cast', { isVoteOpen: live !== undefined })
  if (!live || !isAllowed) return err({ type: 'VoteClosed' })
  if (meeting.plan.run.isFrozen) return err({ type: 'PhonesFrozen' })
  const totals = checkBallot(live.vote.step, live.vote.choices, ballot)
  if (!totals.ok) return totals
  const holder = findHolder(meeting, live, cast)
  if (!holder.ok) return holder
  const known = live.castByKeyHash.get(holder.value.keyHash)
  if (known && known.revision >= revision)
    return known.saved.then(
      () => done,
      () => err({ type: 'NotSaving' }),
    )
  return saveBallot(deps, meeting, { live, ballot: { ...holder.value, revision, totals: totals.value } })
}

/**
 * Takes a count of hands or slips, in place of the one entered before; never more people than are present. To be carried out one after
 * the other with what hosts ask.
 */
export const enterCount = async (
  { store }: CastDeps,
  meeting: VotingMeeting,
  { stepId, round, ...count }: EnterCount,
): Promise<Result<void, Problem>> => {
  const live = openVoteFor(meeting, { stepId, round })
  if (!live) return err({ type: 'VoteClosed' })
  const checked = checkCount(live.vote.step, live.vote.choices, count)
  if (!checked.ok) return checked
  const presentCount = presentCountOf(meeting)
  const { [count.source]: _replaced, ...others } = ballotCountsOf(live)
  const ballotCount = Object.values(others).reduce((sum, value) => sum + value, count.ballotCount)
  if (presentCount !== null && count.ballotCount > 0 && ballotCount > presentCount)
    return err({ type: 'MoreThanPresent', presentCount })
  try {
    await store.commit([{ type: 'enter-count', meetingId: meeting.meetingId, stepId, count }])
  } catch {
    return err({ type: 'NotSaving' })
  }
  live.counts.set(count.source, count)
  return done
}
