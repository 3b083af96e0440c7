import { can } from '@rembuk/shared/access/access'
import type { MediaId, ProgrammeId } from '@rembuk/shared/base/id'
import { err, type Result } from '@rembuk/shared/base/result'
import type { ServerAddresses } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import type { CodeGate } from './access/code-gate.ts'
import { newId } from './access/secrets.ts'
import { type Sessions, sessionCookie } from './access/sessions.ts'
import { appointmentRoutes } from './appointment/appointment-routes.ts'
import type { Config } from './config.ts'
import type { PersonEraser } from './history/erase-person.ts'
import type { HistoryReader } from './history/history.ts'
import { historyRoutes } from './history/history-routes.ts'
import { personRoutes } from './history/person-routes.ts'
import { clientFiles, readPhoneAssets } from './http/client-files.ts'
import type { Env } from './http/env.ts'
import { isOwnOrigin } from './http/origin.ts'
import { problemResponse } from './http/problem-response.ts'
import type { Log } from './log.ts'
import { boardPictureRoutes } from './media/board-picture-routes.ts'
import { isOnBoard } from './media/is-on-board.ts'
import { mediaRoutes } from './media/media-routes.ts'
import { pictureResponse } from './media/picture-response.ts'
import type { MeetingService } from './meeting/meeting-service.ts'
import type { Outlines } from './outline/outlines.ts'
import { guardCode } from './phone/code-guard.ts'
import { phoneRoutes } from './phone/phone-routes.ts'
import { pulseRoutes } from './phone/pulse-routes.ts'
import { programmeRoutes } from './programme/programme-routes.ts'
import { createRecordDocuments, guardMeetingRecord } from './record/record-documents.ts'
import { recordRoutes } from './record/record-routes.ts'
import type { RecordWriter } from './record/record-writer.ts'
import type { RoomHub } from './room/room-hub.ts'
import { roomRoutes } from './snapshot/room-routes.ts'
import type { Snapshots } from './snapshot/snapshots.ts'
import type { Store } from './store/store.ts'
import { syncRoutes } from './transport/sync-socket.ts'

export interface AppDeps {
  readonly config: Config
  readonly log: Log
  readonly store: Store
  readonly hub: RoomHub
  readonly sessions: Sessions
  readonly codes: CodeGate
  readonly meetings: MeetingService
  readonly outlines: Outlines
  readonly snapshots: Snapshots
  readonly history: HistoryReader
  readonly personEraser: PersonEraser
  readonly recordWriter: RecordWriter
  readonly nowMs: () => number
  readonly closeWithdrawn: (programmeId: ProgrammeId) => Promise<void>
  readonly addresses: () => readonly string[]
}

const maxBodyBytes = 100_000
const picturesPath = /^\/api\/rooms\/[^/]+\/[^/]+\/pictures$/

