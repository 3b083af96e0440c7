import type { DocumentRole } from '@rembuk/shared/access/access'
import type { Problem } from '@rembuk/shared/http/problem'
import type { RoomName } from '@rembuk/shared/room/room-name'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'

/** A document that is open on this page, with whoever else is there. */
export interface OpenRoom {
  readonly name: RoomName
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly role: DocumentRole
  /** Whether this person may change it now: the role allows it, and the board is not locked for them. */
  readonly canEdit: boolean
  readonly isLocked: boolean
}

/** What a page knows of a room it has asked for. */
export type RoomState =
  | { readonly type: 'opening' }
  | { readonly type: 'open'; readonly room: OpenRoom }
  | { readonly type: 'refused'; readonly problem: Problem }

/**
 * Why the server takes nothing more from this page. `withdrawn`: the right to it is gone. `replaced`: another state has taken the
 * document's place. `gone`: there is no such room any more. `refused`: it did not take what was sent.
 */
export const refusals = ['withdrawn', 'replaced', 'gone', 'refused'] as const
export type Refusal = (typeof refusals)[number]

/**
 * Where this person's work is. `saved`: all of it is on the server's disk. `saving`: on its way. `offline`: no connection, kept on this
 * device. `locked`: a host has locked the board, and what this person has written waits. `not-saving`: the server cannot write to its disk.
 */
export type SaveState = 'saved' | 'saving' | 'offline' | 'not-saving' | 'locked' | Refusal

export const isRefusal = (state: SaveState): state is Refusal => refusals.some((refusal) => refusal === state)
