import type { Server as HttpServer } from 'node:http'
import { can, type DocumentRole, documentRoles } from '@rembuk/shared/access/access'
import type { BoardId, MeetingId, NoteId, ProgrammeId } from '@rembuk/shared/base/id'
import { err, type Result } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import {
  type ControlToServer,
  leadRequestSchema,
  noteOnBoardSchema,
  type ResidentToServer,
  type ServerToControl,
  type ServerToResident,
  waitingDecisionSchema,
} from '@rembuk/shared/meeting/meeting-events'
import { madeOnPhone, type ResidentAnswer, residentCommandSchema } from '@rembuk/shared/meeting/resident-command'
import type { OutlineChange } from '@rembuk/shared/outline/outline'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { castBallotSchema, enterCountSchema, paperCodesSchema, voteKeySchema } from '@rembuk/shared/vote/vote-events'
import { Server, type Socket } from 'socket.io'
import type { CodeGate } from '../access/code-gate.ts'
import { hashSecret, newId } from '../access/secrets.ts'
import { type Sessions, sessionCookie } from '../access/sessions.ts'
import { addressOf } from '../http/client-address.ts'
import { isOwnOrigin } from '../http/origin.ts'
import type { Log } from '../log.ts'
import type { MeetingService } from '../meeting/meeting-service.ts'
import { hideNote, unhideNote } from '../note/hidden-notes.ts'
import type { Outlines } from '../outline/outlines.ts'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store } from '../store/store.ts'
import { receiveAppointments, receiveAskings } from './appointment-events.ts'
import { type AnswerSafely, receiveAttendance, receiveAttendanceEdits } from './attendance-events.ts'
import { receiveDecisions } from './decision-events.ts'
import { receivePulse } from './pulse-events.ts'
import { receiveHands, receiveQueueCommands } from './queue-events.ts'
import { socketIoPath } from './upgrade-dispatcher.ts'

interface MeetingSocketsDeps {
  readonly meetings: MeetingService
  readonly outlines: Outlines
  readonly sessions: Sessions
  readonly store: Store
  readonly codes: CodeGate
  readonly hub: RoomHub
  readonly log: Log
  readonly publicUrl: string | undefined
  readonly nowMs: () => number
}

/** No phone can hold more notes than that; a number from outside is not believed further. */
const maxUnsent = 1000

interface ControlData {
  sessionHash: string
  /** The count of withdrawals when the role was looked up. */
  withdrawals: number
  role: DocumentRole
  programmeId: ProgrammeId
  meetingId: MeetingId
}
interface ResidentData {
  readonly meetingId: MeetingId
  /** Made on the phone and kept there; another one for every connection of a phone that sends none. */
  readonly phoneKey: string
}
type ControlSocket = Socket<ControlToServer, ServerToControl, Record<string, never>, ControlData>
type ResidentSocket = Socket<ResidentToServer, ServerToResident, Record<string, never>, ResidentData>

/** The phones of a meeting that look at its board. */
const outlineRoom = (meetingId: MeetingId): string => `${meetingId}/outline`

const refusal = (problem: Problem): Error => Object.assign(new Error(problem.type), { data: problem })

const cookieOf = (header: string | undefined): string | undefined =>
  header
    ?.split(/;\s*/)
    .find((part) => part.startsWith(`${sessionCookie}=`))
    ?.slice(sessionCookie.length + 1)

