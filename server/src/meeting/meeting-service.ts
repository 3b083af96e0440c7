// Longer than other files: a few lines for each thing that may be asked of a meeting; what is done about it stands with its noun.
import type { Role } from '@rembuk/shared/access/access'
import type { Appoint } from '@rembuk/shared/appointment/appoint-command'
import type { AppointmentBook } from '@rembuk/shared/appointment/appointment'
import type { AttendanceList, Attendee } from '@rembuk/shared/attendance/attendance'
import type { AttendAnswer, AttendanceEdit, AttendCommand, OwnLine } from '@rembuk/shared/attendance/attendance-command'
import type { BoardId, MeetingId, NoteId, ProgrammeId } from '@rembuk/shared/base/id'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { DecisionCommand } from '@rembuk/shared/decision/decision-command'
import type { Problem } from '@rembuk/shared/http/problem'
import type { LeadRequest, WaitingNote } from '@rembuk/shared/meeting/meeting-events'
import { currentStepOf } from '@rembuk/shared/meeting/meeting-plan'
import type { MeetingState, ResidentState } from '@rembuk/shared/meeting/meeting-state'
import type { ResidentAnswer } from '@rembuk/shared/meeting/resident-command'
import type { Step } from '@rembuk/shared/meeting/step'
import { readProgrammeMeta } from '@rembuk/shared/programme/programme-document'
import type { OwnPulse } from '@rembuk/shared/pulse/pulse'
import type { PulseCommand } from '@rembuk/shared/pulse/pulse-command'
import type { QueueCommand, RaiseHand } from '@rembuk/shared/queue/queue-command'
import { boardRoom, programmeRoom, type RoomName } from '@rembuk/shared/room/room-name'
import type { AskPaperCodes, EnterCount } from '@rembuk/shared/vote/vote-events'
import type { ClosedVote, VoteKey } from '@rembuk/shared/vote/vote-summary'
import { type AppointmentDeps, acceptAppointment, appoint, readAppointments } from '../appointment/appointments.ts'
import { askToEdit, readAppointmentBook } from '../appointment/askings.ts'
import { editAttendance, listAttendance } from '../attendance/edit-attendance.ts'
import { type AttendanceEraser, createAttendanceEraser } from '../attendance/erase-attendance.ts'
import { attend, readOwnLine } from '../attendance/sign-attendance.ts'
import { decide } from '../decision/decide.ts'
import { createDecisionEraser, type DecisionEraser } from '../decision/erase-decisions.ts'
import { forgetPulse, ownPulseOf, type PulseSender, takePulse } from '../pulse/live-pulse.ts'
import { createQueueEraser, type QueueEraser } from '../queue/erase-queue.ts'
import { handOf, leadLiveQueue, lowerPhoneHand, raisePhoneHand } from '../queue/live-queue.ts'
import type { SentBallot } from '../vote/ballot-holder.ts'
import { castBallot, enterCount } from '../vote/cast-ballot.ts'
import { forgetChoice } from '../vote/forget-choice.ts'
import { findClosedVote } from '../vote/live-votes.ts'
import { makePaperCodes } from '../vote/make-paper-codes.ts'
import { inTurn, type LeadDeps, lead } from './lead.ts'
import { type LiveMeeting, LiveMeetings } from './live-meeting.ts'
import { type OwnKey, type ReadOwnNote, readOwnNotes } from './own-notes.ts'
import { changeOwnNote, type FromPhone, writeResidentNote } from './resident-notes.ts'
import { approveNote, declineNote, listWaitingNotes } from './sealed-notes.ts'
import { meetingStateOf, residentStateOf } from './told-state.ts'

interface MeetingServiceOptions extends LeadDeps, AppointmentDeps {
  /** Told that the state of a meeting has changed. */
  readonly onChange: (meetingId: MeetingId) => void
}

/** The step whose board the room is at: its own, or the first one planned. */
const shownStepOf = ({ plan }: LiveMeeting): Step | undefined => currentStepOf(plan) ?? plan.steps[0]

/** The meetings under way: where each stands, and what residents and hosts ask of it. */
export class MeetingService {
  readonly #options: MeetingServiceOptions
  readonly #meetings: LiveMeetings
  readonly #running = new Map<string, Promise<ResidentAnswer>>()
  isSaving = true
  readonly attendanceEraser: AttendanceEraser
  readonly decisionEraser: DecisionEraser
  readonly queueEraser: QueueEraser

