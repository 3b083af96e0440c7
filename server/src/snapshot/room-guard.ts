import { can, documentRoles } from '@rembuk/shared/access/access'
import { parseRoomName, type RoomName } from '@rembuk/shared/room/room-name'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Sessions } from '../access/sessions.ts'
import type { Env } from '../http/env.ts'
import { problemResponse } from '../http/problem-response.ts'
import type { RoomHub } from '../room/room-hub.ts'

export type RoomEnv = Env & { readonly Variables: { room: RoomName } }

/** Lets through who holds a role on the programme of the room in the address. */
export const guardRoom = ({ hub, sessions }: { readonly hub: RoomHub; readonly sessions: Sessions }) =>
  createMiddleware<RoomEnv, '/rooms/:kind/:id/*'>(async (c, next) => {
    const name = parseRoomName(c.req.param('kind'), c.req.param('id'))
    const programmeId = name && (await hub.use(name, (room) => room.programmeId))
    if (!name || !programmeId) return problemResponse({ type: 'NotFound' })
    const wanted = documentRoles.find((role) => role === c.req.query('as'))
    const role = await sessions.findRole(c.get('token'), programmeId, wanted)
    if (!role || !can(role, 'document.read')) return problemResponse({ type: 'NotSignedIn' })
    c.set('role', role)
    c.set('room', name)
    return next()
  })

/** Bytes of Yjs hold people's words: they shrink, and a board that has not changed need not be sent again. */
export const bytesType = 'application/octet-stream'
export const sendBytes = (c: Context<RoomEnv>, bytes: Uint8Array) =>
  c.body(Uint8Array.from(bytes), 200, { 'content-type': bytesType, 'cache-control': 'private, no-cache' })
