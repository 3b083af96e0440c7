import type { MeetingId, ProgrammeId, StepId } from '@rembuk/shared/base/id'
import type { CreatedProgramme, ProgrammeAccess } from '@rembuk/shared/http/api'
import type { LeadRequest } from '@rembuk/shared/meeting/meeting-events'
import type { MeetingState, ResidentState } from '@rembuk/shared/meeting/meeting-state'
import type { ResidentAnswer, ResidentCommand } from '@rembuk/shared/meeting/resident-command'
import type { WriteStep } from '@rembuk/shared/meeting/step'
import { type BoardEntry, listBoards } from '@rembuk/shared/programme/programme-document'
import { io, type Socket } from 'socket.io-client'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** A facilitator's browser: its cookie and what it created. */
export interface Facilitator {
  readonly url: string
  readonly cookie: string
  readonly programme: CreatedProgramme
  readonly programmeId: ProgrammeId
  readonly meetingId: MeetingId
  readonly code: string
  readonly boards: readonly BoardEntry[]
}

const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''

export const postJson = (url: string, body: unknown, cookie = ''): Promise<Response> =>
  fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', cookie } })

const readBoards = async (url: string, cookie: string, programmeId: ProgrammeId): Promise<readonly BoardEntry[]> => {
  const response = await fetch(`${url}/api/rooms/programme/${programmeId}/state`, { headers: { cookie } })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await response.arrayBuffer()))
  return listBoards(doc)
}

/** Creates a programme as the home page does. */
export const createFacilitator = async (url: string, { isExample = false } = {}): Promise<Facilitator> => {
  const wish = { title: 'Air Bersih', place: 'RW 05', locale: 'id', isExample }
  const response = await postJson(`${url}/api/programmes`, wish)
  const programme = (await response.json()) as CreatedProgramme
  const cookie = cookieOf(response)
  const { programmeId } = programme
  const access = await fetch(`${url}/api/programmes/${programmeId}`, { headers: { cookie } })
  const [meeting] = ((await access.json()) as ProgrammeAccess).meetings
  if (!meeting) throw new Error('a programme has a meeting')
  return { url, cookie, programme, programmeId, ...meeting, boards: await readBoards(url, cookie, programmeId) }
}

/** Another browser that has opened a link of this role; its cookie. */
export const joinByLink = async (host: Facilitator, role: 'editor' | 'viewer'): Promise<string> => {
  const { url, programmeId, cookie } = host
  const made = await postJson(`${url}/api/programmes/${programmeId}/links`, { role }, cookie)
  const { secret } = (await made.json()) as { secret: string }
  return cookieOf(await postJson(`${url}/api/access`, { programmeId, secret }))
}

/** A WebSocket that carries a cookie, for a stock provider in Node. */
export const socketWithCookie = (cookie: string): typeof globalThis.WebSocket =>
  class extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie } })
    }
  } as unknown as typeof globalThis.WebSocket

export interface Editor {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly leave: () => void
}

/** Opens a room with the stock provider of y-websocket and waits until it is synced. */
export const openRoom = async (
  url: string,
  room: string,
  { cookie, params = {} }: { readonly cookie: string; readonly params?: Record<string, string> },
): Promise<Editor> => {
  const doc = new Y.Doc()
  const WebSocketPolyfill = socketWithCookie(cookie)
  const provider = new WebsocketProvider(url.replace('http', 'ws').concat('/sync'), room, doc, {
    disableBc: true,
    params,
    WebSocketPolyfill,
  })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  const leave = () => {
    provider.destroy()
    doc.destroy()
  }
  return { doc, provider, leave }
}

export interface Phone {
  readonly socket: Socket
  readonly state: () => ResidentState | undefined
  readonly send: (command: ResidentCommand) => Promise<ResidentAnswer>
}

export const connectPhone = async (url: string, code: string, phoneKey?: string): Promise<Phone> => {
  const auth = { code, phoneKey }
  const socket = io(`${url}/resident`, { path: '/rt/', auth, transports: ['websocket'], forceNew: true })
  let state: ResidentState | undefined
  socket.on('state', (told: ResidentState) => {
    state = told
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('state', () => resolve())
    socket.once('connect_error', reject)
  })
  return { socket, state: () => state, send: (command) => socket.timeout(5000).emitWithAck('command', command) }
}

export interface Control {
  readonly socket: Socket
  readonly state: () => MeetingState | undefined
  readonly send: (event: string, value: unknown) => Promise<{ ok: boolean; error?: { type: string }; value?: unknown }>
}

export const connectControl = async (
  host: Pick<Facilitator, 'url' | 'cookie' | 'programmeId' | 'meetingId'>,
  as = 'host',
): Promise<Control> => {
  const { programmeId, meetingId, cookie } = host
  const socket = io(`${host.url}/control`, {
    path: '/rt/',
    auth: { programmeId, meetingId, as },
    extraHeaders: { cookie },
    transports: ['websocket'],
    forceNew: true,
  })
  let state: MeetingState | undefined
  socket.on('meeting', (told: MeetingState) => {
    state = told
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('meeting', () => resolve())
    socket.once('connect_error', reject)
  })
  return {
    socket,
    state: () => state,
    send: (event, value) => socket.timeout(5000).emitWithAck(event, ...(value === undefined ? [] : [value])),
  }
}

/** Asks for notes on the first board, at once. */
export const openStep = (
  host: Facilitator,
  { isOpen = true, by = '', ...changes }: Partial<WriteStep> & { readonly isOpen?: boolean; readonly by?: string } = {},
): LeadRequest & { readonly command: { readonly step: WriteStep } } => {
  const [board] = host.boards
  if (!board) throw new Error('a programme has a board')
  const step: WriteStep = {
    stepId: 'step-open' as StepId,
    kind: 'write',
    prompt: 'Apa?',
    boardId: board.id,
    plannedMinutes: 0,
    kinds: ['problem', 'asset'],
    showsNames: false,
    isSecret: false,
    needsApproval: false,
    ...changes,
  }
  return { command: { type: 'ask', step, isOpen }, by }
}
