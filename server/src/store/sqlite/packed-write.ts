import type { LogRow, Write } from '../store.ts'
import { entriesToBytes } from './sealed-bytes.ts'

/** A write on its way to the store's thread: its bytes lie in memory of their own, which moves there without a copy. */
export type PackedWrite =
  | Exclude<Write, { readonly type: 'append-log' }>
  | ({ readonly type: 'append-log'; readonly bytes: Uint8Array } & Omit<LogRow, 'entries'>)

type Pack = { readonly write: PackedWrite; readonly moved?: ArrayBuffer }

/**
 * Packs a write. Bytes are copied once, here: the caller goes on sending its own to people, and a view of a larger buffer would
 * take the whole buffer along.
 */
const packWrite = (write: Write): Pack => {
  if (write.type === 'append-log') {
    const { entries, ...row } = write
    const bytes = entriesToBytes(entries)
    return { write: { ...row, bytes }, moved: bytes.buffer }
  }
  if (write.type === 'save-checkpoint' || write.type === 'save-snapshot') {
    const state = new Uint8Array(write.state)
    return { write: { ...write, state }, moved: state.buffer }
  }
  return { write }
}

/** Packs the writes of several commits, and names the memory that moves with them. */
export const packCommits = (
  commits: readonly (readonly Write[])[],
): { readonly commits: readonly (readonly PackedWrite[])[]; readonly moved: readonly ArrayBuffer[] } => {
  const packs = commits.map((writes) => writes.map(packWrite))
  return {
    commits: packs.map((pack) => pack.map(({ write }) => write)),
    moved: packs.flat().flatMap(({ moved }) => (moved ? [moved] : [])),
  }
}
