import { useState } from 'react'
import { readKept, writeKept } from '../access/kept.ts'

export interface Panel {
  readonly isOpen: boolean
  readonly toggle: () => void
}

/** The button that shows and hides the panel names it by this id. */
export const panelId = 'meeting-panel'

const key = 'rembuk:panel'
/** Narrower than this the panel lies over the board: it comes only when asked for. */
const wide = 1100

const isOpenAtFirst = (isWanted: boolean): boolean => {
  if (innerWidth < wide) return false
  const kept = readKept(key)
  return kept ? kept === 'open' : isWanted
}

/** Whether the meeting panel is shown; this browser remembers the choice. */
export const usePanel = ({ isWanted }: { readonly isWanted: boolean }): Panel => {
  const [isOpen, setIsOpen] = useState(() => isOpenAtFirst(isWanted))
  const toggle = () => {
    if (innerWidth >= wide) writeKept(key, isOpen ? 'closed' : 'open')
    setIsOpen(!isOpen)
  }
  return { isOpen, toggle }
}
