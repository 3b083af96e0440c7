import type { NoteId } from '@rembuk/shared/base/id'
import type { LinkEnd } from '@rembuk/shared/link/link-schema'
import { onceAFrame } from '../ui/once-a-frame.ts'
import type { Board } from './board.ts'
import type { CardDrawing } from './card-drawing.ts'

/** Draws once a frame what has changed; answers how to stop. */
export const followCards = (board: Board, { drawAll, drawChanged }: CardDrawing): (() => void) => {
  const { camera, store, links, session, places, visible } = board
  let isWhole = false
  const changed = new Set<NoteId>()
  const { ask, stop } = onceAFrame(() => {
    if (isWhole) drawAll(changed)
    else drawChanged(changed)
    isWhole = false
    changed.clear()
  })
  const askAll = (): void => {
    isWhole = true
    ask()
  }
  const askFor = (ids: Iterable<string>): void => {
    for (const id of ids) {
      changed.add(id as NoteId)
      isWhole ||= visible.isFar() && links.linksOf(id as LinkEnd).length > 0
    }
    if (changed.size > 0) ask()
  }
  const hasLinks = (): boolean => visible.isFar() && links.list().length > 0

  let { selectedNotes, found } = session.state()
  const handleSession = (): void => {
    const now = session.state()
    if (now.selectedNotes === selectedNotes && now.found === found) return
    ;({ selectedNotes, found } = now)
    askAll()
  }
  /** Those on the move before stand somewhere else as well. */
  let moving: readonly NoteId[] = []
  const handleDrag = (): void => {
    const now = places.draggedNotes()
    const before = moving
    moving = now
    // A group has no card, but arrows lead to it.
    if (hasLinks()) askAll()
    askFor([...before, ...now])
  }
  let isFar = visible.isFar()
  const handleVisible = (): void => {
    if (isFar === visible.isFar()) return
    isFar = visible.isFar()
    askAll()
  }

  drawAll([])
  const stops = [
    stop,
    camera.subscribe(askAll),
    // Without notes it was a group, which has no card.
    store.onChange((ids) => (ids.size === 0 && hasLinks() ? askAll() : askFor(ids))),
    links.subscribe(askAll),
    session.subscribe(handleSession),
    places.onAnyDrag(handleDrag),
    visible.subscribe(handleVisible),
  ]
  return () => {
    for (const end of stops) end()
  }
}