/** Everything that answers HTTP, and the /sync upgrade. */
export const createApp = (deps: AppDeps): Hono<Env> => {
  const { config, log, meetings, outlines, addresses } = deps
  const { publicUrl } = config
  const app = new Hono<Env>()
  app.use(secureHeaders({ referrerPolicy: 'same-origin', xFrameOptions: 'DENY', strictTransportSecurity: false }))
  app.use(async (c, next) => {
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
    const isOwn = isOwnOrigin(c.req.header('origin'), { host: c.req.header('host'), publicUrl })
    if (!isRead && !isOwn) return problemResponse({ type: 'NotAllowed' })
    c.set('token', getCookie(c, sessionCookie))
    return next()
  })
  const limitBody = bodyLimit({ maxSize: maxBodyBytes, onError: () => problemResponse({ type: 'BadRequest' }) })
  // A picture has a limit of its own.
  app.use('/api/*', (c, next) => (picturesPath.test(c.req.path) ? next() : limitBody(c, next)))
  app.onError((cause) => {
    log.error({ cause: cause.stack ?? String(cause) }, 'a request failed')
    return problemResponse({ type: 'ServerError' })
  })

  const api = new Hono<Env>()
    .route('/', programmeRoutes(deps))
    .route('/', personRoutes(deps))
    .use('/meetings/:meetingId/*', guardMeetingRecord(deps))
    .use('/programmes/:programmeId/:file{(plan|priorities|budget)\\.[a-z]+}', async (c, next) =>
      can(c.get('role'), 'record.download') ? next() : problemResponse({ type: 'NotAllowed' }),
    )
    .route(
      '/',
      recordRoutes({
        ...createRecordDocuments(deps),
        writer: deps.recordWriter,
        nowMs: deps.nowMs,
        answerProblem: (_c, problem) => problemResponse(problem),
      }),
    )
    .route('/', boardPictureRoutes(deps))
    .route('/', roomRoutes(deps))
    .route('/', historyRoutes(deps))
    .route('/', mediaRoutes(deps))
    .get('/addresses', (c) => c.json<ServerAddresses>({ addresses: addresses() }))
  app.route('/api', api)
  app.all('/api/*', () => problemResponse({ type: 'NotFound' }))
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', (c) => c.text(meetings.isSaving ? 'ok' : 'not saving', meetings.isSaving ? 200 : 503))
  app.route('/', syncRoutes({ ...deps, publicUrl }))
  const tellFailure = <Value>(work: Promise<Result<Value, Problem>>): Promise<Result<Value, Problem>> =>
    work.catch((cause: unknown) => {
      log.error({ cause: String(cause) }, 'a command failed')
      return err({ type: 'ServerError' })
    })
  app.use('/j/:code/*', guardCode(deps))
  app.route('/', appointmentRoutes(deps))
  app.route(
    '/',
    pulseRoutes({
      takePulse: async (meetingId, phoneKey, command) => {
        await meetings.takePulse(meetingId, { command, phoneKey, connectionId: '' })
      },
      newId,
    }),
  )
  app.route(
    '/',
    phoneRoutes({
      residentState: (meetingId) => meetings.readResidentState(meetingId),
      outline: (meetingId) => outlines.read(meetingId),
      picture: async (meetingId, { mediaId, knownTag }) => {
        const boardId = await meetings.readBoardId(meetingId)
        const found = await deps.store.findPicture(mediaId as MediaId)
        if (!found || !boardId || found.room !== boardRoom(boardId)) return undefined
        return (await isOnBoard(deps.hub, found)) ? pictureResponse(deps.store, found, knownTag) : undefined
      },
      boardId: (meetingId) => meetings.readBoardId(meetingId),
      command: (meetingId, phoneKey, asked) => tellFailure(meetings.handleCommand(meetingId, { ...asked, phoneKey })),
      attend: (meetingId, command) => tellFailure(meetings.attend(meetingId, command)),
      askToEdit: (meetingId, line) => meetings.askToEdit(meetingId, line),
      readOwnLine: (meetingId, line) => meetings.readOwnLine(meetingId, line),
      cast: (meetingId, ballot) => meetings.castBallot(meetingId, ballot),
      ownNotes: (meetingId, keys) => meetings.readOwnNotes(meetingId, keys),
      queue: {
        find: (meetingId, phoneKey) => meetings.findHand(meetingId, phoneKey),
        raise: (meetingId, phoneKey, hand) => meetings.raiseHand(meetingId, { hand, phoneKey }),
        lower: (meetingId, phoneKey) => meetings.lowerHand(meetingId, phoneKey),
      },
      ownPulse: (meetingId, phoneKey) => meetings.readOwnPulse(meetingId, phoneKey),
      assets: readPhoneAssets(config.clientFolder),
      newId,
      nowMs: deps.nowMs,
    }),
  )
  app.route('/', clientFiles(config.clientFolder))
  app.notFound(() => problemResponse({ type: 'NotFound' }))
  return app
}