/** The socket.io side: phones at /resident, hosts, editors and projectors at /control. */
export const attachMeetingSockets = (server: HttpServer, deps: MeetingSocketsDeps) => {
  const { meetings, outlines, sessions, store, codes, hub, log, publicUrl, nowMs } = deps
  const io = new Server(server, {
    path: socketIoPath,
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: 100_000,
    allowRequest: (request, answer) => {
      const { origin, host } = request.headers
      answer(null, isOwnOrigin(origin, { host, publicUrl }))
    },
  })
  const residents = io.of('/resident') as unknown as ReturnType<typeof io.of>
  const controls = io.of('/control') as unknown as ReturnType<typeof io.of>

  const answerSafely: AnswerSafely = (answer, work) => {
    work
      .catch((cause: unknown): Awaited<typeof work> => {
        log.error({ cause: String(cause) }, 'a command failed')
        return err({ type: 'ServerError' })
      })
      .then((result) => {
        if (typeof answer === 'function') (answer as (result: Awaited<typeof work>) => void)(result)
      })
      .catch((cause: unknown) => log.error({ cause: String(cause) }, 'an answer could not be sent'))
  }

  residents.use((socket, next) => {
    const auth = socket.handshake.auth as Record<string, unknown>
    const code = String(auth['code'] ?? '')
    const phoneKey = madeOnPhone.safeParse(auth['phoneKey']).data ?? newId()
    codes.admit(code, { address: addressOf(socket.request), phoneKey }).then(
      (admitted) => {
        if (!admitted.ok) return next(refusal(admitted.error))
        socket.data = { meetingId: admitted.value, phoneKey } satisfies ResidentData
        return next()
      },
      () => next(refusal({ type: 'ServerError' })),
    )
  })
  residents.on('connection', (plain) => {
    const socket = plain as unknown as ResidentSocket
    const { meetingId, phoneKey } = socket.data
    const count = (change: 1 | -1) => void meetings.countPhone(meetingId, change).catch(() => undefined)
    void socket.join(meetingId)
    count(1)
    const countUnsent = (what: 'notes' | 'ballots', unsent: unknown) => {
      const count = Number.isSafeInteger(unsent) ? Math.min(Number(unsent), maxUnsent) : 0
      void meetings.countUnsent(meetingId, socket.id, { what, count }).catch(() => undefined)
    }
    let isWatching = false
    const watchBoard = (wants: boolean) => {
      if (wants === isWatching || !can('participant', 'outline.read')) return
      isWatching = wants
      outlines.countWatcher(meetingId, wants ? 1 : -1)
      void (wants ? socket.join(outlineRoom(meetingId)) : socket.leave(outlineRoom(meetingId)))
    }
    socket.on('watch-board', (wants) => watchBoard(wants === true))
    socket.on('disconnect', () => {
      count(-1)
      countUnsent('notes', 0)
      countUnsent('ballots', 0)
      void meetings.forgetPulse(meetingId, { phoneKey, connectionId: socket.id }).catch(() => undefined)
      watchBoard(false)
    })
    void meetings.readResidentState(meetingId).then((state) => state && socket.emit('state', state, nowMs()))
    socket.on('waiting', (unsent) => countUnsent('notes', unsent))
    socket.on('waiting-ballots', (unsent) => countUnsent('ballots', unsent))
    receivePulse(socket, { meetings, meetingId, phoneKey, answerSafely })
    receiveHands(socket, { meetings, meetingId, phoneKey, answerSafely })
    receiveAttendance(socket, { meetings, meetingId, answerSafely })
    receiveAskings(socket, { meetings, meetingId, answerSafely })
    socket.on('command', (unknownCommand, answer) => {
      const command = residentCommandSchema.safeParse(unknownCommand)
      if (!command.success) return answerSafely(answer, Promise.resolve(err({ type: 'BadRequest' })))
      socket.emit('arrived', command.data.commandId)
      const work: Promise<ResidentAnswer> = meetings.handleCommand(meetingId, { command: command.data, phoneKey })
      return answerSafely(answer, work)
    })
    const source = { address: addressOf(socket.request), connectionId: socket.id }
    socket.on('cast', (unknownBallot, answer) => {
      const ballot = castBallotSchema.safeParse(unknownBallot)
      const work = ballot.success
        ? meetings.castBallot(meetingId, { ...ballot.data, source })
        : Promise.resolve(err<Problem>({ type: 'BadRequest' }))
      return answerSafely(answer, work)
    })
  })

  const hangUpIfWithdrawn = async (socket: ControlSocket): Promise<void> => {
    const { sessionHash, programmeId, role } = socket.data
    if (!(await sessions.holds(sessionHash, programmeId, role))) socket.disconnect(true)
  }
  controls.use((socket, next) => {
    const auth = socket.handshake.auth as Record<string, unknown>
    const programmeId = String(auth['programmeId']) as ProgrammeId
    const meetingId = String(auth['meetingId']) as MeetingId
    const wanted = documentRoles.find((role) => role === auth['as'])
    const token = cookieOf(socket.handshake.headers.cookie)
    const { withdrawals } = sessions
    Promise.all([sessions.findRole(token, programmeId, wanted), store.readMeeting(meetingId)]).then(
      ([role, meeting]) => {
        if (!role || !can(role, 'meeting.watch')) return next(refusal({ type: 'NotSignedIn' }))
        if (meeting?.programmeId !== programmeId) return next(refusal({ type: 'NotFound' }))
        codes.know(meeting.code, { address: addressOf(socket.request) })
        socket.data = { role, programmeId, meetingId, withdrawals, sessionHash: hashSecret(token ?? '') }
        return next()
      },
      () => next(refusal({ type: 'ServerError' })),
    )
  })
  controls.on('connection', (plain) => {
    const socket = plain as unknown as ControlSocket
    const { role, programmeId, meetingId, withdrawals } = socket.data
    if (withdrawals !== sessions.withdrawals) void hangUpIfWithdrawn(socket)
    void socket.join(meetingId)
    void meetings.readState(meetingId).then((state) => state && socket.emit('meeting', state, nowMs()))

    /** Notes of this programme only: the role was checked on it. */
    const onOwnBoard = async <Value>(boardId: string, act: () => Promise<Result<Value, Problem>>) => {
      if (!can(role, 'note.hide')) return err<Problem>({ type: 'NotAllowed' })
      const owner = await hub.use(boardRoom(boardId as BoardId), (room) => room.programmeId)
      return owner === programmeId ? act() : err<Problem>({ type: 'NotFound' })
    }
    const onNote = (change: typeof hideNote, value: unknown): Promise<Result<void, Problem>> => {
      const note = noteOnBoardSchema.safeParse(value)
      if (!note.success) return Promise.resolve(err({ type: 'BadRequest' }))
      const { boardId, noteId } = note.data
      return onOwnBoard(boardId, () => change(deps, { boardId: boardId as BoardId, noteId: noteId as NoteId }))
    }
    const lead = (value: unknown): Promise<Result<void, Problem>> => {
      if (!can(role, 'meeting.lead')) return Promise.resolve(err({ type: 'NotAllowed' }))
      const request = leadRequestSchema.safeParse(value)
      if (!request.success) return Promise.resolve(err({ type: 'BadRequest' }))
      const { command, by } = request.data
      return meetings.lead(meetingId, { command, by: by || role })
    }
    const listWaiting = (): ReturnType<MeetingService['listWaiting']> =>
      can(role, 'note.approve') ? meetings.listWaiting(meetingId) : Promise.resolve(err({ type: 'NotAllowed' }))
    const decideWaiting = (value: unknown): Promise<Result<void, Problem>> => {
      if (!can(role, 'note.approve')) return Promise.resolve(err({ type: 'NotAllowed' }))
      const decision = waitingDecisionSchema.safeParse(value)
      if (!decision.success) return Promise.resolve(err({ type: 'BadRequest' }))
      const { noteId, isApproved } = decision.data
      return meetings.decideWaiting(meetingId, { noteId: noteId as NoteId, isApproved })
    }
    const enterCount = (value: unknown): Promise<Result<void, Problem>> => {
      if (!can(role, 'ballot.count')) return Promise.resolve(err({ type: 'NotAllowed' }))
      const count = enterCountSchema.safeParse(value)
      return count.success ? meetings.enterCount(meetingId, count.data) : Promise.resolve(err({ type: 'BadRequest' }))
    }
    const makePaperCodes = (value: unknown): ReturnType<MeetingService['makePaperCodes']> => {
      if (!can(role, 'paper-code.make')) return Promise.resolve(err({ type: 'NotAllowed' }))
      const asked = paperCodesSchema.safeParse(value)
      return asked.success
        ? meetings.makePaperCodes(meetingId, asked.data)
        : Promise.resolve(err({ type: 'BadRequest' }))
    }
    const readVote = (value: unknown): ReturnType<MeetingService['readVote']> => {
      if (!can(role, 'result.read')) return Promise.resolve(err({ type: 'NotAllowed' }))
      const key = voteKeySchema.safeParse(value)
      return key.success ? meetings.readVote(meetingId, key.data) : Promise.resolve(err({ type: 'BadRequest' }))
    }
    receiveQueueCommands(socket, { meetings, meetingId, role, answerSafely })
    receiveAppointments(socket, { meetings, meetingId, role, answerSafely })
    receiveDecisions(socket, { meetings, meetingId, role, answerSafely })
    receiveAttendanceEdits(socket, { meetings, meetingId, role, answerSafely })
    socket.on('lead', (request, answer) => answerSafely(answer, lead(request)))
    socket.on('list-waiting', (answer) => answerSafely(answer, listWaiting()))
    socket.on('decide-waiting', (decision, answer) => answerSafely(answer, decideWaiting(decision)))
    socket.on('paper-codes', (asked, answer) => answerSafely(answer, makePaperCodes(asked)))
    socket.on('read-vote', (key, answer) => answerSafely(answer, readVote(key)))
    socket.on('enter-count', (count, answer) => answerSafely(answer, enterCount(count)))
    const hideFromAll: typeof hideNote = async (here, note) => {
      const hidden = await hideNote(here, note)
      if (hidden.ok) await meetings.forgetChoice(meetingId, note.noteId)
      return hidden
    }
    socket.on('hide-note', (note, answer) => answerSafely(answer, onNote(hideFromAll, note)))
    socket.on('unhide-note', (note, answer) => answerSafely(answer, onNote(unhideNote, note)))
    socket.on('list-hidden', (board, answer) => {
      const boardId = String(board?.boardId)
      const list = async () => ({ ok: true as const, value: await store.listHiddenNotes(boardId as BoardId) })
      answerSafely(answer, onOwnBoard(boardId, list))
    })
  })

  /** Tells everybody in a meeting how it stands, in batches: 300 phones joining are not 300 rounds. */
  const waiting = new Map<MeetingId, NodeJS.Timeout>()
  const tell = async (meetingId: MeetingId): Promise<void> => {
    waiting.delete(meetingId)
    const state = await meetings.readState(meetingId)
    const residentState = await meetings.readResidentState(meetingId)
    if (state) controls.to(meetingId).emit('meeting', state, nowMs())
    const told = JSON.stringify(residentState)
    if (!residentState || lastTold.get(meetingId) === told) return
    lastTold.set(meetingId, told)
    residents.to(meetingId).emit('state', residentState, nowMs())
  }
  const lastTold = new Map<MeetingId, string>()
  const broadcast = (meetingId: MeetingId): void => {
    if (waiting.has(meetingId)) return
    const timer = setTimeout(() => {
      tell(meetingId).catch((cause: unknown) => log.error({ cause: String(cause) }, 'a meeting could not be told'))
    }, 50)
    waiting.set(meetingId, timer)
  }
  /** Hangs up on those who have lost the right they came by. */
  const closeWithdrawn = async (programmeId: ProgrammeId): Promise<void> => {
    const sockets = [...controls.sockets.values()].map((plain) => plain as unknown as ControlSocket)
    await Promise.all(sockets.filter(({ data }) => data.programmeId === programmeId).map(hangUpIfWithdrawn))
  }
  const tellOutline = (meetingId: MeetingId, change: OutlineChange): void => {
    residents.to(outlineRoom(meetingId)).emit('outline', change)
  }
  return { broadcast, tellOutline, closeWithdrawn, close: () => io.close() }
}
