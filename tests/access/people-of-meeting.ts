import type { AccessState, Role } from '@rembuk/shared/access/access'
import { io, type Socket } from 'socket.io-client'
import { type Control, connectControl, createFacilitator, type Facilitator, joinByLink } from '../support/people.ts'

/** Somebody who asks for something: by a browser's cookie, or by the code on the wall, or by neither. */
export interface Person {
  readonly name: string
  readonly role: Role | undefined
  readonly cookie: string
  readonly code: string
}

/** A meeting with somebody of every role, the one who may most last. */
export interface Cast {
  readonly host: Facilitator
  readonly control: Control
  readonly people: readonly Person[]
}

export const castMeeting = async (url: string): Promise<Cast> => {
  const host = await createFacilitator(url)
  const lost = await joinByLink(host, 'editor')
  await fetch(`${url}/api/programmes/${host.programmeId}/links/editor`, {
    method: 'DELETE',
    headers: { cookie: host.cookie },
  })
  const people: readonly Person[] = [
    { name: 'nobody', role: undefined, cookie: '', code: '' },
    { name: 'an editor whose right was withdrawn', role: undefined, cookie: lost, code: '' },
    { name: 'a viewer', role: 'viewer', cookie: await joinByLink(host, 'viewer'), code: '' },
    { name: 'a participant', role: 'participant', cookie: '', code: host.code },
    { name: 'an editor', role: 'editor', cookie: await joinByLink(host, 'editor'), code: '' },
    { name: 'the host', role: 'host', cookie: host.cookie, code: '' },
  ]
  return { host, control: await connectControl(host), people }
}

/** What is asked, on one channel; answers whether it was allowed. */
export interface Ask {
  readonly channel: 'http' | 'control' | 'resident' | 'sync'
  readonly state?: AccessState
  /** Brings the meeting into that state; once before anybody asks. */
  readonly prepare?: (cast: Cast) => Promise<unknown>
  readonly isAllowed: (person: Person, cast: Cast) => Promise<boolean>
}

const patience = 10_000
const connect = (url: string, namespace: string, auth: object, cookie: string): Promise<Socket | undefined> =>
  new Promise((resolve) => {
    const socket = io(`${url}${namespace}`, {
      ...{ path: '/rt/', auth, transports: ['websocket'], forceNew: true, reconnection: false },
      extraHeaders: { cookie },
    })
    socket.once('connect', () => resolve(socket))
    socket.once('connect_error', () => {
      socket.disconnect()
      resolve(undefined)
    })
  })

interface Answer {
  readonly ok: boolean
  readonly error?: { readonly type: string }
}
const ask = async (
  socket: Socket | undefined,
  event: string,
  args: readonly unknown[],
): Promise<Answer | undefined> => {
  if (!socket) return undefined
  try {
    return (await socket.timeout(patience).emitWithAck(event, ...args)) as Answer
  } finally {
    socket.disconnect()
  }
}
const isNoRight = (type: string | undefined): boolean => type === 'NotAllowed' || type === 'NotSignedIn'

type Made<Value> = Value | ((cast: Cast) => Value | Promise<Value>)
const make = async <Value>(made: Made<Value>, cast: Cast): Promise<Value> =>
  typeof made === 'function' ? await (made as (cast: Cast) => Value | Promise<Value>)(cast) : made

/** An event of /control; refused is who is not let in, or is told that they have no right. */
export const onControl = (event: string, made?: Made<unknown>, more: Partial<Ask> = {}): Ask => ({
  channel: 'control',
  ...more,
  isAllowed: async ({ role, cookie }, cast) => {
    const { programmeId, meetingId, url } = cast.host
    const socket = await connect(url, '/control', { programmeId, meetingId, as: role }, cookie)
    const answer = await ask(socket, event, made === undefined ? [] : [await make(made, cast)])
    return answer !== undefined && !isNoRight(answer.error?.type)
  },
})

/** To be let into /control at all. */
export const joinControl: Ask = {
  channel: 'control',
  isAllowed: async ({ role, cookie }, { host: { programmeId, meetingId, url } }) => {
    const socket = await connect(url, '/control', { programmeId, meetingId, as: role }, cookie)
    socket?.disconnect()
    return socket !== undefined
  },
}

/** An event of /resident; allowed is only what is done. */
export const onPhone = (event: string, made: Made<unknown>, more: Partial<Ask> = {}): Ask => ({
  channel: 'resident',
  ...more,
  isAllowed: async ({ cookie, code }, cast) => {
    const socket = await connect(cast.host.url, '/resident', { code, phoneKey: 'phone-of-them' }, cookie)
    return (await ask(socket, event, [await make(made, cast)]))?.ok === true
  },
})

interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly json?: unknown
  readonly form?: Record<string, string>
}
export const request = ({ cookie }: Pick<Person, 'cookie'>, url: string, wish: Request): Promise<Response> => {
  const { method = 'GET', path, json, form } = wish
  return fetch(`${url}${path}`, {
    method,
    redirect: 'manual',
    headers: { cookie, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    ...(form && { body: new URLSearchParams(form) }),
  })
}

/** A route; refused is 401, 403 and the 404 of a wrong code. */
export const onHttp = (made: (cast: Cast, person: Person) => Request, more: Partial<Ask> = {}): Ask => ({
  channel: 'http',
  ...more,
  isAllowed: async (person, cast) => {
    const { status } = await request(person, cast.host.url, made(cast, person))
    return ![401, 403, 404, 409].includes(status)
  },
})
