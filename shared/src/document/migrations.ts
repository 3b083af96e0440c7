import type * as Y from 'yjs'
import type { RoomKind } from '../room/room-name.ts'
import { documentVersion } from './document.ts'

/**
 * One step of the shape of our documents. It changes only what it finds in the old shape and falls back like every reader, for a
 * document may hold anything; run again it changes nothing.
 */
export interface DocumentMigration {
  readonly kind: RoomKind
  readonly migrate: (doc: Y.Doc) => void
}

/** The steps to each version, in order: the first list makes version 2 of version 1. One that has been released is never changed. */
export type DocumentMigrations = readonly (readonly DocumentMigration[])[]
export const documentMigrations: DocumentMigrations = []

/** The root where a document says its version. */
const versionRootOf = (doc: Y.Doc, kind: RoomKind): Y.Map<unknown> =>
  doc.getMap(kind === 'meeting' ? 'details' : 'meta')

/**
 * The version a document says it has, 1 if it says none. Any editor may write there, so for a room the server's table decides; this is
 * for states on their own, such as snapshots.
 */
const readDocumentVersion = (doc: Y.Doc, kind: RoomKind): number => {
  const version = versionRootOf(doc, kind).get('version')
  return Number.isInteger(version) && Number(version) >= 1 && Number(version) <= documentVersion ? Number(version) : 1
}

/**
 * Brings a document of version `from` (by default what it says itself) to the newest, in one transaction.
 *
 * Concurrency: only the server migrates, before anybody is let in, so two migrations never meet. An edit made offline in the old shape
 * comes after it, and is read like any value that does not fit.
 */
export const migrateDocument = (
  doc: Y.Doc,
  {
    kind,
    from = readDocumentVersion(doc, kind),
    migrations = documentMigrations,
  }: { readonly kind: RoomKind; readonly from?: number; readonly migrations?: DocumentMigrations },
): void => {
  const steps = migrations.slice(from - 1)
  if (steps.length === 0) return
  doc.transact(() => {
    for (const step of steps.flat()) if (step.kind === kind) step.migrate(doc)
    versionRootOf(doc, kind).set('version', migrations.length + 1)
  }, 'migrate')
}
