import type { NoteId } from '@rembuk/shared/base/id'
import { type Frame, growFrame, includesFrame, overlaps } from '@rembuk/shared/board/frame'
import type { BoardPlaces } from './board-places.ts'
import type { BoardSession } from './board-session.ts'
import type { BoardStore } from './board-store.ts'
import type { Camera } from './camera.ts'
import { createListeners } from './keyed-listeners.ts'

/** Below this nobody can read a note; a crowded board is then drawn as coloured cards by one canvas. */
const readableZoom = 0.45
const crowd = 300
/** How far beyond the window notes stand ready, in screen pixels. */
const margin = 320
/** Moved so far, the next few are made ready: a whole margin at once would be felt. */
const stride = 80
const maxKept = 60

/** The notes that stand in the page: those near the window, and those the person is working with. */
export interface VisibleNotes {
  readonly ids: () => readonly NoteId[]
  /** True while the notes are drawn as coloured cards instead. */
  readonly isFar: () => boolean
  readonly subscribe: (listener: () => void) => () => void
  readonly follow: () => () => void
}

interface Parts {
  readonly store: BoardStore
  readonly camera: Camera
  readonly session: BoardSession
  readonly places: BoardPlaces
}

export const createVisibleNotes = ({ store, camera, session, places }: Parts): VisibleNotes => {
  const listeners = createListeners()
  let covered: Frame | undefined
  let isFar = false
  let ids: readonly NoteId[] = []
  let shown: ReadonlySet<NoteId> = new Set()

  const kept = (): ReadonlySet<NoteId> => {
    const { selectedNotes, focused, editing } = session.state()
    const chosen = [focused, editing as NoteId | undefined].filter((id) => id !== undefined)
    return new Set([...chosen, ...Array.from(selectedNotes).slice(0, maxKept)])
  }
  const isNear = (id: NoteId): boolean => {
    const frame = isFar ? undefined : places.noteFrame(id)
    return frame !== undefined && covered !== undefined && overlaps(frame, covered)
  }

  const readWhole = (): void => {
    const { zoom } = camera.view()
    const wasFar = isFar
    isFar = zoom < readableZoom && store.placedIds().length > crowd
    covered = growFrame(camera.seen(), margin / zoom)
    const working = kept()
    const next = store.placedIds().filter((id) => working.has(id) || isNear(id))
    const isSame = next.length === ids.length && next.every((id, index) => id === ids[index])
    if (isSame && isFar === wasFar) return
    ids = next
    shown = new Set(next)
    listeners.notify()
  }

  const handleCamera = (): void => {
    const { zoom } = camera.view()
    const isFarNow = zoom < readableZoom && store.placedIds().length > crowd
    const ready = growFrame(camera.seen(), (margin - stride) / zoom)
    if (isFarNow !== isFar || !covered || !includesFrame(covered, ready)) readWhole()
  }
  const handleChange = (noteIds: ReadonlySet<string>): void => {
    for (const id of noteIds as ReadonlySet<NoteId>) if (shown.has(id) !== isNear(id)) return readWhole()
  }
  /** What others drag into view appears; what is dragged out of it stays until the next reading. */
  const handleDrag = (): void => {
    for (const id of places.draggedNotes()) if (!shown.has(id) && isNear(id)) return readWhole()
  }
  const handleSession = (): void => {
    for (const id of kept()) if (!shown.has(id)) return readWhole()
  }

  return {
    ids: () => ids,
    isFar: () => isFar,
    subscribe: listeners.subscribe,
    follow: () => {
      readWhole()
      const stops = [
        camera.subscribe(handleCamera),
        store.onPlaced(readWhole),
        store.onChange(handleChange),
        session.subscribe(handleSession),
        places.onAnyDrag(handleDrag),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
