import { type DocumentRole, documentRoles } from '@rembuk/shared/access/access'
import { readOneOf, readString } from '@rembuk/shared/base/read'
import { ok, type Result } from '@rembuk/shared/base/result'
import type { RoomInfo } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import type { RoomName } from '@rembuk/shared/room/room-name'
import { readKeptObject, writeKept } from '../access/kept.ts'
import { pageRole, withPageRole } from '../access/page-role.ts'
import { getJson } from '../http/api.ts'

/** What must be known before a room is opened. */
export interface RoomFacts {
  readonly generation: string
  readonly role: DocumentRole
  readonly isLocked: boolean
}

const keyOf = (name: RoomName): string => `rembuk.room.${name}.${pageRole() ?? ''}`

/** What the server has last said of a room. */
export const rememberedFacts = (name: RoomName): RoomFacts | undefined => {
  const kept = readKeptObject(keyOf(name))
  const generation = readString(kept?.['generation'])
  if (!generation) return undefined
  return { generation, role: readOneOf(kept?.['role'], documentRoles, 'viewer'), isLocked: kept?.['isLocked'] === true }
}

/** Asks the server about a room; without a network, what it said last time holds. */
export const loadRoomFacts = async (name: RoomName): Promise<Result<RoomFacts, Problem>> => {
  const answer = await getJson<RoomInfo>(withPageRole(`/api/rooms/${name}`))
  if (answer.ok) {
    const { generation, role, isLocked } = answer.value
    const facts: RoomFacts = { generation, role, isLocked }
    writeKept(keyOf(name), JSON.stringify(facts))
    return ok(facts)
  }
  const remembered = answer.error.type === 'Offline' ? rememberedFacts(name) : undefined
  return remembered ? ok(remembered) : answer
}
