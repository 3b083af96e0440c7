import type { Connection } from './connection.ts'
import { type AwarenessEntry, encodeAwareness } from './frame.ts'

const editorIntervalMs = 100
const viewerIntervalMs = 250

const stamp = ({ name, role }: Connection, state: Record<string, unknown>): Record<string, unknown> => {
  const user = state['user']
  // The editor's caret shows `user.name`: the same name, so that nobody can type as somebody else.
  const stamped = typeof user === 'object' && user !== null ? { user: { ...user, name } } : {}
  return { ...state, ...stamped, name, role }
}

/** Who is in a room and what they point at: each connection may set its own entry only; changes go out in batches. */
export class RoomPresence {
  readonly #entries = new Map<number, { readonly entry: AwarenessEntry; readonly owner: Connection }>()
  readonly #changed = { editors: new Map<number, AwarenessEntry>(), viewers: new Map<number, AwarenessEntry>() }
  readonly #timers: { editors?: NodeJS.Timeout; viewers?: NodeJS.Timeout } = {}
  readonly #connections: ReadonlySet<Connection>

  constructor(connections: ReadonlySet<Connection>) {
    this.#connections = connections
  }

  /** Takes a connection's own entry out of what it sent; what it says of others are echoes. */
  receive(connection: Connection, entries: readonly AwarenessEntry[]): void {
    for (const entry of entries) {
      const owner = this.#entries.get(entry.clientId)?.owner
      if (owner && owner !== connection) continue
      connection.clientId ??= entry.clientId
      if (connection.clientId !== entry.clientId) continue
      this.#announce(connection, { ...entry, state: entry.state && stamp(connection, entry.state) })
    }
  }

  leave(connection: Connection): void {
    const mine = connection.clientId === undefined ? undefined : this.#entries.get(connection.clientId)
    if (mine?.owner === connection) this.#announce(connection, { ...mine.entry, state: null })
  }

  /** Everybody who is here, for one who has just come. */
  encodeAll(): Uint8Array {
    return encodeAwareness([...this.#entries.values()].map(({ entry }) => entry))
  }

  stop(): void {
    clearTimeout(this.#timers.editors)
    clearTimeout(this.#timers.viewers)
  }

  #announce(owner: Connection, entry: AwarenessEntry): void {
    if (entry.state) this.#entries.set(entry.clientId, { entry, owner })
    else this.#entries.delete(entry.clientId)
    for (const audience of ['editors', 'viewers'] as const) {
      this.#changed[audience].set(entry.clientId, entry)
      const wait = audience === 'editors' ? editorIntervalMs : viewerIntervalMs
      this.#timers[audience] ??= setTimeout(() => this.#flush(audience), wait)
    }
  }

  #flush(audience: 'editors' | 'viewers'): void {
    delete this.#timers[audience]
    const entries = [...this.#changed[audience].values()]
    this.#changed[audience].clear()
    const frame = encodeAwareness(entries)
    const isOnlyOwn = (connection: Connection) => entries.length === 1 && entries[0]?.clientId === connection.clientId
    for (const connection of this.#connections) {
      if ((connection.role === 'viewer') !== (audience === 'viewers')) continue
      if (connection.behindSince || isOnlyOwn(connection)) continue
      connection.send(frame)
    }
  }
}
