import { type RefObject, useLayoutEffect, useRef } from 'react'

/** From the size the words are meant to have, downwards. */
const scales = [1, 0.88, 0.78, 0.7, 0.6, 0.5] as const

/** What is between the paddings. */
const innerHeightOf = (room: HTMLElement): number => {
  const { paddingTop, paddingBottom } = getComputedStyle(room)
  return room.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
}

/** Draws the words as large as they fit; what does not fit at the smallest size ends on a whole line. */
const fit = (element: HTMLElement, room: HTMLElement, smallest: number): void => {
  const { style } = element
  const height = innerHeightOf(room)
  style.removeProperty('--lines')
  for (const scale of scales) {
    if (scale < smallest) break
    style.setProperty('--words', `${scale}em`)
    if (element.offsetHeight <= height) return
  }
  const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight)
  style.setProperty('--lines', String(Math.max(1, Math.floor(height / lineHeight))))
}

/**
 * Fits words into the room they have, again whenever the words or the room change. `smallest` is the share of their size that is still
 * read from the back.
 */
export const useFittedText = (text: string, smallest = 0.7): RefObject<HTMLParagraphElement | null> => {
  const element = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    const words = element.current
    const room = words?.parentElement
    if (!words || !room) return
    fit(words, room, smallest)
    const observer = new ResizeObserver(() => fit(words, room, smallest))
    observer.observe(room)
    return () => observer.disconnect()
  }, [text, smallest])
  return element
}
