import { err, ok, type Result } from '@rembuk/shared/base/result'
import * as Y from 'yjs'
import type { ClientOwners } from './client-owners.ts'
import type { DeletedRange, Struct, StructId, UpdateContent } from './update-reader.ts'

/** Why an update is not applied. */
export type UpdateRefusal =
  /** It rests on something that is nowhere. */
  | { readonly type: 'BaseMissing' }
  /** It writes under a client id that is another's, or under too many. */
  | { readonly type: 'ForeignClient' }
  | { readonly type: 'TooDeep' }
  | { readonly type: 'TooManyRoots' }
  | { readonly type: 'TooManyDeletions' }

/** An update that can be applied without a throw, and with nothing kept aside. */
export interface CheckedUpdate {
  /** Its structs, each after what it rests on. */
  readonly order: readonly Struct[]
  /** True when Yjs may have to walk over much of the document to find the place of one of them. */
  readonly isRisky: boolean
}

/** Deeper than a list in a list in a list ... of any minutes; what is deeper costs every reader a deep recursion. */
const maxDepth = 40
/** A board has nine. */
const maxRoots = 32
const maxRootNameLength = 64
/** Deletions that change something: more of them than an hour offline makes would split a long text for too long. */
const maxNewDeletions = 5000

/**
 * Puts structs in an order in which each rests on the document and what stands before it; undefined when there is none. Yjs would keep the
 * rest aside for ever.
 */
const orderStructs = (doc: Y.Doc, { structsByClient }: UpdateContent): readonly Struct[] | undefined => {
  const order: Struct[] = []
  const reached = new Map<number, number>()
  const nextIndex = new Map<number, number>()
  const waitingFor = new Map<number, number[]>()
  const reachedOf = (client: number): number => reached.get(client) ?? Y.getState(doc.store, client)

  const missingOf = ({ client, clock, origin, rightOrigin, parent }: Struct): number | undefined => {
    if (clock > reachedOf(client)) return client
    const isMissing = (base: StructId | string | undefined): base is StructId =>
      typeof base === 'object' && base.clock >= (base.client === client ? clock : reachedOf(base.client))
    return [origin, rightOrigin, parent].find(isMissing)?.client
  }
  const advance = (client: number): void => {
    const structs = structsByClient.get(client) ?? []
    let index = nextIndex.get(client) ?? 0
    for (let struct = structs[index]; struct; struct = structs[index]) {
      const missing = missingOf(struct)
      if (missing !== undefined) {
        const waiting = waitingFor.get(missing)
        if (waiting) waiting.push(client)
        else waitingFor.set(missing, [client])
        break
      }
      order.push(struct)
      reached.set(client, Math.max(reachedOf(client), struct.clock + struct.length))
      index += 1
    }
    nextIndex.set(client, index)
  }

  const ready = [...structsByClient.keys()]
  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const before = order.length
    advance(client)
    if (order.length === before) continue
    ready.push(...(waitingFor.get(client) ?? []))
    waitingFor.delete(client)
  }
  const count = Array.from(structsByClient.values()).reduce((sum, structs) => sum + structs.length, 0)
  return order.length === count ? order : undefined
}

const depthInDocument = (doc: Y.Doc, id: StructId): number => {
  const item = Y.getItem(doc.store, Y.createID(id.client, id.clock))
  let depth = 1
  // What is deleted for good has lost its parent; nobody can stand in it.
  let parent = item instanceof Y.Item ? item.parent : null
  while (parent instanceof Y.AbstractType && parent._item && depth <= maxDepth) {
    depth += 1
    parent = parent._item.parent
  }
  return depth
}

/** True when a type would stand deeper than any reader goes. */
const isTooDeep = (doc: Y.Doc, order: readonly Struct[], { structsByClient }: UpdateContent): boolean => {
  if (!order.some(({ isType }) => isType)) return false
  const depths = new Map<Struct, number>()
  const find = ({ client, clock }: StructId): Struct | undefined => {
    const structs = structsByClient.get(client) ?? []
    let [low, high] = [0, structs.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const struct = structs[middle]
      if (!struct || clock < struct.clock) high = middle - 1
      else if (clock >= struct.clock + struct.length) low = middle + 1
      else return struct
    }
    return undefined
  }
  const depthAt = (id: StructId): number => {
    if (id.clock < Y.getState(doc.store, id.client)) return depthInDocument(doc, id)
    const struct = find(id)
    return (struct && depths.get(struct)) ?? 1
  }
  return order.some((struct) => {
    const { parent } = struct
    const sibling = struct.origin ?? struct.rightOrigin
    const depth = sibling ? depthAt(sibling) : typeof parent === 'object' ? depthAt(parent) + 1 : 1
    depths.set(struct, depth)
    return depth > maxDepth
  })
}

