import { type BoardId, isId, type MeetingId, type ProgrammeId } from '../base/id.ts'

export const roomKinds = ['programme', 'board', 'meeting'] as const
export type RoomKind = (typeof roomKinds)[number]

/** The name of a room, `board/<id>`: what stands in the address after /sync/. */
export type RoomName = `${RoomKind}/${string}`

export const programmeRoom = (id: ProgrammeId): RoomName => `programme/${id}`
export const boardRoom = (id: BoardId): RoomName => `board/${id}`
export const meetingRoom = (id: MeetingId): RoomName => `meeting/${id}`

/** Parses a room name from an address; undefined for anything that is not exactly one. */
export const parseRoomName = (kind: unknown, id: unknown): RoomName | undefined =>
  roomKinds.some((known) => known === kind) && isId(id) ? (`${kind as RoomKind}/${id}` as RoomName) : undefined

export const splitRoomName = (room: RoomName): { readonly kind: RoomKind; readonly id: string } => {
  const slash = room.indexOf('/')
  return { kind: room.slice(0, slash) as RoomKind, id: room.slice(slash + 1) }
}
