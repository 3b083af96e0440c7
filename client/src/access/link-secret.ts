import type { DocumentRole } from '@rembuk/shared/access/access'
import type { ProgrammeId } from '@rembuk/shared/base/id'
import type { Result } from '@rembuk/shared/base/result'
import type { Access } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import { postJson } from '../http/api.ts'

/** What a link has given this browser: the role, with the secret to keep for the next device. */
export interface LinkEntry {
  readonly role: DocumentRole
  readonly secret: string
}

const secretPattern = /^#k=([0-9A-Za-z_-]{8,80})$/

/** Takes the secret out of the address: it must not stay where a projector or a screenshot shows it. */
const takeLinkSecret = (): string | undefined => {
  if (!location.hash.startsWith('#k=')) return undefined
  const secret = secretPattern.exec(location.hash)?.[1]
  history.replaceState(history.state, '', location.pathname + location.search)
  // A link cut off in copying is still a link: the server says that it is wrong.
  return secret ?? 'incomplete'
}

const exchange = async (programmeId: ProgrammeId, secret: string): Promise<Result<LinkEntry, Problem>> => {
  const answer = await postJson<Access>('/api/access', { programmeId, secret })
  return answer.ok ? { ok: true, value: { role: answer.value.role, secret } } : answer
}

let underWay: Promise<Result<LinkEntry, Problem> | undefined> | undefined

/** Exchanges the secret of the link that opened this page for a role; undefined when it was opened without one. */
export const enterByLink = (programmeId: ProgrammeId): Promise<Result<LinkEntry, Problem> | undefined> => {
  const secret = takeLinkSecret()
  if (secret)
    underWay = exchange(programmeId, secret).finally(() => {
      underWay = undefined
    })
  return underWay ?? Promise.resolve(undefined)
}