/**
 * True when others have written between the neighbours that a struct names: then Yjs walks over what stands there. An honest person meets
 * a few words; who makes neighbours up can name the two ends of a long text.
 */
const isRisky = (doc: Y.Doc, { origin, rightOrigin, parent, parentSub }: Struct): boolean => {
  const find = (id: StructId | undefined) =>
    id && id.clock < Y.getState(doc.store, id.client)
      ? Y.getItem(doc.store, Y.createID(id.client, id.clock))
      : undefined
  const left = find(origin)
  const right = find(rightOrigin)
  if (left instanceof Y.Item) return left !== right && left.right !== null && left.right !== right
  // On the right of one in this very update stands what came with it.
  if (origin) return false
  if (rightOrigin) return !(right instanceof Y.Item) || right.left !== null
  const container = typeof parent === 'string' ? doc.share.get(parent) : containerOf(find(parent))
  if (!container) return false
  return parentSub === undefined ? container._start !== null : !!container._map.get(parentSub)?.left
}

const containerOf = (item: Y.Item | Y.GC | undefined) =>
  item instanceof Y.Item && item.content instanceof Y.ContentType ? item.content.type : undefined

const hasTooManyRoots = (doc: Y.Doc, order: readonly Struct[]): boolean => {
  const names = new Set<string>()
  for (const { parent } of order) if (typeof parent === 'string' && !doc.share.has(parent)) names.add(parent)
  if (names.size === 0) return false
  return doc.share.size + names.size > maxRoots || Array.from(names).some((name) => name.length > maxRootNameLength)
}

/** True when everything in a range is deleted in the document already. */
const isDeleted = (doc: Y.Doc, { client, clock, length }: DeletedRange): boolean => {
  if (clock + length > Y.getState(doc.store, client)) return false
  const structs = doc.store.clients.get(client) ?? []
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= clock + length) break
    if (!struct.deleted) return false
  }
  return true
}

/** True when everything that is to be deleted is there. */
export const isInDocument = (doc: Y.Doc, deleted: readonly DeletedRange[]): boolean =>
  deleted.every(({ client, clock, length }) => clock + length <= Y.getState(doc.store, client))

/** True when an update holds nothing that the document does not: what a client with nothing unsent answers to step 1. */
export const isKnownUpdate = (doc: Y.Doc, { structsByClient, deleted }: UpdateContent): boolean =>
  Array.from(structsByClient).every(([client, structs]) => {
    const last = structs.at(-1)
    return !last || last.clock + last.length <= Y.getState(doc.store, client)
  }) && deleted.every((range) => isDeleted(doc, range))

/** The clients whose work an update would make longer. */
export const writtenClients = (doc: Y.Doc, { structsByClient }: UpdateContent): readonly number[] =>
  Array.from(structsByClient).flatMap(([client, structs]) => {
    const last = structs.at(-1)
    return last && last.clock + last.length > Y.getState(doc.store, client) ? [client] : []
  })

/**
 * Looks at an update of a session's before it touches the document, so that applying it can neither throw nor keep anything aside. Answers
 * its structs in an order in which they can be applied piece by piece.
 */
export const checkUpdate = (
  doc: Y.Doc,
  content: UpdateContent,
  { owners, owner }: { readonly owners: ClientOwners; readonly owner: string },
): Result<CheckedUpdate, UpdateRefusal> => {
  if (!owners.mayWrite(writtenClients(doc, content), owner)) return err({ type: 'ForeignClient' })
  const order = orderStructs(doc, content)
  if (!order) return err({ type: 'BaseMissing' })
  const endOf = (client: number): number => {
    const last = content.structsByClient.get(client)?.at(-1)
    return Math.max(Y.getState(doc.store, client), last ? last.clock + last.length : 0)
  }
  const { deleted } = content
  if (deleted.some(({ client, clock, length }) => clock + length > endOf(client))) return err({ type: 'BaseMissing' })
  const isLong = deleted.length > maxNewDeletions
  if (isLong && deleted.filter((range) => !isDeleted(doc, range)).length > maxNewDeletions)
    return err({ type: 'TooManyDeletions' })
  if (hasTooManyRoots(doc, order)) return err({ type: 'TooManyRoots' })
  if (isTooDeep(doc, order, content)) return err({ type: 'TooDeep' })
  return ok({ order, isRisky: order.some((struct) => isRisky(doc, struct)) })
}
