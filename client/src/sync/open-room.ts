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
  readonly canEdit: boolean
}

/** What a page knows of a room it has asked for. */
export type RoomState =
  | { readonly type: 'opening' }
  | { readonly type: 'open'; readonly room: OpenRoom }
  | { readonly type: 'refused'; readonly problem: Problem }

/**
 * Where this person's work is. `saved`: all of it is on the server's disk. `saving`: on its way. `offline`: no connection, kept on this
 * device. `not-saving`: the server cannot write to its disk. `refused`: the server does not take it any more.
 */
export type SaveState = 'saved' | 'saving' | 'offline' | 'not-saving' | 'refused'
