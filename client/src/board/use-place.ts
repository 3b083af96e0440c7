import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import type { Frame } from '@rembuk/shared/board/frame'
import { type RefObject, useLayoutEffect } from 'react'
import { useBoard } from './board-context.tsx'

type Element = RefObject<HTMLElement | null>

/** Time that others' moves, which arrive ten times a second, are drawn out over. */
const glide = 'transform 110ms linear'

const writeTransform = (element: HTMLElement, { x, y }: Frame): void => {
  element.style.transform = `translate(${x}px, ${y}px)`
}

/** Keeps a note's element where the note is: a move writes one style and renders nothing. */
export const useNotePlace = (ref: Element, id: NoteId): void => {
  const { store, places } = useBoard()
  useLayoutEffect(() => {
    const write = (): void => {
      const frame = places.noteFrame(id)
      if (!ref.current || !frame) return
      ref.current.style.transition = places.isMovedByOther(id) ? glide : ''
      ref.current.style.minHeight = `${frame.height}px`
      writeTransform(ref.current, frame)
    }
    write()
    const stops = [store.onNote(id, write), places.onDrag(id, write)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [store, places, id, ref])
}

/** Keeps a group's element where and as large as the group is drawn. */
export const useGroupPlace = (ref: Element, id: GroupId): void => {
  const { store, places } = useBoard()
  useLayoutEffect(() => {
    const write = (): void => {
      const frame = places.groupFrame(id)
      if (!ref.current || !frame) return
      ref.current.style.width = `${frame.width}px`
      ref.current.style.height = `${frame.height}px`
      writeTransform(ref.current, frame)
    }
    write()
    const stops = [store.onGroup(id, write), places.onDrag(id, write)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [store, places, id, ref])
}
