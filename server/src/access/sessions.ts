import { chooseRole, type DocumentRole } from '@rembuk/shared/access/access'
import type { ProgrammeId } from '@rembuk/shared/base/id'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Store, Write } from '../store/store.ts'
import { hashSecret } from './secrets.ts'

/** The cookie that carries a browser's session. */
export const sessionCookie = 'rembuk'

type Grants = Awaited<ReturnType<Store['listGrants']>>

interface SessionsOptions {
  readonly store: Store
  readonly nowMs: () => TimeMs
}

const maxRemembered = 5000

/** Which roles a browser holds. The cookie's token is known to the browser only; the store has its hash. */
export class Sessions {
  readonly #options: SessionsOptions
  readonly #grants = new Map<string, Promise<Grants>>()

  constructor(options: SessionsOptions) {
    this.#options = options
  }

  listGrants(token: string | undefined): Promise<Grants> {
    if (!token) return Promise.resolve([])
    const sessionHash = hashSecret(token)
    const known = this.#grants.get(sessionHash)
    if (known) return known
    if (this.#grants.size >= maxRemembered) this.#grants.clear()
    const grants = this.#options.store.listGrants(sessionHash)
    this.#grants.set(sessionHash, grants)
    grants.catch(() => this.#grants.delete(sessionHash))
    return grants
  }

  /** The role this browser acts in: the one wanted, if it is held or implied. */
  async findRole(
    token: string | undefined,
    programmeId: ProgrammeId,
    wanted?: DocumentRole,
  ): Promise<DocumentRole | undefined> {
    const grants = await this.listGrants(token)
    const held = grants.filter((grant) => grant.programmeId === programmeId).map(({ role }) => role)
    return chooseRole(held, wanted)
  }

  /** What to commit so that this browser holds a role; call `forget` after. */
  grantTo(token: string, programmeId: ProgrammeId, role: DocumentRole): Write {
    return { type: 'grant', sessionHash: hashSecret(token), programmeId, role, grantedAtMs: this.#options.nowMs() }
  }

  forget(token: string): void {
    this.#grants.delete(hashSecret(token))
  }
}
