import { useState } from 'react'
import { readKept, writeKept } from '../access/kept.ts'

export interface Panel {
  readonly isOpen: boolean
  readonly toggle: () => void
  /** Whether the person has asked for it and goes on there; not when it was there with the page. */
  readonly takesFocus: boolean
}

/** The button that shows and hides the panel names it by this id. */
export const panelId = 'meeting-panel'

const key = 'rembuk:panel'
/** Narrower than this the panel lies over the board: it comes only when asked for. */
const wide = 1100

/** Whether the panel hides part of the board. */
export const isOverBoard = (): boolean => innerWidth < wide

const isOpenAtFirst = (isWanted: boolean): boolean => {
  if (isOverBoard()) return false
  const kept = readKept(key)
  return kept ? kept === 'open' : isWanted
}

/** Whether the meeting panel is shown; this browser remembers the choice. */
export const usePanel = ({ isWanted }: { readonly isWanted: boolean }): Panel => {
  const [isOpen, setIsOpen] = useState(() => isOpenAtFirst(isWanted))
  const [takesFocus, setTakesFocus] = useState(false)
  const toggle = () => {
    if (!isOverBoard()) writeKept(key, isOpen ? 'closed' : 'open')
    if (isOpen) document.querySelector<HTMLElement>(`[aria-controls="${panelId}"]`)?.focus()
    setTakesFocus(true)
    setIsOpen(!isOpen)
  }
  return { isOpen, toggle, takesFocus }
}
