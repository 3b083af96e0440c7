import { can, type DocumentRole, documentRoles } from '@rembuk/shared/access/access'
import type { BoardId, MeetingId, ProgrammeId } from '@rembuk/shared/base/id'
import { readIsoDate, type TimeMs } from '@rembuk/shared/base/time'
import { createBoardDocument } from '@rembuk/shared/board/board-document'
import {
  type Access,
  accessSchema,
  type NewBoard,
  type NewLink,
  type NewMeeting,
  newBoardSchema,
  newLinkSchema,
  newMeetingSchema,
  newProgrammeSchema,
  type ProgrammeAccess,
  type ProgrammeSummary,
  withdrawableRoles,
} from '@rembuk/shared/http/api'
import { createMeetingDocument } from '@rembuk/shared/meeting/meeting-document'
import { addBoardEntry, addMeetingEntry, readProgrammeMeta } from '@rembuk/shared/programme/programme-document'
import { boardRoom, meetingRoom, programmeRoom } from '@rembuk/shared/room/room-name'
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { hashSecret, newCode, newId, newSecret } from '../access/secrets.ts'
import type { Sessions } from '../access/sessions.ts'
import type { Env } from '../http/env.ts'
import { problemResponse } from '../http/problem-response.ts'
import { ensureToken } from '../http/session-token.ts'
import { validateJson } from '../http/validate.ts'
import type { MeetingService } from '../meeting/meeting-service.ts'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store } from '../store/store.ts'
import { createProgramme, roomWrites } from './create-programme.ts'

export interface ProgrammeDeps {
  readonly store: Store
  readonly sessions: Sessions
  readonly hub: RoomHub
  readonly meetings: Pick<MeetingService, 'rereadAppointments'>
  readonly nowMs: () => TimeMs
  /** Closes whoever is connected to a programme by a right that they have lost. */
  readonly closeWithdrawn: (programmeId: ProgrammeId) => Promise<void>
}

const wantedRole = (c: Context): DocumentRole | undefined => documentRoles.find((role) => role === c.req.query('as'))

/** Commits again with another code when six digits happen to be taken. */
const withFreshCode = async <Value>(commit: () => Promise<Value>): Promise<Value> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await commit()
    } catch (cause) {
      const isTaken = cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT')
      if (!isTaken || tries === 5) throw cause
    }
  }
}

