import type { MouseEvent } from 'react'

/** Selecting words to copy, or following a link, is not a wish to write. */
export const isPressToWrite = ({ target }: MouseEvent): boolean =>
  (getSelection()?.isCollapsed ?? true) && !(target instanceof Element && target.closest('a'))
