import { type RefObject, useLayoutEffect, useRef } from 'react'

/** From the size of the card's words down to the smallest that is still read from the back. */
const scales = [1, 0.88, 0.78, 0.7] as const

/** Draws the words as large as they fit; what does not fit at the smallest size ends on a whole line. */
const fit = (element: HTMLElement, room: HTMLElement): void => {
  const { style } = element
  style.removeProperty('--lines')
  for (const scale of scales) {
    style.setProperty('--words', `${scale}em`)
    if (element.offsetHeight <= room.clientHeight) return
  }
  const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight)
  style.setProperty('--lines', String(Math.max(1, Math.floor(room.clientHeight / lineHeight))))
}

/** Fits the words of a card into the room it has, again whenever the words or the room change. */
export const useFittedText = (text: string): RefObject<HTMLParagraphElement | null> => {
  const element = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    const words = element.current
    const room = words?.parentElement
    if (!words || !room) return
    fit(words, room)
    const observer = new ResizeObserver(() => fit(words, room))
    observer.observe(room)
    return () => observer.disconnect()
  }, [text])
  return element
}
