import type { NoteId } from '@rembuk/shared/base/id'
import { centreOf, type Frame, growFrame, includesFrame, overlaps } from '@rembuk/shared/board/frame'
import type { BoardPlaces } from './board-places.ts'
import type { BoardSession } from './board-session.ts'
import type { BoardStore } from './board-store.ts'
import type { Camera } from './camera.ts'
import { createListeners } from './keyed-listeners.ts'
import { createPace } from './pace.ts'

/** Below this nobody can read a note; a crowded board is then drawn as coloured cards by one canvas. */
const readableZoom = 0.45
const crowd = 300
/** How far beyond the window notes stand ready, in screen pixels. */
const margin = 320
/** Moved so far, the next few are made ready: a whole margin at once would be felt. */
const stride = 80
const maxKept = 60
/** The person has stopped zooming, or moving fast. */
const restMs = 150
/** So many notes of a crowd come into the page at once; the next after a pause that lets a frame be drawn. */
const batch = 40
const turnMs = 30

type Drawing = 'loading' | 'ready' | 'failed'

/** The notes that stand in the page: those near the window, and those the person is working with. */
export interface VisibleNotes {
  readonly ids: () => readonly NoteId[]
  /** True while the notes are drawn as coloured cards instead. */
  readonly isFar: () => boolean
  /** True while cards are drawn: instead of the notes, or below them for those that do not stand in the page yet. */
  readonly hasCards: () => boolean
  /** Tells whether the code that draws cards is here: notes give way to cards only then, and come themselves where it cannot be fetched. */
  readonly setDrawing: (state: Drawing) => void
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
  let readZoom = 1
  /** The zoom last seen while a crowd waits for the person to stop zooming, or moving faster than anybody reads. */
  let zoomingAt: number | undefined
  const pace = createPace()
  let turn: ReturnType<typeof setTimeout> | undefined
  let drawing: Drawing = 'loading'
  let isFar = false
  let hasCards = false
  let ids: readonly NoteId[] = []
  let shown: ReadonlySet<NoteId> = new Set()

  const isCrowd = (): boolean => store.placedIds().length > crowd
  const isUnreadable = (): boolean => isCrowd() && camera.view().zoom < readableZoom
  const isFarNow = (): boolean => drawing === 'ready' && isUnreadable()
  const kept = (): ReadonlySet<NoteId> => {
    const { selectedNotes, focused, editing } = session.state()
    const chosen = [focused, editing as NoteId | undefined].filter((id) => id !== undefined)
    const working = [...chosen, ...Array.from(selectedNotes).slice(0, maxKept)]
    return new Set(working.filter((id) => !store.isPutAway(id)))
  }
  const isNear = (id: NoteId): boolean => {
    const frame = isFar ? undefined : places.noteFrame(id)
    return frame !== undefined && covered !== undefined && overlaps(frame, covered)
  }
  const nearestFirst = (noteIds: readonly NoteId[]): readonly NoteId[] => {
    const [x, y] = centreOf(camera.seen())
    const distance = (id: NoteId): number => {
      const [left, top] = centreOf(places.noteFrame(id) ?? camera.seen())
      return Math.hypot(left - x, top - y)
    }
    return noteIds.toSorted((a, b) => distance(a) - distance(b))
  }

  /** Of a crowd only the next few come at once; none while the person zooms, nor where cards may be about to come instead. */
  const readWhole = (): void => {
    const { zoom } = camera.view()
    const before = [isFar, hasCards, ...ids]
    isFar = isFarNow()
    covered = growFrame(camera.seen(), margin / zoom)
    const working = kept()
    const wanted = store.placedIds().filter((id) => working.has(id) || isNear(id))
    const missing = wanted.filter((id) => !shown.has(id) && !working.has(id))
    const isHeld = zoomingAt !== undefined || (drawing === 'loading' && isUnreadable())
    const left = new Set(isHeld ? missing : nearestFirst(missing).slice(isCrowd() ? batch : missing.length))
    if (zoomingAt === undefined) {
      readZoom = zoom
      clearTimeout(turn)
      if (left.size > 0 && !isHeld) turn = setTimeout(readWhole, turnMs)
    }
    hasCards = isFar || isHeld || left.size > 0
    const next = wanted.filter((id) => !left.has(id))
    const now = [isFar, hasCards, ...next]
    if (now.length === before.length && now.every((value, index) => value === before[index])) return
    ids = next
    shown = new Set(next)
    listeners.notify()
  }
  const rest = (): void => {
    clearTimeout(turn)
    zoomingAt = undefined
    readWhole()
  }
  /** What stands in the page is only made larger or smaller until then: notes made for a moment would hold up each frame. */
  const waitForRest = (zoom: number): void => {
    clearTimeout(turn)
    turn = setTimeout(rest, restMs)
    const isFirst = zoomingAt === undefined
    zoomingAt = zoom
    if (isFirst) readWhole()
  }

  const handleCamera = (): void => {
    const { zoom, offset } = camera.view()
    const isFast = pace.isFast(offset)
    if (isFarNow()) return isFar ? undefined : rest()
    if (isCrowd() && zoom !== readZoom) return zoom === zoomingAt ? undefined : waitForRest(zoom)
    if (zoomingAt !== undefined) return isFast ? waitForRest(zoom) : rest()
    const ready = growFrame(camera.seen(), (margin - stride) / zoom)
    if (covered && includesFrame(covered, ready)) return
    if (isCrowd() && isFast && covered && drawing === 'ready') waitForRest(zoom)
    else readWhole()
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
    hasCards: () => hasCards,
    setDrawing: (state) => {
      if (drawing === state) return
      drawing = state
      readWhole()
    },
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
        clearTimeout(turn)
        for (const stop of stops) stop()
      }
    },
  }
}
