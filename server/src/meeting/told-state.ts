// What everybody in a meeting is told of where it stands: hosts, editors and projectors, and in fewer words the phones.
import { residentAttendanceOf } from '@rembuk/shared/attendance/attendance'
import {
  type MeetingState,
  type ResidentState,
  residentStepOf,
  type WritingProgress,
} from '@rembuk/shared/meeting/meeting-state'
import { queueStateOf, residentQueueOf } from '@rembuk/shared/queue/queue'
import { askingsOf } from '../appointment/askings.ts'
import { summaryOf } from '../attendance/attendance-book.ts'
import { isSigningOpen } from '../attendance/sign-attendance.ts'
import { pulseStateOf, residentPulseOf } from '../pulse/live-pulse.ts'
import { secondsPerSpeakerOf } from '../queue/live-queue.ts'
import { findClosedVote, residentVoteOf, voteStateOf } from '../vote/live-votes.ts'
import type { LiveMeeting } from './live-meeting.ts'

const progressOf = ({
  plan,
  sentCountByStep,
  sendersByStep,
  sealedCountByStep,
  unsentByPhone,
}: LiveMeeting): WritingProgress => {
  const { stepId } = plan.run
  return {
    senderCount: (stepId && sendersByStep.get(stepId)?.size) ?? 0,
    sentCount: (stepId && sentCountByStep.get(stepId)) ?? 0,
    onPhonesCount: [...unsentByPhone.values()].reduce((sum, count) => sum + count, 0),
    sealedCount: (stepId && sealedCountByStep.get(stepId)) ?? 0,
  }
}

/** What hosts, editors and projectors are told. */
export const meetingStateOf = (live: LiveMeeting, { isSaving }: Pick<MeetingState, 'isSaving'>): MeetingState => {
  const { meetingId, code, plan, phoneCount, sentCount } = live
  return {
    ...plan,
    meetingId,
    code,
    phoneCount,
    sentCount,
    writing: progressOf(live),
    vote: voteStateOf(live),
    votes: live.votes.summaries,
    shownVote: findClosedVote(live, plan.run.shownResult) ?? null,
    attendance: summaryOf(live.attendance),
    queue: queueStateOf(live.queue, secondsPerSpeakerOf(live)),
    pulse: pulseStateOf(live),
    appointments: [...live.appointments].map(([attendeeId, sessionHash]) => ({
      attendeeId,
      hasAccepted: sessionHash !== '',
    })),
    askings: askingsOf(live),
    decisions: live.decisions,
    isSaving,
  }
}

/** What residents' phones are told. */
export const residentStateOf = (
  live: LiveMeeting,
  { programmeTitle, isSaving }: Pick<ResidentState, 'programmeTitle' | 'isSaving'>,
): ResidentState => {
  const { timer, isFrozen, endedAtMs } = live.plan.run
  return {
    programmeTitle,
    step: residentStepOf(live.plan),
    vote: residentVoteOf(live),
    timer,
    isFrozen,
    isEnded: endedAtMs !== null,
    attendance: residentAttendanceOf(live.attendance.settings, summaryOf(live.attendance), {
      isOpen: isSigningOpen(live),
    }),
    queue: residentQueueOf(live.queue, secondsPerSpeakerOf(live)),
    pulse: residentPulseOf(live.plan),
    appointed: [...live.appointments.keys()],
    asking: askingsOf(live),
    isSaving,
  }
}
