import type { DocumentRole } from '@rembuk/shared/access/access'
import type { AppointWish } from '@rembuk/shared/appointment/appoint-command'
import type { AppointmentBook } from '@rembuk/shared/appointment/appointment'
import type { AttendanceList } from '@rembuk/shared/attendance/attendance'
import type { AttendanceEdit } from '@rembuk/shared/attendance/attendance-command'
import type { BoardId, MeetingId, ProgrammeId } from '@rembuk/shared/base/id'
import { err, type Result } from '@rembuk/shared/base/result'
import type { DecisionCommand } from '@rembuk/shared/decision/decision-command'
import type { HiddenNote } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import type { LeadCommand } from '@rembuk/shared/meeting/lead-command'
import type {
  ControlToServer,
  NoteOnBoard,
  ServerToControl,
  WaitingDecision,
  WaitingNote,
} from '@rembuk/shared/meeting/meeting-events'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import type { QueueCommand } from '@rembuk/shared/queue/queue-command'
import type { AskPaperCodes, EnterCount } from '@rembuk/shared/vote/vote-events'
import type { ClosedVote, VoteKey } from '@rembuk/shared/vote/vote-summary'
import type { Socket } from 'socket.io-client'
import { readPersonName } from '../access/person-name.ts'

/** Whose meeting, and the role to watch it in; undefined is the most that this browser holds. */
export interface MeetingAddress {
  readonly programmeId: ProgrammeId
  readonly meetingId: MeetingId
  readonly as: DocumentRole | undefined
}

/** What a page knows of the meeting; `state` stays the last one told while the connection is lost. */
export interface MeetingWatch {
  readonly state: MeetingState | undefined
  readonly isConnected: boolean
  /** How far the server's clock is ahead of this device's. */
  readonly clockAheadMs: number
  /** Why the server refused this browser, until it lets it in. */
  readonly problem: Problem | undefined
}

/** What a person at a page may ask of the meeting; an answer means that it is on disk, and no answer is `Offline`. */
export interface MeetingCommands {
  readonly lead: (command: LeadCommand) => Promise<Result<void, Problem>>
  readonly listWaiting: () => Promise<Result<readonly WaitingNote[], Problem>>
  readonly decideWaiting: (decision: WaitingDecision) => Promise<Result<void, Problem>>
  readonly decide: (command: DecisionCommand) => Promise<Result<void, Problem>>
  readonly enterCount: (count: EnterCount) => Promise<Result<void, Problem>>
  readonly paperCodes: (asked: AskPaperCodes) => Promise<Result<readonly string[], Problem>>
  readonly readVote: (vote: VoteKey) => Promise<Result<ClosedVote, Problem>>
  readonly leadQueue: (command: QueueCommand) => Promise<Result<void, Problem>>
  readonly editAttendance: (edit: AttendanceEdit) => Promise<Result<void, Problem>>
  readonly listAttendance: () => Promise<Result<AttendanceList, Problem>>
  readonly appoint: (wish: AppointWish) => Promise<Result<void, Problem>>
  readonly readAppointments: () => Promise<Result<AppointmentBook, Problem>>
  readonly hideNote: (note: NoteOnBoard) => Promise<Result<void, Problem>>
  readonly unhideNote: (note: NoteOnBoard) => Promise<Result<void, Problem>>
  readonly listHidden: (board: { readonly boardId: BoardId }) => Promise<Result<readonly HiddenNote[], Problem>>
}

/** The page's line to one meeting. */
export interface ControlSocket extends MeetingCommands {
  readonly read: () => MeetingWatch
  readonly subscribe: (notify: () => void) => () => void
  readonly close: () => void
}

const answerWithinMs = 8000
/** How long to wait before asking again after the server itself has refused or hung up. */
const askAgainAfterMs = 5000

const problemOf = (cause: Error): Problem | undefined => {
  const data = (cause as Error & { data?: unknown }).data
  return typeof data === 'object' && data !== null && 'type' in data ? (data as Problem) : undefined
}

type Line = Socket<ServerToControl, ControlToServer>

