import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

interface Props {
  readonly title: string
  /** Called once when it is closed by the person: the cross, Escape, a press outside. */
  readonly onClose: () => void
  readonly size?: 'medium' | 'wide'
  readonly children: ReactNode
}

/** A question in front of the page; open for as long as it is rendered. */
export const Dialog = ({ title, onClose, size = 'medium', children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  const [isShown, setIsShown] = useState(false)
  const { close } = useMessages(commonMessages)

  // Before it leaves the page: only then does the browser give the focus back to the button that opened it.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    heading.current?.focus()
    setIsShown(true)
    return () => element?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      className={`${styles['dialog']} ${styles[size]}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className={styles['card']}>
        <div className={styles['head']}>
          <h2 id={titleId} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <IconButton label={close} onClick={onClose}>
            <X size={20} />
          </IconButton>
        </div>
        {/* Only what is rendered in an open dialog can take the focus with `autoFocus`. */}
        {isShown && children}
      </div>
    </dialog>
  )
}
