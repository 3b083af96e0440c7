import { later, Soon } from '../ui/later.tsx'

const clipboardKeys = later(async () => (await import('./ClipboardKeys.tsx')).ClipboardKeys)

/** Copying and pasting on the canvas, as soon as the code for it is here. */
export const Clipboard = () => <Soon part={clipboardKeys}>{(ClipboardKeys) => <ClipboardKeys />}</Soon>