/** Asks and waits for the answer, never longer than a person would: what is still unsent then is not sent later. */
const createCommands = (opening: Promise<Line>): MeetingCommands => {
  const ask = async <Answer>(send: (line: ReturnType<Line['timeout']>) => Promise<Answer>) => {
    const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, answerWithinMs))
    const line = await Promise.race([opening, tooLate])
    if (!line) return err<Problem>({ type: 'Offline' })
    try {
      return await send(line.timeout(answerWithinMs))
    } catch {
      return err<Problem>({ type: 'Offline' })
    }
  }
  return {
    lead: (command) => ask((patient) => patient.emitWithAck('lead', { command, by: readPersonName() })),
    listWaiting: () => ask((patient) => patient.emitWithAck('list-waiting')),
    decideWaiting: (decision) => ask((patient) => patient.emitWithAck('decide-waiting', decision)),
    decide: (command) => ask((patient) => patient.emitWithAck('decide', command)),
    enterCount: (count) => ask((patient) => patient.emitWithAck('enter-count', count)),
    paperCodes: (asked) => ask((patient) => patient.emitWithAck('paper-codes', asked)),
    readVote: (vote) => ask((patient) => patient.emitWithAck('read-vote', vote)),
    leadQueue: (command) => ask((patient) => patient.emitWithAck('lead-queue', command)),
    editAttendance: (edit) => ask((patient) => patient.emitWithAck('edit-attendance', edit)),
    listAttendance: () => ask((patient) => patient.emitWithAck('list-attendance')),
    appoint: (wish) => ask((patient) => patient.emitWithAck('appoint', { ...wish, by: readPersonName() })),
    readAppointments: () => ask((patient) => patient.emitWithAck('read-appointments')),
    hideNote: (note) => ask((patient) => patient.emitWithAck('hide-note', note)),
    unhideNote: (note) => ask((patient) => patient.emitWithAck('unhide-note', note)),
    listHidden: (board) => ask((patient) => patient.emitWithAck('list-hidden', board)),
  }
}

/** A page is drawn without what a line is made of, which is fetched meanwhile, and again where it could not be had. */
const openLine = async ({ programmeId, meetingId, as }: MeetingAddress, origin: string): Promise<Line> => {
  try {
    const { io } = await import('socket.io-client')
    return io(`${origin}/control`, {
      path: '/rt/',
      auth: { programmeId, meetingId, as },
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      forceNew: true,
    })
  } catch {
    await new Promise((resolve) => setTimeout(resolve, askAgainAfterMs))
    return openLine({ programmeId, meetingId, as }, origin)
  }
}

/** Opens the line to a meeting; it comes back by itself after the network or the server was away. */
export const openControlSocket = (address: MeetingAddress, origin = ''): ControlSocket => {
  const opening = openLine(address, origin)
  const listeners = new Set<() => void>()
  let watch: MeetingWatch = { state: undefined, isConnected: false, clockAheadMs: 0, problem: undefined }
  let again: ReturnType<typeof setTimeout> | undefined
  let isClosed = false

  const change = (changes: Partial<MeetingWatch>): void => {
    watch = { ...watch, ...changes }
    for (const notify of listeners) notify()
  }
  const follow = (line: Line): void => {
    // socket.io tries again by itself after a lost network, but not after the server's own no.
    const askAgain = (): void => {
      clearTimeout(again)
      if (!line.active) again = setTimeout(() => line.connect(), askAgainAfterMs)
    }
    line.on('connect', () => change({ isConnected: true, problem: undefined }))
    line.on('meeting', (state, nowMs) => change({ state, clockAheadMs: nowMs - Date.now() }))
    line.on('disconnect', () => {
      change({ isConnected: false })
      askAgain()
    })
    line.on('connect_error', (cause) => {
      change({ isConnected: false, problem: problemOf(cause) })
      askAgain()
    })
  }
  const end = (line: Line): void => {
    line.off()
    line.disconnect()
  }
  void opening.then((line) => (isClosed ? end(line) : follow(line)))

  return {
    ...createCommands(opening),
    read: () => watch,
    subscribe: (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
    close: () => {
      isClosed = true
      clearTimeout(again)
      listeners.clear()
      void opening.then(end)
    },
  }
}
