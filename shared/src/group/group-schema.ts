import type { GroupId } from '../base/id.ts'
import type { OrderKey } from '../base/order-key.ts'

/** A frame with a title that holds notes. Drawn at least as large as the notes in it need. */
export interface Group {
  readonly id: GroupId
  readonly title: string
  /** Top left corner in canvas pixels. */
  readonly at: readonly [number, number]
  /** Width and height in canvas pixels. */
  readonly size: readonly [number, number]
  readonly order: OrderKey
  /** True while its notes are put away behind its title, for everybody. */
  readonly isCollapsed: boolean
}
