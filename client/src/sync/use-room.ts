import type { RoomName } from '@rembuk/shared/room/room-name'
import { useCallback, useSyncExternalStore } from 'react'
import type { OpenRoom, RoomState, SaveState } from './open-room.ts'
import type { RoomConnection } from './room-connection.ts'
import { holdRoom, roomConnection } from './rooms.ts'
import type { StrandedCopy } from './stranded.ts'

const useConnection = <Value>(name: RoomName, read: (name: RoomName) => Value): Value => {
  const subscribe = useCallback(
    (notify: () => void) => {
      const letGo = holdRoom(name)
      const unsubscribe = roomConnection(name).subscribe(notify)
      return () => {
        unsubscribe()
        letGo()
      }
    },
    [name],
  )
  return useSyncExternalStore(subscribe, () => read(name))
}

/** Opens a room, in the role that the page's address asks for, for as long as a component uses it. */
export const useRoom = (room: RoomName): RoomState => useConnection(room, (name) => roomConnection(name).readRoom())

/** Where this person's work in a room is, told truthfully. */
export const useSaveState = (room: OpenRoom): SaveState =>
  useConnection(room.name, (name) => roomConnection(name).readSaveState())

/** False when this device fails to keep what is not on the server yet: the page must then stay open. */
export const useIsKept = (room: OpenRoom): boolean =>
  useConnection(room.name, (name) => roomConnection(name).readIsKept())

/** Edits of a room on this device that are not delivered by themselves any more. */
export const useStranded = (name: RoomName): readonly StrandedCopy[] =>
  useConnection(name, (room) => roomConnection(room).readStranded())

/** How to throw stranded edits away. */
export const useDismissStranded = (name: RoomName): RoomConnection['dismissStranded'] =>
  useCallback((copies) => roomConnection(name).dismissStranded(copies), [name])
