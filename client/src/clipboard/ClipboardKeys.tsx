import { useClipboard } from './use-clipboard.ts'

/** Shows nothing: it listens to the keys that copy and paste. */
export const ClipboardKeys = () => {
  useClipboard()
  return null
}