/** Programmes, who may open them, and the boards and meetings in them. */
export const programmeRoutes = ({ store, sessions, hub, meetings, nowMs, closeWithdrawn }: ProgrammeDeps) => {
  const onProgramme = createMiddleware<Env, '/programmes/:programmeId/*'>(async (c, next) => {
    const programmeId = c.req.param('programmeId') as ProgrammeId
    if (!(await store.hasProgramme(programmeId))) return problemResponse({ type: 'NotFound' })
    const role = await sessions.findRole(c.get('token'), programmeId, wantedRole(c))
    if (!role) return problemResponse({ type: 'NotSignedIn' })
    c.set('role', role)
    return next()
  })

  const summaryOf = async (grant: { programmeId: ProgrammeId; createdAtMs: TimeMs }, role: DocumentRole) => {
    const meta = await hub.use(programmeRoom(grant.programmeId), (room) => room.read(readProgrammeMeta))
    const summary: ProgrammeSummary | undefined = meta && { ...grant, ...meta, role }
    return summary
  }

  return new Hono<Env>()
    .post('/programmes', validateJson(newProgrammeSchema), async (c) => {
      const token = ensureToken(c)
      const wish = c.req.valid('json')
      const created = await withFreshCode(async () => {
        const made = createProgramme(wish, nowMs())
        await store.commit([...made.writes, sessions.grantTo(token, made.created.programmeId, 'host')])
        return made.created
      })
      sessions.forget(token)
      return c.json(created, 201)
    })
    .get('/programmes', async (c) => {
      const grants = await sessions.listGrants(c.get('token'))
      const ids = [...new Set(grants.map(({ programmeId }) => programmeId))]
      const summaries = ids.map(async (programmeId) => {
        const grant = grants.find((one) => one.programmeId === programmeId)
        const role = await sessions.findRole(c.get('token'), programmeId)
        return grant && role && summaryOf({ programmeId, createdAtMs: grant.createdAtMs }, role)
      })
      const known = (await Promise.all(summaries)).filter((summary) => summary !== undefined)
      return c.json(known.sort((a, b) => b.createdAtMs - a.createdAtMs))
    })
    .post('/access', validateJson(accessSchema), async (c) => {
      const { programmeId, secret } = c.req.valid('json')
      const role = await sessions.findLinkRole(programmeId as ProgrammeId, secret)
      if (!role) return problemResponse({ type: 'WrongLink' })
      const token = ensureToken(c)
      await store.commit([sessions.grantTo(token, programmeId as ProgrammeId, role)])
      sessions.forget(token)
      return c.json<Access>({ role })
    })
    .use('/programmes/:programmeId', onProgramme)
    .use('/programmes/:programmeId/*', onProgramme)
    .get('/programmes/:programmeId', async (c) => {
      const programmeId = c.req.param('programmeId') as ProgrammeId
      const meetings = (await store.listMeetings(programmeId)).map(({ meetingId, code }) => ({ meetingId, code }))
      return c.json<ProgrammeAccess>({ programmeId, role: c.get('role'), meetings })
    })
    .post('/programmes/:programmeId/links', validateJson(newLinkSchema), async (c) => {
      if (!can(c.get('role'), 'link.make')) return problemResponse({ type: 'NotAllowed' })
      const programmeId = c.req.param('programmeId') as ProgrammeId
      const secret = newSecret()
      const { role } = c.req.valid('json')
      await store.commit([{ type: 'add-secret', programmeId, role, secretHash: hashSecret(secret) }])
      return c.json<NewLink>({ secret }, 201)
    })
    .delete('/programmes/:programmeId/links/:role', async (c) => {
      if (!can(c.get('role'), 'link.withdraw')) return problemResponse({ type: 'NotAllowed' })
      const programmeId = c.req.param('programmeId') as ProgrammeId
      const role = withdrawableRoles.find((known) => known === c.req.param('role'))
      if (!role) return problemResponse({ type: 'BadRequest', detail: 'role' })
      await sessions.withdraw(programmeId, role)
      await closeWithdrawn(programmeId)
      // With the editors' links everybody's appointment has ended.
      if (role === 'editor') await meetings.rereadAppointments(programmeId)
      return c.body(null, 204)
    })
    .post('/programmes/:programmeId/boards', validateJson(newBoardSchema), async (c) => {
      if (!can(c.get('role'), 'board.add')) return problemResponse({ type: 'NotAllowed' })
      const programmeId = c.req.param('programmeId') as ProgrammeId
      const board = c.req.valid('json')
      const boardId = newId<BoardId>()
      const fill = (doc: Parameters<typeof createBoardDocument>[0]) => createBoardDocument(doc, board)
      const writes = roomWrites(boardRoom(boardId), { programmeId, by: 'server', atMs: nowMs(), fill })
      await hub.use(programmeRoom(programmeId), (room) =>
        room.execute('server', (doc) => {
          addBoardEntry(doc, { id: boardId, ...board, createdAtMs: nowMs() })
          return { value: undefined, writes }
        }),
      )
      return c.json<NewBoard>({ boardId }, 201)
    })
    .post('/programmes/:programmeId/meetings', validateJson(newMeetingSchema), async (c) => {
      if (!can(c.get('role'), 'meeting.add')) return problemResponse({ type: 'NotAllowed' })
      const programmeId = c.req.param('programmeId') as ProgrammeId
      const { title, heldOn } = c.req.valid('json')
      const details = { title, heldOn: readIsoDate(heldOn) }
      const meetingId = newId<MeetingId>()
      const writes = roomWrites(meetingRoom(meetingId), {
        programmeId,
        by: 'server',
        atMs: nowMs(),
        fill: (doc) => createMeetingDocument(doc, details),
      })
      // The code is settled before the index is touched: a room repeats what the disk refuses, and a taken code is refused for ever.
      const code = await withFreshCode(async () => {
        const fresh = newCode()
        await store.commit([{ type: 'create-meeting', meetingId, programmeId, code: fresh }, ...writes])
        return fresh
      })
      await hub.use(programmeRoom(programmeId), (room) =>
        room.execute('server', (doc) => {
          addMeetingEntry(doc, { id: meetingId, ...details })
          return { value: undefined, writes: [] }
        }),
      )
      return c.json<NewMeeting>({ meetingId, code }, 201)
    })
}
