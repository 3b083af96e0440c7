import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { type RefObject, useEffect } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { type ListPlace, moveInList } from './outline-actions.ts'
import { useAnnouncePlace } from './use-announce-place.ts'

/** So close to the edge of the list it moves along, in screen pixels, and so far at each move of the pointer. */
const edge = 56
const edgeStep = 18

interface Spot {
  /** The element that is marked, and on which side of it the notes would come. */
  readonly element: HTMLElement
  readonly mark: 'before' | 'after' | 'into'
  readonly place: ListPlace
}

/** The section of the list that an element stands in; the one of loose notes is named by nothing. */
const sectionAround = (element: HTMLElement): GroupId | undefined =>
  (element.closest<HTMLElement>('[data-section]')?.dataset['section'] || undefined) as GroupId | undefined

const spotAt = (list: HTMLElement, x: number, y: number): Spot | undefined => {
  const under = document.elementFromPoint(x, y)
  if (!under || !list.contains(under)) return undefined
  const row = under.closest<HTMLElement>('[data-row]')
  if (!row) {
    const element = under.closest<HTMLElement>('[data-section]')
    return element
      ? { element, mark: 'into', place: { section: sectionAround(element), before: undefined } }
      : undefined
  }
  const { top, height } = row.getBoundingClientRect()
  const isBefore = y < top + height / 2
  const next = row.nextElementSibling as HTMLElement | null
  return {
    element: row,
    mark: isBefore ? 'before' : 'after',
    place: {
      section: sectionAround(row),
      before: (isBefore ? row : next)?.dataset['row'] as NoteId | undefined,
    },
  }
}

/** Drags notes by their handles to other places of the list; Escape leaves them where they are. */
export const useOutlineDrag = (list: RefObject<HTMLElement | null>): void => {
  const board = useBoard()
  const announcePlace = useAnnouncePlace()
  useEffect(() => {
    const element = list.current
    if (!element || !board.room.canEdit) return
    const abort = new AbortController()
    const { signal } = abort
    let dragged: readonly NoteId[] = []
    let spot: Spot | undefined
    const show = (next: Spot | undefined): void => {
      delete spot?.element.dataset['drop']
      spot = next
      if (next) next.element.dataset['drop'] = next.mark
    }
    const stop = (): void => {
      dragged = []
      show(undefined)
      delete element.dataset['dragging']
    }
    const handleDown = (event: PointerEvent): void => {
      const id = (event.target as Element).closest<HTMLElement>('[data-handle]')?.dataset['handle'] as
        | NoteId
        | undefined
      if (!id || event.button !== 0) return
      event.preventDefault()
      element.setPointerCapture(event.pointerId)
      const { selectedNotes } = board.session.state()
      const inOrder = Array.from(
        element.querySelectorAll<HTMLElement>('[data-row]'),
        (row) => row.dataset['row'] as NoteId,
      )
      dragged = selectedNotes.has(id) ? inOrder.filter((one) => selectedNotes.has(one)) : [id]
      element.dataset['dragging'] = ''
    }
    const handleMove = ({ clientX, clientY }: PointerEvent): void => {
      if (dragged.length === 0) return
      const { top, bottom } = element.getBoundingClientRect()
      if (clientY < top + edge) element.scrollBy(0, -edgeStep)
      else if (clientY > bottom - edge) element.scrollBy(0, edgeStep)
      const next = spotAt(element, clientX, clientY)
      show(next && dragged.includes(next.element.dataset['row'] as NoteId) ? undefined : next)
    }
    const handleUp = (): void => {
      const [first] = dragged
      if (first && spot) {
        moveInList(board, dragged, spot.place)
        announcePlace(first)
      }
      stop()
    }
    element.addEventListener('pointerdown', handleDown, { signal })
    element.addEventListener('pointermove', handleMove, { signal })
    element.addEventListener('pointerup', handleUp, { signal })
    element.addEventListener('pointercancel', stop, { signal })
    window.addEventListener('keydown', (event) => event.key === 'Escape' && stop(), { signal })
    return () => abort.abort()
  }, [board, list, announcePlace])
}
