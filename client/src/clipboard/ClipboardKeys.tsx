import { usePictureArrivals } from '../area/use-picture-arrivals.ts'
import { useClipboard } from './use-clipboard.ts'

/** Shows nothing: it listens to the keys that copy and paste, and to files that are dropped. */
export const ClipboardKeys = () => {
  useClipboard()
  usePictureArrivals()
  return null
}
