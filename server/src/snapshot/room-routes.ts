import { can, documentRoles } from '@rembuk/shared/access/access'
import type { SnapshotId } from '@rembuk/shared/base/id'
import { lockRoomSchema, newSnapshotSchema, type RoomInfo } from '@rembuk/shared/http/api'
import { parseRoomName, type RoomName } from '@rembuk/shared/room/room-name'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { createMiddleware } from 'hono/factory'
import * as Y from 'yjs'
import type { Sessions } from '../access/sessions.ts'
import type { Env } from '../http/env.ts'
import { problemResponse } from '../http/problem-response.ts'
import { validateJson } from '../http/validate.ts'
import type { RoomHub } from '../room/room-hub.ts'
import type { Snapshots } from './snapshots.ts'

interface RoomDeps {
  readonly hub: RoomHub
  readonly sessions: Sessions
  readonly snapshots: Snapshots
}

/** Bytes of Yjs hold people's words: they shrink, and a board that has not changed need not be sent again. */
const bytesType = 'application/octet-stream'
const sendBytes = (c: Context<RoomEnv>, bytes: Uint8Array) =>
  c.body(Uint8Array.from(bytes), 200, { 'content-type': bytesType, 'cache-control': 'private, no-cache' })

type RoomEnv = Env & { readonly Variables: { room: RoomName } }

/** A room's committed state over HTTP, and its snapshots. */
export const roomRoutes = ({ hub, sessions, snapshots }: RoomDeps) => {
  const onRoom = createMiddleware<RoomEnv, '/rooms/:kind/:id/*'>(async (c, next) => {
    const name = parseRoomName(c.req.param('kind'), c.req.param('id'))
    const programmeId = name && (await hub.use(name, (room) => room.programmeId))
    if (!name || !programmeId) return problemResponse({ type: 'NotFound' })
    const wanted = documentRoles.find((role) => role === c.req.query('as'))
    const role = await sessions.findRole(c.get('token'), programmeId, wanted)
    if (!role) return problemResponse({ type: 'NotSignedIn' })
    c.set('role', role)
    c.set('room', name)
    return next()
  })

  return new Hono<RoomEnv>()
    .use('/rooms/:kind/:id', onRoom)
    .use('/rooms/:kind/:id/*', onRoom)
    .get('/rooms/:kind/:id', async (c) => {
      const room = await hub.use(c.get('room'), ({ generation, isLocked }) => ({ generation, isLocked }))
      return room ? c.json<RoomInfo>({ ...room, role: c.get('role') }) : problemResponse({ type: 'NotFound' })
    })
    .put('/rooms/:kind/:id/lock', validateJson(lockRoomSchema), async (c) => {
      if (!can(c.get('role'), 'room.lock')) return problemResponse({ type: 'NotAllowed' })
      await hub.use(c.get('room'), (room) => room.setLocked(c.req.valid('json').isLocked))
      return c.body(null, 204)
    })
    .use('/rooms/:kind/:id/state', compress({ contentTypeFilter: new RegExp(bytesType) }), etag({ weak: true }))
    .get('/rooms/:kind/:id/state', async (c) => {
      const state = await hub.use(c.get('room'), (room) => room.read(Y.encodeStateAsUpdate))
      return state ? sendBytes(c, state) : problemResponse({ type: 'NotFound' })
    })
    .get('/rooms/:kind/:id/snapshots', async (c) => {
      if (!can(c.get('role'), 'snapshot.read')) return problemResponse({ type: 'NotAllowed' })
      return c.json(await snapshots.list(c.get('room')))
    })
    .post('/rooms/:kind/:id/snapshots', validateJson(newSnapshotSchema), async (c) => {
      if (!can(c.get('role'), 'snapshot.take')) return problemResponse({ type: 'NotAllowed' })
      const entry = await snapshots.take(c.get('room'), { title: c.req.valid('json').name, takenBy: c.get('role') })
      return entry ? c.json(entry, 201) : problemResponse({ type: 'NotFound' })
    })
    .get('/rooms/:kind/:id/snapshots/:snapshotId', async (c) => {
      if (!can(c.get('role'), 'snapshot.read')) return problemResponse({ type: 'NotAllowed' })
      const state = await snapshots.readState(c.get('room'), c.req.param('snapshotId') as SnapshotId)
      return state ? sendBytes(c, state) : problemResponse({ type: 'NotFound' })
    })
    .post('/rooms/:kind/:id/snapshots/:snapshotId/restore', async (c) => {
      if (!can(c.get('role'), 'snapshot.restore')) return problemResponse({ type: 'NotAllowed' })
      const restored = await snapshots.restore(c.get('room'), c.req.param('snapshotId') as SnapshotId, c.get('role'))
      return restored.ok ? c.body(null, 204) : problemResponse(restored.error)
    })
}
