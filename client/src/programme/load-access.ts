import { documentRoles } from '@rembuk/shared/access/access'
import type { ProgrammeId } from '@rembuk/shared/base/id'
import { readOneOf } from '@rembuk/shared/base/read'
import { ok, type Result } from '@rembuk/shared/base/result'
import type { ProgrammeAccess } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import { readKeptObject, writeKept } from '../access/kept.ts'
import { enterByLink } from '../access/link-secret.ts'
import { pageRole, withPageRole } from '../access/page-role.ts'
import { getJson } from '../http/api.ts'
import { keepSecret } from '../invite/programme-secrets.ts'

const keyOf = (programmeId: ProgrammeId): string => `rembuk.access.${programmeId}.${pageRole() ?? ''}`

/** What the server has last said; undefined on a device that never had a role here. */
export const rememberedAccess = (programmeId: ProgrammeId): ProgrammeAccess | undefined => {
  const kept = readKeptObject(keyOf(programmeId))
  if (!kept || !Array.isArray(kept['meetings'])) return undefined
  const role = readOneOf(kept['role'], documentRoles, 'viewer')
  return { programmeId, role, meetings: kept['meetings'] as ProgrammeAccess['meetings'] }
}

const askAccess = async (programmeId: ProgrammeId): Promise<Result<ProgrammeAccess, Problem>> => {
  const entry = await enterByLink(programmeId)
  if (entry && !entry.ok) return entry
  if (entry && entry.value.role !== 'viewer') keepSecret(programmeId, { [entry.value.role]: entry.value.secret })

  const answer = await getJson<ProgrammeAccess>(withPageRole(`/api/programmes/${programmeId}`))
  if (answer.ok) {
    writeKept(keyOf(programmeId), JSON.stringify(answer.value))
    return answer
  }
  const remembered = answer.error.type === 'Offline' ? rememberedAccess(programmeId) : undefined
  return remembered ? ok(remembered) : answer
}

let early: { readonly programmeId: ProgrammeId; readonly answer: ReturnType<typeof askAccess> } | undefined

/** Asks before the page that wants to know is here; whoever asks first is given this answer. */
export const askAccessEarly = (programmeId: ProgrammeId): ReturnType<typeof askAccess> => {
  early = { programmeId, answer: askAccess(programmeId) }
  return early.answer
}

/** What this browser may do in a programme; without a network, what the server said last time holds. */
export const loadAccess = (programmeId: ProgrammeId): Promise<Result<ProgrammeAccess, Problem>> => {
  const answer = early?.programmeId === programmeId ? early.answer : askAccess(programmeId)
  early = undefined
  return answer
}
