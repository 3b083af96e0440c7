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
  /** Counts the beginnings and ends of withdrawals: what was found out at another count may not hold any more. */
  withdrawals = 0

  constructor(options: SessionsOptions) {
    this.#options = options
  }

  listGrants(token: string | undefined): Promise<Grants> {
    return token ? this.#grantsOf(hashSecret(token)) : Promise.resolve([])
  }

  async #heldBy(sessionHash: string, programmeId: ProgrammeId): Promise<readonly DocumentRole[]> {
    const grants = await this.#grantsOf(sessionHash)
    return grants.filter((grant) => grant.programmeId === programmeId).map(({ role }) => role)
  }

  #grantsOf(sessionHash: string): Promise<Grants> {
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
    return token ? chooseRole(await this.#heldBy(hashSecret(token), programmeId), wanted) : undefined
  }

  /** True while a session may act in a role, of its own or implied by a higher one; false when that cannot be found out. */
  async holds(sessionHash: string, programmeId: ProgrammeId, role: DocumentRole): Promise<boolean> {
    const held = await this.#heldBy(sessionHash, programmeId).catch(() => [])
    return chooseRole(held, role) === role
  }

  /** The role that a link gives now. Asked again when rights are withdrawn meanwhile, so that no grant outlives them. */
  async findLinkRole(programmeId: ProgrammeId, secret: string): Promise<DocumentRole | undefined> {
    const before = this.withdrawals
    const role = await this.#options.store.findSecret(programmeId, hashSecret(secret))
    return before === this.withdrawals ? role : this.findLinkRole(programmeId, secret)
  }

  /** Takes a role away from everybody who holds it by a link; whoever is connected by it is still to be closed. */
  withdraw(programmeId: ProgrammeId, role: DocumentRole): Promise<void> {
    return this.commitWithdrawal([{ type: 'withdraw-role', programmeId, role, atMs: this.#options.nowMs() }])
  }

  /** Commits what takes rights away; whoever is connected by them is still to be closed. */
  async commitWithdrawal(writes: readonly Write[]): Promise<void> {
    this.withdrawals += 1
    await this.#options.store.commit(writes)
    this.#grants.clear()
    this.withdrawals += 1
  }

  /** What to commit so that this browser holds a role; call `forget` after. */
  grantTo(token: string, programmeId: ProgrammeId, role: DocumentRole): Write {
    return { type: 'grant', sessionHash: hashSecret(token), programmeId, role, grantedAtMs: this.#options.nowMs() }
  }

  forget(token: string): void {
    this.#grants.delete(hashSecret(token))
  }
}
