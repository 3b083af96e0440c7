import type { GroupId, LinkId, NoteId } from '../base/id.ts'

/** What a link can lead from and to. */
export type LinkEnd = NoteId | GroupId

/** A cause that leads to an effect: an arrow from one note or group to another. */
export interface Link {
  readonly id: LinkId
  /** The cause. */
  readonly from: LinkEnd
  /** The effect. */
  readonly to: LinkEnd
  /** Words beside the arrow, mostly none. */
  readonly label: string
}

export const maxLinkLabel = 80
