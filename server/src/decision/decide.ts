import type { Role } from '@rembuk/shared/access/access'
import type { DecisionId } from '@rembuk/shared/base/id'
import { done, err, ok, type Result } from '@rembuk/shared/base/result'
import { changeDecisions, type DecisionChange } from '@rembuk/shared/decision/change-decisions'
import { draftDecision, maxDecisionLength } from '@rembuk/shared/decision/decision'
import type { DecisionCommand } from '@rembuk/shared/decision/decision-command'
import type { Problem } from '@rembuk/shared/http/problem'
import { listMeetingDecisions } from '@rembuk/shared/meeting/meeting-document'
import { meetingRoom } from '@rembuk/shared/room/room-name'
import { countsOfVote, summarizeVote } from '@rembuk/shared/vote/vote-summary'
import { newId } from '../access/secrets.ts'
import type { LiveMeeting } from '../meeting/live-meeting.ts'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store } from '../store/store.ts'
import { findClosedVote } from '../vote/live-votes.ts'

interface DecideDeps {
  readonly store: Store
  readonly hub: RoomHub
}

/** A decision that follows from a vote has that vote's numbers, whatever the page says. */
const withVote = (live: LiveMeeting, command: DecisionCommand): Result<DecisionCommand, Problem> => {
  if (!('decision' in command) || !command.decision.vote) return ok(command)
  const vote = findClosedVote(live, command.decision.vote)
  if (!vote) return err({ type: 'NotFound' })
  return ok({
    ...command,
    decision: { ...command.decision, method: 'vote', counts: countsOfVote(summarizeVote(vote)) },
  })
}

const withMinutes = async (
  { hub }: DecideDeps,
  { meetingId }: LiveMeeting,
  command: DecisionCommand,
): Promise<DecisionChange> => {
  if (command.type !== 'from-minutes') return command
  const marked = await hub.use(meetingRoom(meetingId), (room) => room.read(listMeetingDecisions))
  const texts = new Set((marked ?? []).map(({ text }) => text.slice(0, maxDecisionLength)))
  return { type: 'from-minutes', drafts: [...texts].map((text) => draftDecision(newId() as DecisionId, text)) }
}

/** Carries out what somebody asks of a meeting's decisions; to be done one after the other. It is on disk when this resolves. */
export const decide = async (
  deps: DecideDeps,
  live: LiveMeeting,
  { command, role }: { readonly command: DecisionCommand; readonly role: Role },
): Promise<Result<void, Problem>> => {
  const counted = withVote(live, command)
  if (!counted.ok) return counted
  const changed = changeDecisions(live.decisions, await withMinutes(deps, live, counted.value), role)
  if (!changed.ok) return changed
  const decisions = changed.value
  if (decisions === live.decisions) return done
  try {
    await deps.store.commit([{ type: 'save-decisions', meetingId: live.meetingId, decisions }])
  } catch {
    return err({ type: 'NotSaving' })
  }
  live.decisions = decisions
  return done
}
