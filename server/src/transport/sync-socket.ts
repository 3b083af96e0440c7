import type { IncomingMessage } from 'node:http'
import { upgradeWebSocket } from '@hono/node-server'
import { can, type DocumentRole, documentRoles } from '@rembuk/shared/access/access'
import { parseRoomName, type RoomName } from '@rembuk/shared/room/room-name'
import { type CloseCode, closeCodes } from '@rembuk/shared/sync/close-codes'
import { codeParameter, generationParameter, roleParameter, savedParameter } from '@rembuk/shared/sync/messages'
import { type Context, Hono } from 'hono'
import type { WSContext } from 'hono/ws'
import type { WebSocket } from 'ws'
import type { CodeGate } from '../access/code-gate.ts'
import { hashSecret, newId } from '../access/secrets.ts'
import type { Sessions } from '../access/sessions.ts'
import { addressOf } from '../http/client-address.ts'
import type { Env } from '../http/env.ts'
import { isOwnOrigin } from '../http/origin.ts'
import type { MeetingService } from '../meeting/meeting-service.ts'
import { Connection } from '../room/connection.ts'
import type { Room } from '../room/room.ts'
import type { RoomHub } from '../room/room-hub.ts'

interface SyncSocketDeps {
  readonly hub: RoomHub
  readonly sessions: Sessions
  readonly codes: CodeGate
  readonly meetings: Pick<MeetingService, 'hasBoard'>
  readonly publicUrl: string | undefined
}

/** A stock client tries again for ever when an upgrade is refused: it is accepted, then closed with a code that says why. */
const closing = (code: CloseCode, reason: string) => ({
  onOpen: (_event: Event, ws: { close(code: number, reason: string): void }) => ws.close(code, reason),
})

const maxNameLength = 80

/** What was found out before the upgrade. */
interface Entry {
  readonly room: Room
  readonly role: DocumentRole
  readonly isResident: boolean
  /** The count of withdrawals when the role was looked up: at another, it is looked up anew. */
  readonly withdrawals: number
}

/** /sync/<kind>/<id>: y-websocket's protocol, see docs/protocol.md. */
export const syncRoutes = ({ hub, sessions, codes, meetings, publicUrl }: SyncSocketDeps) => {
  const joinOnOpen =
    (c: Context<Env>, { room, role, isResident, withdrawals }: Entry) =>
    (_event: Event, ws: WSContext<unknown>) => {
      if (!isResident && withdrawals !== sessions.withdrawals)
        return ws.close(closeCodes.roomUnavailable, 'rights are changing')
      const raw = ws.raw as WebSocket
      const { incoming } = c.env as unknown as { incoming: IncomingMessage }
      const connection = new Connection({
        socket: raw,
        stream: incoming.socket,
        role,
        name: (c.req.query('name') ?? '').slice(0, maxNameLength),
        isResident,
        // Whoever only looks has nothing saved, and pays for their own questions.
        asksSaved: !isResident && c.req.query(savedParameter) === '1',
        sessionHash: hashSecret(isResident ? newId() : (c.get('token') ?? '')),
      })
      raw.on('message', (data) => room.receive(connection, data as Buffer))
      raw.on('pong', () => {
        connection.lastHeardAtMs = performance.now()
      })
      raw.on('close', () => room.leave(connection))
      incoming.socket.on('drain', () => room.drained(connection))
      room.join(connection)
    }

  /** Whether whoever shows a code may look at a board: it must be that of a step of its meeting. */
  const mayLook = async (c: Context<Env>, code: string, name: RoomName): Promise<CloseCode | undefined> => {
    const { incoming } = c.env as unknown as { incoming: IncomingMessage }
    const admitted = await codes.admit(code, { address: addressOf(incoming) })
    if (!admitted.ok) return admitted.error.type === 'WrongCode' ? closeCodes.notAllowed : closeCodes.roomUnavailable
    const isOfMeeting = await meetings.hasBoard(admitted.value, name)
    return can('participant', 'board.look', { isOfMeeting }) ? undefined : closeCodes.notAllowed
  }

  return new Hono<Env>().get(
    '/sync/:kind/:id',
    upgradeWebSocket(async (c: Context<Env>) => {
      if (!isOwnOrigin(c.req.header('origin'), { host: c.req.header('host'), publicUrl }))
        return closing(closeCodes.notAllowed, 'another site')
      const name = parseRoomName(c.req.param('kind'), c.req.param('id'))
      const code = c.req.query(codeParameter)
      const refused = name && code !== undefined ? await mayLook(c, code, name) : undefined
      if (refused) return closing(refused, 'not allowed')
      const room = name && (await hub.use(name, (open) => open))
      if (!room) return closing(closeCodes.noSuchRoom, 'no such room')
      const { withdrawals } = sessions
      if (code !== undefined) return { onOpen: joinOnOpen(c, { room, role: 'viewer', isResident: true, withdrawals }) }
      const wanted = documentRoles.find((role) => role === c.req.query(roleParameter))
      const role = await sessions.findRole(c.get('token'), room.programmeId, wanted)
      if (!role || !can(role, 'document.read')) return closing(closeCodes.notAllowed, 'not allowed')
      const generation = c.req.query(generationParameter)
      if (generation && generation !== room.generation)
        return closing(closeCodes.generationChanged, 'generation changed')
      return { onOpen: joinOnOpen(c, { room, role, isResident: false, withdrawals }) }
    }),
  )
}
