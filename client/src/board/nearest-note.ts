import type { NoteId } from '@rembuk/shared/base/id'
import { centreOf } from '@rembuk/shared/board/frame'
import type { Board } from './board.ts'

type Point = readonly [number, number]

/** The note that lies nearest to another in a direction: what an arrow key leads to. */
export const nearestNote = ({ store }: Board, from: NoteId, [dx, dy]: Point): NoteId | undefined => {
  const start = store.noteFrame(from)
  if (!start) return undefined
  const [x, y] = centreOf(start)
  let best: { readonly id: NoteId; readonly away: number } | undefined
  for (const id of store.placedIds()) {
    const frame = id === from ? undefined : store.noteFrame(id)
    if (!frame) continue
    const [ox, oy] = centreOf(frame)
    const along = (ox - x) * dx + (oy - y) * dy
    const aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx)
    if (along <= 0 || aside > along * 2) continue
    const away = along + aside * 2
    if (!best || away < best.away) best = { id, away }
  }
  return best?.id
}

/** The first note in reading order among those seen, or of all: where the keyboard enters the canvas. */
export const firstNote = ({ store, camera }: Board): NoteId | undefined => {
  const seen = camera.seen()
  const placed = store.placedIds().flatMap((id) => {
    const frame = store.noteFrame(id)
    return frame ? [{ id, x: frame.x, y: frame.y }] : []
  })
  const visible = placed.filter(
    ({ x, y }) => x >= seen.x && y >= seen.y && x <= seen.x + seen.width && y <= seen.y + seen.height,
  )
  const among = visible.length > 0 ? visible : placed
  return among.reduce<(typeof among)[number] | undefined>(
    (first, note) => (!first || note.y < first.y - 40 || (note.y < first.y + 40 && note.x < first.x) ? note : first),
    undefined,
  )?.id
}
