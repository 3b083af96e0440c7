import { type Frame, growFrame, includesFrame, overlaps } from '@rembuk/shared/board/frame'
import type { Link, LinkEnd } from '@rembuk/shared/link/link-schema'
import type { BoardPlaces } from '../board/board-places.ts'
import type { BoardStore } from '../board/board-store.ts'
import type { Camera } from '../board/camera.ts'
import { createListeners } from '../board/keyed-listeners.ts'
import type { VisibleNotes } from '../board/visible-notes.ts'
import { curveOfLink, frameOfCurve } from './link-place.ts'
import type { LinkStore } from './link-store.ts'

/** How far beyond the window lines stand ready, in screen pixels. */
const margin = 400

/** The links that stand in the page: those whose lines come near the window. */
export interface VisibleLinks {
  readonly list: () => readonly Link[]
  readonly subscribe: (listener: () => void) => () => void
  readonly follow: () => () => void
}

interface Parts {
  readonly links: LinkStore
  readonly store: BoardStore
  readonly places: BoardPlaces
  readonly camera: Camera
  readonly visible: VisibleNotes
}

export const createVisibleLinks = ({ links, store, places, camera, visible }: Parts): VisibleLinks => {
  const listeners = createListeners()
  let covered: Frame | undefined
  let shown: readonly Link[] = []
  /** From far away the lines are drawn with the cards: those that stand in the page are read when they are wanted again. */
  let isStale = false

  const isNear = (link: Link): boolean => {
    const curve = curveOfLink({ places, links }, link)
    const frame = curve && frameOfCurve(curve)
    return frame !== undefined && covered !== undefined && overlaps(frame, covered)
  }
  const read = (): void => {
    isStale = visible.isFar()
    if (isStale) return
    covered = growFrame(camera.seen(), margin / camera.view().zoom)
    const next = links.list().filter(isNear)
    if (next.length === shown.length && next.every((link, index) => link === shown[index])) return
    shown = next
    listeners.notify()
  }
  const handleCamera = (): void => {
    if (links.list().length > 0 && (!covered || !includesFrame(covered, camera.seen()))) read()
  }
  const handleChange = (ids: ReadonlySet<string>): void => {
    // Without notes it was a group, any of them.
    const touched = ids.size === 0 ? links.list() : Array.from(ids).flatMap((id) => links.linksOf(id as LinkEnd))
    if (visible.isFar() || touched.some((link) => isNear(link) !== shown.includes(link))) read()
  }
  const handleVisible = (): void => {
    if (isStale) read()
  }

  return {
    list: () => shown,
    subscribe: listeners.subscribe,
    follow: () => {
      read()
      const stops = [
        links.subscribe(read),
        camera.subscribe(handleCamera),
        store.onChange(handleChange),
        visible.subscribe(handleVisible),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
