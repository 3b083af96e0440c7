import { can } from '@rembuk/shared/access/access'
import type { SnapshotId } from '@rembuk/shared/base/id'
import { lockRoomSchema, newSnapshotSchema, type RoomInfo, restoreSchema } from '@rembuk/shared/http/api'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import * as Y from 'yjs'
import type { Sessions } from '../access/sessions.ts'
import { problemResponse } from '../http/problem-response.ts'
import { validateJson } from '../http/validate.ts'
import type { RoomHub } from '../room/room-hub.ts'
import { bytesType, guardRoom, type RoomEnv, sendBytes } from './room-guard.ts'
import type { Snapshots } from './snapshots.ts'

interface RoomDeps {
  readonly hub: RoomHub
  readonly sessions: Sessions
  readonly snapshots: Snapshots
}

/** A room's committed state over HTTP, and its snapshots. */
export const roomRoutes = ({ hub, sessions, snapshots }: RoomDeps) => {
  const onRoom = guardRoom({ hub, sessions })
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
      const { name, by } = c.req.valid('json')
      const entry = await snapshots.take(c.get('room'), { title: name, takenBy: by || c.get('role') })
      return entry ? c.json(entry, 201) : problemResponse({ type: 'NotFound' })
    })
    .get('/rooms/:kind/:id/snapshots/:snapshotId', async (c) => {
      if (!can(c.get('role'), 'snapshot.read')) return problemResponse({ type: 'NotAllowed' })
      const state = await snapshots.readState(c.get('room'), c.req.param('snapshotId') as SnapshotId)
      return state ? sendBytes(c, state) : problemResponse({ type: 'NotFound' })
    })
    .post('/rooms/:kind/:id/snapshots/:snapshotId/restore', validateJson(restoreSchema), async (c) => {
      if (!can(c.get('role'), 'snapshot.restore')) return problemResponse({ type: 'NotAllowed' })
      const snapshotId = c.req.param('snapshotId') as SnapshotId
      const by = c.req.valid('json').by || c.get('role')
      const restored = await snapshots.restore(c.get('room'), { snapshotId }, by)
      return restored.ok ? c.json(restored.value) : problemResponse(restored.error)
    })
}
