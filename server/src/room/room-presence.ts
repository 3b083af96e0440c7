import { maxPresenceLength } from '@rembuk/shared/sync/presence'
import type { Connection } from './connection.ts'
import { type AwarenessEntry, encodeAwareness } from './frame.ts'

/** Bounds of the time between two batches, in milliseconds. */
const intervals = { editors: { shortest: 100, longest: 250 }, viewers: { shortest: 250, longest: 500 } } as const
type Audience = keyof typeof intervals
/** A batch is followed by a wait so many times as long as it took: a hall full of pointers costs a small part of a core. */
const waitsPerBatch = 30

const stamp = ({ name, role }: Connection, state: Record<string, unknown>): Record<string, unknown> => {
  const user = state['user']
  // The editor's caret shows `user.name`: the same name, so that nobody can type as somebody else.
  const stamped = typeof user === 'object' && user !== null ? { user: { ...user, name } } : {}
  return { ...state, ...stamped, name, role }
}

const gone = 'null'

/** The state that a person shows, null when they have left, undefined when it is neither. */
const parseState = (json: string): Record<string, unknown> | null | undefined => {
  try {
    const state: unknown = JSON.parse(json)
    if (state === null) return null
    return typeof state === 'object' && !Array.isArray(state) ? (state as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** Who is in a room and what they point at: each connection may set its own entry only; changes go out in batches. */
export class RoomPresence {
  readonly #entries = new Map<number, { readonly entry: AwarenessEntry; readonly owner: Connection }>()
  readonly #changed = { editors: new Map<number, AwarenessEntry>(), viewers: new Map<number, AwarenessEntry>() }
  readonly #timers: { editors?: NodeJS.Timeout; viewers?: NodeJS.Timeout } = {}
  readonly #waitsMs: Record<Audience, number> = {
    editors: intervals.editors.shortest,
    viewers: intervals.viewers.shortest,
  }
  readonly #connections: ReadonlySet<Connection>
  /** What who has just come is sent, encoded once for as long as nobody moves. */
  #everybody: Uint8Array | undefined
  #isStopped = false

  constructor(connections: ReadonlySet<Connection>) {
    this.#connections = connections
  }

  /**
   * Takes a connection's own entry out of what it sent; what it says of others are echoes. Those who only look are shown to nobody. False
   * when its own is no presence.
   */
  receive(connection: Connection, entries: readonly AwarenessEntry[]): boolean {
    if (connection.role === 'viewer') return true
    return entries.every((entry) => {
      const known = this.#entries.get(entry.clientId)
      // One browser that comes again before its old socket is found dead is still itself.
      if (known && known.owner !== connection && known.owner.sessionHash !== connection.sessionHash) return true
      connection.clientId ??= entry.clientId
      const isOwn = connection.clientId === entry.clientId
      if (!isOwn || entry.clock < (known?.entry.clock ?? 0) || entry.json.length > maxPresenceLength) return true
      const state = parseState(entry.json)
      if (state === undefined) return false
      this.#announce(connection, { ...entry, json: JSON.stringify(state && stamp(connection, state)) })
      return true
    })
  }

  leave(connection: Connection): void {
    const mine = connection.clientId === undefined ? undefined : this.#entries.get(connection.clientId)
    if (mine?.owner === connection) this.#announce(connection, { ...mine.entry, json: gone })
  }

  /** Everybody who is here, for one who has just come; nobody, for a resident. */
  encodeFor({ isResident }: Pick<Connection, 'isResident'>): Uint8Array {
    if (isResident) return encodeAwareness([])
    this.#everybody ??= encodeAwareness([...this.#entries.values()].map(({ entry }) => entry))
    return this.#everybody
  }

  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timers.editors)
    clearTimeout(this.#timers.viewers)
  }

  #announce(owner: Connection, entry: AwarenessEntry): void {
    this.#everybody = undefined
    if (entry.json !== gone) this.#entries.set(entry.clientId, { entry, owner })
    else this.#entries.delete(entry.clientId)
    if (this.#isStopped) return
    for (const audience of ['editors', 'viewers'] as const) {
      this.#changed[audience].set(entry.clientId, entry)
      this.#timers[audience] ??= setTimeout(() => this.#flush(audience), this.#waitsMs[audience])
    }
  }

  #flush(audience: Audience): void {
    const startedAt = performance.now()
    delete this.#timers[audience]
    const entries = [...this.#changed[audience].values()]
    this.#changed[audience].clear()
    const people = [...this.#connections].filter(
      ({ role, isResident }) => !isResident && (role === 'viewer') === (audience === 'viewers'),
    )
    if (people.length === 0) return
    const frame = encodeAwareness(entries)
    const isOnlyOwn = (connection: Connection) => entries.length === 1 && entries[0]?.clientId === connection.clientId
    for (const connection of people) if (!connection.behind && !isOnlyOwn(connection)) connection.send(frame)
    const { shortest, longest } = intervals[audience]
    const wait = waitsPerBatch * (performance.now() - startedAt)
    this.#waitsMs[audience] = Math.min(longest, Math.max(shortest, wait))
  }
}
