import type { RoomName } from '@rembuk/shared/room/room-name'
import { isRefusal } from './open-room.ts'
import { connectRoom, type RoomConnection } from './room-connection.ts'

interface Held {
  readonly connection: RoomConnection
  userCount: number
}

const heldByName = new Map<RoomName, Held>()

/** Long enough for a person who goes from a board to the programme and back. */
const lingerMs = 4000

const deliveredListeners = new Set<(itemCount: number) => void>()

/** Tells when edits that had to wait have arrived, on whatever room of this page: so many notes, lines or texts. */
export const onDelivered = (listener: (itemCount: number) => void): (() => void) => {
  deliveredListeners.add(listener)
  return () => void deliveredListeners.delete(listener)
}
const tellDelivered = (itemCount: number) => {
  for (const listener of deliveredListeners) listener(itemCount)
}

const release = (name: RoomName, held: Held) => {
  setTimeout(() => {
    if (held.userCount > 0 || heldByName.get(name) !== held) return
    const state = held.connection.readSaveState()
    const isDone = state === 'saved' || isRefusal(state) || held.connection.readRoom().type !== 'open'
    // What has not reached the server yet still has to, though nobody looks at the board any more.
    if (!isDone) return release(name, held)
    heldByName.delete(name)
    held.connection.close()
  }, lingerMs)
}

const heldRoom = (name: RoomName): Held => {
  const known = heldByName.get(name)
  if (known) return known
  const held = { connection: connectRoom(name, { onDelivered: tellDelivered }), userCount: 0 }
  heldByName.set(name, held)
  release(name, held)
  return held
}

/** The page's one connection to a room, made when it is first asked for. */
export const roomConnection = (name: RoomName): RoomConnection => heldRoom(name).connection

/** Keeps a room open until the returned function is called. */
export const holdRoom = (name: RoomName): (() => void) => {
  const held = heldRoom(name)
  held.userCount += 1
  return () => {
    held.userCount -= 1
    if (held.userCount === 0) release(name, held)
  }
}

/** True when closing the page now would lose work: not on the server, and not on this device either. */
const wouldLoseWork = ({ readRoom, readSaveState, readIsKept }: RoomConnection): boolean =>
  readRoom().type === 'open' && readSaveState() !== 'saved' && !readIsKept()

addEventListener('beforeunload', (event) => {
  if (Array.from(heldByName.values()).some(({ connection }) => wouldLoseWork(connection))) event.preventDefault()
})
