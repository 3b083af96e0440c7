import { createHash } from 'node:crypto'
import { rootNames } from '@rembuk/shared/snapshot/document-roots'
import * as Y from 'yjs'

/** What makes two replicas equal: what they read, what they have seen, and what they know to be deleted. */
export interface Fingerprint {
  /** SHA-256 of everything there is to read. */
  readonly content: string
  readonly stateVector: string
  readonly deleteSet: string
  /** Whether something still waits for its base. */
  readonly isPending: boolean
}

const sortKeys = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

export const fingerprintOf = (doc: Y.Doc): Fingerprint => {
  const content = Object.fromEntries(rootNames.map((name) => [name, doc.getMap(name).toJSON()]))
  const { ds } = Y.snapshot(doc)
  const { pendingStructs, pendingDs } = doc.store
  return {
    content: createHash('sha256').update(JSON.stringify(content, sortKeys)).digest('hex'),
    stateVector: hex(Y.encodeStateVector(doc)),
    deleteSet: hex(Y.encodeSnapshot(Y.createSnapshot(ds, new Map()))),
    isPending: pendingStructs !== null || pendingDs !== null,
  }
}

/** In what two replicas differ; nothing when they are equal. */
export const differencesOf = (a: Fingerprint, b: Fingerprint): readonly string[] =>
  (['content', 'stateVector', 'deleteSet', 'isPending'] as const).filter((part) => a[part] !== b[part])

/** The first items that read differently in two replicas, for whoever has to find out why. */
export const differingItems = (a: Y.Doc, b: Y.Doc): readonly string[] =>
  rootNames
    .flatMap((name) => {
      const [left, right] = [a.getMap(name).toJSON(), b.getMap(name).toJSON()]
      return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) => {
        const [mine, theirs] = [left[key], right[key]].map((value) => JSON.stringify(value, sortKeys))
        return mine === theirs ? [] : [`${name}/${key}: ${mine} and ${theirs}`]
      })
    })
    .slice(0, 3)

/** The document that an update holds by itself. */
export const replicaFrom = (update: Uint8Array): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}

/** The server's own replica, over HTTP. */
export const readReplica = async (url: string, room: string, cookie: string): Promise<Y.Doc> => {
  const answer = await fetch(`${url}/api/rooms/${room}/state`, { headers: { cookie } })
  if (!answer.ok) throw new Error(`the room answers ${answer.status}`)
  return replicaFrom(new Uint8Array(await answer.arrayBuffer()))
}
