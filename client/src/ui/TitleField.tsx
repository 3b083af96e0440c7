import { useEffect, useRef } from 'react'

interface Props {
  readonly title: string
  readonly label: string
  readonly placeholder: string
  readonly className: string | undefined
  /** Called once, with the title that is to stay: what was typed, or what was there before Escape. */
  readonly onLeave: (title: string) => void
}

/** A title while it is written: Enter and leaving keep it, Escape does not. */
export const TitleField = ({ title, label, placeholder, className, onLeave }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])
  const leave = (kept: string): void => {
    // Whatever closes the field takes the focus from it, too.
    if (isDone.current) return
    isDone.current = true
    onLeave(kept)
  }
  return (
    <input
      ref={input}
      dir="auto"
      className={className}
      aria-label={label}
      placeholder={placeholder}
      maxLength={120}
      defaultValue={title}
      onBlur={(event) => leave(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        // The button that gets the focus then is not pressed by the same key.
        if (event.key === 'Enter') {
          event.preventDefault()
          leave(event.currentTarget.value)
        }
        if (event.key === 'Escape') leave(title)
        event.stopPropagation()
      }}
    />
  )
}
