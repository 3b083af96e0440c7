import { type ControlSocket, type MeetingAddress, openControlSocket } from './control-socket.ts'

interface Held {
  readonly socket: ControlSocket
  userCount: number
}

const heldByKey = new Map<string, Held>()

/** Long enough that a page that moves from board to board keeps its line. */
const lingerMs = 2000

export const meetingKey = ({ programmeId, meetingId, as }: MeetingAddress): string =>
  `${programmeId}/${meetingId}/${as ?? ''}`

/** The page's one line to a meeting, opened when first asked for. */
export const controlSocketOf = (address: MeetingAddress): ControlSocket => {
  const key = meetingKey(address)
  const held = heldByKey.get(key) ?? { socket: openControlSocket(address), userCount: 0 }
  heldByKey.set(key, held)
  return held.socket
}

/** Keeps the line open until the returned function is called. */
export const holdControlSocket = (address: MeetingAddress): (() => void) => {
  const key = meetingKey(address)
  controlSocketOf(address)
  const held = heldByKey.get(key)
  if (!held) return () => undefined
  held.userCount += 1
  return () => {
    held.userCount -= 1
    setTimeout(() => {
      if (held.userCount > 0 || heldByKey.get(key) !== held) return
      heldByKey.delete(key)
      held.socket.close()
    }, lingerMs)
  }
}
