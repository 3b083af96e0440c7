import type { NoteId } from '@rembuk/shared/base/id'
import * as Y from 'yjs'
import type { LogRow } from '../store/store.ts'

/** What a log knows of a person. */
export interface TracesInRows {
  /** Every note that ever bore the person's name, also those that are gone. */
  readonly noteIds: readonly NoteId[]
  /** True when the person did something under this name, or a note bore it. */
  readonly isNamed: boolean
}

const keyOf = ({ client, clock }: Y.ID): string => `${client} ${clock}`

/** The note that a piece of a document is the value of, by the pieces read before it. */
const noteOf = (item: Y.Item, notesByPiece: ReadonlyMap<string, string>): string | undefined => {
  if (item.origin) return notesByPiece.get(keyOf(item.origin))
  const parent: unknown = item.parent
  return parent === 'notes' && item.parentSub !== null ? item.parentSub : undefined
}

const isAuthor = (item: Y.Item, name: string): boolean =>
  item.parentSub === 'author' &&
  item.content.getContent().some((value: unknown) => (value as { name?: unknown } | null)?.name === name)

/** Looks for a person in a log, by the name that boards and history show. */
export const findTraces = (rows: readonly LogRow[], name: string): TracesInRows => {
  const noteIds = new Set<string>()
  const notesByPiece = new Map<string, string>()
  let hasActed = false
  for (const { by, update } of rows.flatMap(({ entries }) => entries)) {
    hasActed ||= by === name
    for (const struct of Y.decodeUpdate(update).structs) {
      if (!(struct instanceof Y.Item)) continue
      const note = noteOf(struct, notesByPiece)
      if (note !== undefined) notesByPiece.set(keyOf(struct.id), note)
      const parent: unknown = struct.parent
      const owner = parent instanceof Y.ID ? notesByPiece.get(keyOf(parent)) : undefined
      if (owner !== undefined && isAuthor(struct, name)) noteIds.add(owner)
    }
  }
  return { noteIds: [...noteIds] as NoteId[], isNamed: hasActed || noteIds.size > 0 }
}
