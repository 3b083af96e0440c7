import { moveAreaBy } from '../area/area-actions.ts'
import type { Board } from './board.ts'
import type { ItemId } from './board-session.ts'
import { moveGroupBy } from './group-actions.ts'
import { dropNotesBy } from './note-actions.ts'

type Point = readonly [number, number]

/** How long after the last key a nudge is written: a held key is one move, not thirty. */
const settleMs = 350

export interface Nudge {
  /** Moves what is selected a little, as others see at once. */
  readonly by: (step: Point) => void
  /** Writes the move now. */
  readonly settle: () => void
}

/** Moves the selection by keys or buttons: shown at once, written once. */
export const createNudge = (board: Board): Nudge => {
  let total: Point = [0, 0]
  let timer: ReturnType<typeof setTimeout> | undefined

  const settle = (): void => {
    clearTimeout(timer)
    const [dx, dy] = total
    if (dx === 0 && dy === 0) return
    total = [0, 0]
    const { selectedNotes, selectedGroup, selectedArea } = board.session.state()
    if (selectedGroup) moveGroupBy(board, selectedGroup, [dx, dy])
    else if (selectedArea) moveAreaBy(board, selectedArea, [dx, dy])
    else dropNotesBy(board, Array.from(selectedNotes), [dx, dy])
    board.places.setOwnDrag(new Map())
    board.presence.show({ drag: {} })
  }

  const show = (): void => {
    const { selectedNotes, selectedGroup, selectedArea } = board.session.state()
    const drag = new Map<ItemId, Point>()
    for (const id of selectedNotes) {
      const frame = board.store.noteFrame(id)
      if (frame) drag.set(id, [frame.x + total[0], frame.y + total[1]])
    }
    const group = selectedGroup && board.store.group(selectedGroup)
    if (group) drag.set(group.id, [group.at[0] + total[0], group.at[1] + total[1]])
    const area = selectedArea && board.areas.area(selectedArea)
    if (area && !area.isLocked) drag.set(area.id, [area.at[0] + total[0], area.at[1] + total[1]])
    board.places.setOwnDrag(drag)
  }

  return {
    by: ([dx, dy]) => {
      total = [total[0] + dx, total[1] + dy]
      show()
      clearTimeout(timer)
      timer = setTimeout(settle, settleMs)
    },
    settle,
  }
}
