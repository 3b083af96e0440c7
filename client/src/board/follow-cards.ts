import type { NoteId } from '@rembuk/shared/base/id'
import type { LinkEnd } from '@rembuk/shared/link/link-schema'
import { onceAFrame } from '../ui/once-a-frame.ts'
import type { Board } from './board.ts'
import type { CardDrawing } from './card-drawing.ts'

/** Draws once a frame what has changed, and nothing while no card is seen; answers how to stop. */
export const followCards = (board: Board, { drawAll, drawChanged }: CardDrawing): (() => void) => {
  const { camera, store, links, session, places, visible } = board
  let isWhole = false
  const changed = new Set<NoteId>()
  const draw = (): void => {
    if (!visible.hasCards()) return
    if (isWhole) drawAll(changed)
    else drawChanged(changed)
    isWhole = false
    changed.clear()
  }
  const { ask, stop } = onceAFrame(draw)
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
  let [isFar, hasCards] = [visible.isFar(), visible.hasCards()]
  const handleVisible = (): void => {
    const hadCards = hasCards
    hasCards = visible.hasCards()
    if (isFar === visible.isFar() && hadCards === hasCards) return
    isFar = visible.isFar()
    askAll()
    // What stood there when cards were seen last must not be seen for a frame.
    if (!hadCards) draw()
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
