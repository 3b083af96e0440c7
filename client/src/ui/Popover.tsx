import { type ReactNode, useId, useRef } from 'react'
import styles from './Popover.module.css'

interface Props {
  /** What the button says; an icon needs `label` as well. */
  readonly trigger: ReactNode
  readonly label?: string
  readonly triggerClassName?: string | undefined
  readonly align?: 'start' | 'end'
  /** What opens below the button; `close` puts it away. */
  readonly children: (close: () => void) => ReactNode
}

/** A button with a small card that opens below it, above everything else, until a press elsewhere or Escape. */
export const Popover = ({ trigger, label, triggerClassName, align = 'start', children }: Props) => {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const card = useRef<HTMLDivElement>(null)

  const place = () => {
    const box = button.current?.getBoundingClientRect()
    const element = card.current
    if (!box || !element) return
    const left = align === 'start' ? box.left : box.right - element.offsetWidth
    const margin = 8
    element.style.left = `${Math.max(margin, Math.min(left, innerWidth - element.offsetWidth - margin))}px`
    element.style.top = `${Math.min(box.bottom + 6, Math.max(margin, innerHeight - element.offsetHeight - margin))}px`
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={triggerClassName}
        popoverTarget={id}
        {...(label === undefined ? {} : { 'aria-label': label, title: label })}
      >
        {trigger}
      </button>
      <div
        ref={card}
        id={id}
        popover="auto"
        className={styles['card']}
        onToggle={(event) => {
          if (event.newState === 'open') place()
        }}
      >
        {children(() => card.current?.hidePopover())}
      </div>
    </>
  )
}
