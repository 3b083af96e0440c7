import { useEffect, useMemo } from 'react'
import type { Board } from './board.ts'
import { isTyping } from './is-typing.ts'
import { selectNotes } from './note-actions.ts'

const toggleFocused = (board: Board): void => {
  const { focused, selectedNotes } = board.session.state()
  if (!focused) return
  const others = Array.from(selectedNotes).filter((id) => id !== focused)
  selectNotes(board, others.length < selectedNotes.size ? others : [...others, focused])
}

/** The space bar: held, the pointer moves the board; tapped on a note, it selects the note or lets it go. */
export const useSpaceKey = (board: Board): (() => boolean) => {
  const key = useMemo(() => ({ isDown: false, wasUsed: false }), [])
  useEffect(() => {
    const isOurs = (event: KeyboardEvent): boolean => {
      const target = event.target as Element
      return (
        event.key === ' ' &&
        !board.session.state().editing &&
        !isTyping(target) &&
        (target === document.body || !target.closest('button, a'))
      )
    }
    const handleDown = (event: KeyboardEvent): void => {
      if (!isOurs(event)) return
      event.preventDefault()
      if (!event.repeat) Object.assign(key, { isDown: true, wasUsed: false })
    }
    const handleUp = (event: KeyboardEvent): void => {
      if (event.key !== ' ') return
      const isTap = key.isDown && !key.wasUsed && (event.target as Element).closest('[data-note]') !== null
      key.isDown = false
      if (isTap && isOurs(event)) toggleFocused(board)
    }
    window.addEventListener('keydown', handleDown)
    window.addEventListener('keyup', handleUp)
    return () => {
      window.removeEventListener('keydown', handleDown)
      window.removeEventListener('keyup', handleUp)
    }
  }, [board, key])
  return useMemo(
    () => () => {
      if (key.isDown) key.wasUsed = true
      return key.isDown
    },
    [key],
  )
}