  constructor(options: MeetingServiceOptions) {
    this.#options = options
    this.#meetings = new LiveMeetings(options.store)
    const listMeetings = (programmeId: ProgrammeId) => this.#meetings.list(programmeId)
    const { store, onChange, withdraw } = options
    this.attendanceEraser = createAttendanceEraser({ store, listMeetings, onChange, withdraw })
    this.decisionEraser = createDecisionEraser({ store, listMeetings, onChange })
    this.queueEraser = createQueueEraser({ store, listMeetings, onChange })
  }

  async findByCode(code: string): Promise<MeetingId | undefined> {
    return (await this.#options.store.findMeetingByCode(code))?.meetingId
  }

  async readState(meetingId: MeetingId): Promise<MeetingState | undefined> {
    const live = await this.#meetings.find(meetingId)
    if (!live) return undefined
    return meetingStateOf(live, { isSaving: this.isSaving })
  }

  async readResidentState(meetingId: MeetingId): Promise<ResidentState | undefined> {
    const live = await this.#meetings.find(meetingId)
    if (!live) return undefined
    const meta = await this.#options.hub.use(programmeRoom(live.programmeId), (open) => open.read(readProgrammeMeta))
    return residentStateOf(live, { programmeTitle: meta?.title ?? '', isSaving: this.isSaving })
  }

  /** Whether a document is the board that the room is at, or that of a step it has come to: what residents may look at. */
  async hasBoard(meetingId: MeetingId, room: RoomName): Promise<boolean> {
    const live = await this.#meetings.find(meetingId)
    if (!live) return false
    const { steps, run } = live.plan
    const seen = [shownStepOf(live), ...steps.filter(({ stepId }) => run.reached.includes(stepId))]
    return seen.some((step) => step && boardRoom(step.boardId) === room)
  }

  /** The board the room is at: that of its step, or of the first one planned. */
  async readBoardId(meetingId: MeetingId): Promise<BoardId | undefined> {
    const live = await this.#meetings.find(meetingId)
    return live && shownStepOf(live)?.boardId
  }

  async countPhone(meetingId: MeetingId, change: 1 | -1): Promise<void> {
    await this.#change(meetingId, (live) => {
      live.phoneCount += change
    })
  }

  /** A phone tells how many notes or ballots it still holds; one that is gone holds none that anybody could wait for. */
  async countUnsent(
    meetingId: MeetingId,
    phoneId: string,
    { what, count }: { readonly what: 'notes' | 'ballots'; readonly count: number },
  ): Promise<void> {
    await this.#change(meetingId, (live) => {
      const { unsentByPhone } = what === 'notes' ? live : live.votes
      if (count > 0) unsentByPhone.set(phoneId, count)
      else unsentByPhone.delete(phoneId)
    })
  }

  /** Carries out what a host asks; everybody is told when it is on disk. */
  async lead(meetingId: MeetingId, request: LeadRequest): Promise<Result<void, Problem>> {
    const led = await this.#change(meetingId, async (live) => {
      const answer = await lead(this.#options, live, request)
      // Whose hands were up is nobody's business once the meeting is over.
      if (answer.ok && request.command.type === 'end')
        await inTurn(live, () => leadLiveQueue(this.#options, live, { type: 'clear' }))
      return answer
    })
    return led ?? err({ type: 'NotFound' })
  }

  async listWaiting(meetingId: MeetingId): Promise<Result<readonly WaitingNote[], Problem>> {
    const live = await this.#meetings.find(meetingId)
    if (!live) return err({ type: 'NotFound' })
    const notes = await listWaitingNotes(this.#options, live)
    return ok(notes.map(({ meetingId: _meeting, stepId: _step, ...note }) => note))
  }

  /** Lets a waiting note through to its board, or keeps it among the hidden ones. */
  decideWaiting(
    meetingId: MeetingId,
    { noteId, isApproved }: { readonly noteId: NoteId; readonly isApproved: boolean },
  ): Promise<Result<void, Problem>> {
    const decide = isApproved ? approveNote : declineNote
    return this.#askInTurn(meetingId, (live) => decide(this.#options, live, noteId))
  }

  raiseHand(
    meetingId: MeetingId,
    raised: { readonly hand: RaiseHand; readonly phoneKey: string },
  ): Promise<Result<void, Problem>> {
    return this.#askInTurn(meetingId, (live) => raisePhoneHand(this.#options, live, raised), { type: 'WrongCode' })
  }

  lowerHand(meetingId: MeetingId, phoneKey: string): Promise<Result<void, Problem>> {
    return this.#askInTurn(meetingId, (live) => lowerPhoneHand(this.#options, live, phoneKey), { type: 'WrongCode' })
  }

  /** Takes what a phone tells by a touch; nothing of it is kept. */
  async takePulse(
    meetingId: MeetingId,
    told: PulseSender & { readonly command: PulseCommand },
  ): Promise<Result<void, Problem>> {
    return (await this.#change(meetingId, (live) => takePulse(live, told))) ?? err({ type: 'WrongCode' })
  }

  async forgetPulse(meetingId: MeetingId, sender: PulseSender): Promise<void> {
    await this.#change(meetingId, (live) => forgetPulse(live, sender))
  }

  async readOwnPulse(meetingId: MeetingId, phoneKey: string): Promise<OwnPulse | undefined> {
    const live = await this.#meetings.find(meetingId)
    return live && ownPulseOf(live, phoneKey)
  }

  /** The notes that these keys open, as they are now. */
  async readOwnNotes(meetingId: MeetingId, keys: readonly OwnKey[]): Promise<readonly ReadOwnNote[]> {
    const live = await this.#meetings.find(meetingId)
    return live ? readOwnNotes(this.#options, live, keys) : []
  }

  /** The hand that a phone has raised. */
  async findHand(meetingId: MeetingId, phoneKey: string): Promise<string | undefined> {
    const live = await this.#meetings.find(meetingId)
    return live && handOf(live, phoneKey)
  }

  /** Carries out what a host or editor asks of the speaking queue. */
  leadQueue(meetingId: MeetingId, command: QueueCommand): Promise<Result<void, Problem>> {
    return this.#askInTurn(meetingId, (live) => leadLiveQueue(this.#options, live, command))
  }

  /** Takes a resident's ballot; it is on disk when this resolves. */
  async castBallot(meetingId: MeetingId, ballot: SentBallot): Promise<Result<void, Problem>> {
    return (
      (await this.#change(meetingId, (live) => castBallot(this.#options, live, ballot))) ?? err({ type: 'WrongCode' })
    )
  }

  /** A note that is no longer shown says nothing in a vote either. */
  async forgetChoice(meetingId: MeetingId, noteId: NoteId): Promise<void> {
    await this.#change(meetingId, (live) => inTurn(live, () => forgetChoice(this.#options, live, noteId)))
  }

  /** The paper codes of a meeting, made when they are first asked for. */
  makePaperCodes(meetingId: MeetingId, asked: AskPaperCodes): Promise<Result<readonly string[], Problem>> {
    return this.#askInTurn(meetingId, (live) => makePaperCodes(this.#options, live, asked))
  }

  /** A vote that has been closed, whole. */
  async readVote(meetingId: MeetingId, key: VoteKey): Promise<Result<ClosedVote, Problem>> {
    const live = await this.#meetings.find(meetingId)
    const vote = live && findClosedVote(live, key)
    return vote ? ok(vote) : err({ type: 'NotFound' })
  }

  /** Takes a count of hands or slips. */
  enterCount(meetingId: MeetingId, count: EnterCount): Promise<Result<void, Problem>> {
    return this.#askInTurn(meetingId, (live) => enterCount(this.#options, live, count))
  }

  /** Carries out what a host or an editor asks of the decisions, one thing after the other. */
  decide(
    meetingId: MeetingId,
    asked: { readonly command: DecisionCommand; readonly role: Role },
  ): Promise<Result<void, Problem>> {
    return this.#askInTurn(meetingId, (live) => decide(this.#options, live, asked))
  }

  /** Carries out what a phone asks of the attendance list. */
  async attend(meetingId: MeetingId, command: AttendCommand): Promise<AttendAnswer> {
    return (await this.#change(meetingId, (live) => attend(this.#options, live, command))) ?? err({ type: 'WrongCode' })
  }

  /** The line of whoever holds its key; undefined when it is not on the list. */
  async readOwnLine(meetingId: MeetingId, line: OwnLine): Promise<Attendee | undefined> {
    const live = await this.#meetings.find(meetingId)
    return live && readOwnLine(this.#options, live, line)
  }

  /** Carries out what a host or an editor asks of the lists, one thing after the other. */
  editAttendance(
    meetingId: MeetingId,
    asked: { readonly edit: AttendanceEdit; readonly role: Role },
  ): Promise<AttendAnswer> {
    return this.#askInTurn(meetingId, (live) => editAttendance(this.#options, live, asked))
  }

  /** Makes somebody on the attendance list an editor of the programme, or a participant again. */
  appoint(meetingId: MeetingId, command: Appoint): Promise<Result<void, Problem>> {
    return this.#askInTurn(meetingId, async (live) => appoint(this.#options, live, command))
  }

  /** Asks hosts to make the owner of a line an editor. */
  askToEdit(meetingId: MeetingId, line: OwnLine): Promise<Result<void, Problem>> {
    const nowMs = this.#options.nowMs()
    return this.#askInTurn(meetingId, async (live) => askToEdit(live, { line, nowMs }), { type: 'WrongCode' })
  }

  /** Who asks to become an editor, and who was made one by whom. */
  async readAppointmentBook(meetingId: MeetingId): Promise<Result<AppointmentBook, Problem>> {
    const live = await this.#meetings.find(meetingId)
    return live ? ok(await readAppointmentBook(this.#options.store, live)) : err({ type: 'NotFound' })
  }

  /** Gives an appointed person's session its right, and the place to go to. */
  acceptAppointment(
    meetingId: MeetingId,
    asked: { readonly line: OwnLine; readonly sessionHash: string },
  ): Promise<Result<{ readonly programmeId: ProgrammeId; readonly boardId: BoardId | undefined }, Problem>> {
    return this.#askInTurn(meetingId, async (live) => {
      const accepted = await acceptAppointment(this.#options, live, asked)
      const { programmeId } = live
      return accepted.ok ? ok({ programmeId, boardId: await this.readBoardId(meetingId) }) : accepted
    })
  }

  /** Reads anew who is an editor in the meetings under way, after that was withdrawn from everybody. */
  async rereadAppointments(programmeId: ProgrammeId): Promise<void> {
    const { store, onChange } = this.#options
    for (const live of await this.#meetings.listLoaded(programmeId))
      await inTurn(live, async () => {
        if (live.appointments.size === 0) return
        live.appointments = await readAppointments(store, live.meetingId)
        onChange(live.meetingId)
      })
  }

  async listAttendance(meetingId: MeetingId): Promise<Result<AttendanceList, Problem>> {
    const live = await this.#meetings.find(meetingId)
    return live ? ok(await listAttendance(this.#options, live)) : err({ type: 'NotFound' })
  }

  /** Carries out a resident's command once, however often it is sent, and answers when it is on disk. */
  async handleCommand(meetingId: MeetingId, from: FromPhone): Promise<ResidentAnswer> {
    const key = `${meetingId}/${from.command.commandId}`
    const running = this.#running.get(key) ?? this.#runOnce(meetingId, from)
    this.#running.set(key, running)
    try {
      return await running
    } finally {
      this.#running.delete(key)
    }
  }

  async #runOnce(meetingId: MeetingId, { command, phoneKey, picture }: FromPhone): Promise<ResidentAnswer> {
    const stored = await this.#options.store.findAnswer(meetingId, command.commandId)
    if (stored !== undefined) return JSON.parse(stored) as ResidentAnswer
    const answer = await this.#change(meetingId, (live) =>
      command.type === 'write'
        ? writeResidentNote(this.#options, live, { command, phoneKey, picture })
        : changeOwnNote(this.#options, live, { command, phoneKey }),
    )
    return answer ?? err({ type: 'WrongCode' })
  }

  /** Does something to a meeting, then tells that its state has changed; undefined when there is no such meeting. */
  async #change<Value>(
    meetingId: MeetingId,
    change: (live: LiveMeeting) => Value | Promise<Value>,
  ): Promise<Value | undefined> {
    const live = await this.#meetings.find(meetingId)
    if (!live) return undefined
    const value = await change(live)
    this.#options.onChange(meetingId)
    return value
  }

  /** The same for what is done one thing after the other; `missing` is the answer when there is no such meeting. */
  async #askInTurn<Value>(
    meetingId: MeetingId,
    ask: (live: LiveMeeting) => Promise<Result<Value, Problem>>,
    missing: Problem = { type: 'NotFound' },
  ): Promise<Result<Value, Problem>> {
    return (await this.#change(meetingId, (live) => inTurn(live, () => ask(live)))) ?? err(missing)
  }
}
