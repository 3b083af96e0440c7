import { can } from '@rembuk/shared/access/access'
import { restoreSchema } from '@rembuk/shared/http/api'
import { Hono } from 'hono'
import type { Sessions } from '../access/sessions.ts'
import { problemResponse } from '../http/problem-response.ts'
import { validateJson } from '../http/validate.ts'
import type { RoomHub } from '../room/room-hub.ts'
import { guardRoom, type RoomEnv } from '../snapshot/room-guard.ts'
import type { Snapshots } from '../snapshot/snapshots.ts'
import type { HistoryReader } from './history.ts'

interface HistoryDeps {
  readonly hub: RoomHub
  readonly sessions: Sessions
  readonly snapshots: Snapshots
  readonly history: HistoryReader
}

const headers = {
  'content-type': 'application/json',
  'content-encoding': 'gzip',
  'cache-control': 'private, no-store',
}

/** A room's past over HTTP: to look at, and to go back to. */
export const historyRoutes = ({ hub, sessions, snapshots, history }: HistoryDeps) => {
  const onRoom = guardRoom({ hub, sessions })
  return new Hono<RoomEnv>()
    .use('/rooms/:kind/:id/history', onRoom)
    .use('/rooms/:kind/:id/history/*', onRoom)
    .get('/rooms/:kind/:id/history', async (c) => {
      if (!can(c.get('role'), 'snapshot.read')) return problemResponse({ type: 'NotAllowed' })
      const zipped = await history.read(c.get('room'))
      return zipped ? c.body(zipped, 200, headers) : problemResponse({ type: 'NotFound' })
    })
    .post('/rooms/:kind/:id/history/:seq{[0-9]+}/restore', validateJson(restoreSchema), async (c) => {
      if (!can(c.get('role'), 'snapshot.restore')) return problemResponse({ type: 'NotAllowed' })
      const seq = Number(c.req.param('seq'))
      const by = c.req.valid('json').by || c.get('role')
      const restored = await snapshots.restore(c.get('room'), { seq }, by)
      return restored.ok ? c.json(restored.value) : problemResponse(restored.error)
    })
}
