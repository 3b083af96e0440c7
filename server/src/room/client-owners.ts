import { randomInt } from 'node:crypto'
import type * as Y from 'yjs'
import type { StoredRoom } from '../store/store.ts'

/** What owns the client ids that the server itself writes under. */
export const serverOwner = 'server'

/** An honest browser uses one id for each time that a page is opened. */
const maxIdsOfOne = 4000

/**
 * Who may write under which Yjs client id: the session that did so first, in all its tabs and for ever. Otherwise an editor could write in
 * another's name, and what two browsers hold under one id would differ without anybody noticing.
 */
export class ClientOwners {
  readonly #owners: Map<number, string>
  readonly #counts = new Map<string, number>()
  readonly #isOpen: boolean
  #reservedId: number | undefined

  /** Where rows of the log are lost, whoever still holds them may bring them back: then ids are nobody's. */
  constructor(stored: Pick<StoredRoom, 'clientOwners' | 'checkpoint' | 'rows' | 'lastSeq'>) {
    this.#owners = new Map(stored.clientOwners.map(({ clientId, owner }) => [clientId, owner]))
    for (const owner of this.#owners.values()) this.#count(owner)
    this.#isOpen = (stored.checkpoint?.seq ?? 0) + stored.rows.length < stored.lastSeq
  }

  /** Keeps the id under which the server writes now for itself, and picks another should it be somebody's. */
  reserve(doc: Y.Doc): void {
    while (this.#owners.has(doc.clientID)) doc.clientID = randomInt(2 ** 32)
    this.#reservedId = doc.clientID
  }

  /** True when this owner may write under these ids, some of which may be new. */
  mayWrite(clientIds: readonly number[], owner: string): boolean {
    const fresh = clientIds.filter((clientId) => !this.#owners.has(clientId))
    if (fresh.length > 0 && (this.#counts.get(owner) ?? 0) + fresh.length > maxIdsOfOne) return false
    return clientIds.every((clientId) => {
      if (clientId === this.#reservedId) return false
      const known = this.#owners.get(clientId)
      return known === undefined || known === owner || (this.#isOpen && known !== serverOwner)
    })
  }

  /** Makes ids belong to an owner; returns those that nobody owned before. */
  claim(clientIds: readonly number[], owner: string): readonly number[] {
    const fresh = clientIds.filter((clientId) => !this.#owners.has(clientId))
    for (const clientId of fresh) {
      this.#owners.set(clientId, owner)
      this.#count(owner)
    }
    return fresh
  }

  #count(owner: string): void {
    this.#counts.set(owner, (this.#counts.get(owner) ?? 0) + 1)
  }
}
