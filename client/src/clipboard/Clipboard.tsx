import { later, WhenLoaded } from '../ui/later.tsx'

const clipboardKeys = later(async () => (await import('./ClipboardKeys.tsx')).ClipboardKeys)

/** Copying and pasting on the canvas, as soon as the code for it is here. */
export const Clipboard = () => (
  <WhenLoaded part={clipboardKeys} onFailed={() => undefined}>
    {(ClipboardKeys) => <ClipboardKeys />}
  </WhenLoaded>
)
