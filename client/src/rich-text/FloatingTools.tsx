import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './EditorToolbar.module.css'

/** The text stands in a card with a margin of its own. */
const gap = 24
const margin = 8

/** Above the text, or below it where there is no room; always inside what the phone's keyboard leaves of the window. */
const placeBeside = (tools: HTMLElement, text: DOMRect): void => {
  const { width, height, offsetLeft, offsetTop } = visualViewport ?? {
    width: innerWidth,
    height: innerHeight,
    offsetLeft: 0,
    offsetTop: 0,
  }
  const [left, top] = [offsetLeft + margin, offsetTop + margin]
  const [right, bottom] = [
    offsetLeft + width - margin - tools.offsetWidth,
    offsetTop + height - margin - tools.offsetHeight,
  ]
  const above = text.top - gap - tools.offsetHeight
  const y = above >= top ? above : Math.min(text.bottom + gap, bottom)
  const x = Math.min(text.left + (text.width - tools.offsetWidth) / 2, right)
  const transform = `translate(${Math.round(Math.max(left, x))}px, ${Math.round(Math.max(top, y))}px)`
  if (tools.style.transform !== transform) tools.style.transform = transform
}

/**
 * The tools of a note, beside it wherever the canvas or the list moves it. They stand before the text in the page, for Shift+Tab,
 * and in front of everything on the screen, in the size of the screen.
 */
export const FloatingTools = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const tools = ref.current
    const text = tools?.parentElement
    if (!tools || !text) return
    tools.showPopover()
    let frame = 0
    const follow = () => {
      placeBeside(tools, text.getBoundingClientRect())
      frame = requestAnimationFrame(follow)
    }
    follow()
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <div ref={ref} popover="manual" className={styles['floating']}>
      {children}
    </div>
  )
}
