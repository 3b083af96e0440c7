import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { X } from 'lucide-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './Toast.module.css'

interface ToastAction {
  readonly label: string
  readonly run: () => void
}
interface ToastEntry {
  readonly key: number
  readonly text: string
  readonly action: ToastAction | undefined
}

const maxShown = 3
/** Long enough to read two lines aloud; one with an action stays longer. */
const shownMs = 6000
const shownWithActionMs = 12_000

const listeners = new Set<() => void>()
let entries: readonly ToastEntry[] = []
let nextKey = 1

const show = (next: readonly ToastEntry[]) => {
  entries = next
  for (const notify of listeners) notify()
}
const subscribe = (notify: () => void) => {
  listeners.add(notify)
  return () => void listeners.delete(notify)
}
const dismiss = (key: number) => show(entries.filter((entry) => entry.key !== key))

/** Tells the person something in passing, with at most one thing they can do about it. */
export const showToast = (text: string, action?: ToastAction): void => {
  show([...entries.filter((entry) => entry.text !== text), { key: nextKey++, text, action }].slice(-maxShown))
}

const ToastView = ({ entry: { key, text, action } }: { readonly entry: ToastEntry }) => {
  const { close } = useMessages(commonMessages)
  useEffect(() => {
    const timer = setTimeout(() => dismiss(key), action ? shownWithActionMs : shownMs)
    return () => clearTimeout(timer)
  }, [key, action])
  return (
    <li className={styles['toast']}>
      <span>{text}</span>
      {action && (
        <button
          type="button"
          className={styles['action']}
          onClick={() => {
            action.run()
            dismiss(key)
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton label={close} className={styles['close']} onClick={() => dismiss(key)}>
        <X size={16} />
      </IconButton>
    </li>
  )
}

/** An open dialog lies over everything that was there before it, whatever its z-index: what is told now is laid over the dialog. */
const bringToFront = (host: HTMLElement | null): void => {
  // Browsers older than popovers show toasts below dialogs.
  if (!host || typeof host.showPopover !== 'function') return
  if (host.matches(':popover-open')) host.hidePopover()
  host.showPopover()
}

/** Where toasts appear; one on a page. */
export const ToastHost = () => {
  const shown = useSyncExternalStore(subscribe, () => entries)
  const host = useRef<HTMLOListElement>(null)
  useEffect(() => bringToFront(host.current), [shown])
  return (
    <ol ref={host} popover="manual" className={styles['host']} aria-live="polite">
      {shown.map((entry) => (
        <ToastView key={entry.key} entry={entry} />
      ))}
    </ol>
  )
}
