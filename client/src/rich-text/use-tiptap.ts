import { useEffect, useState } from 'react'

type TiptapModule = typeof import('./TiptapEditor.tsx')

export type TiptapState =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly TiptapEditor: TiptapModule['TiptapEditor'] }
  | { readonly type: 'failed' }

let atFirst: TiptapState = { type: 'loading' }

/** Loads the editor when one is first opened; it is too large for the first view of a board. A failure may be tried again. */
export const useTiptap = (): TiptapState => {
  const [state, setState] = useState(atFirst)
  useEffect(() => {
    let isWanted = true
    const show = (next: TiptapState) => {
      if (next.type === 'ready') atFirst = next
      if (isWanted) setState(next)
    }
    import('./TiptapEditor.tsx').then(
      ({ TiptapEditor }) => show({ type: 'ready', TiptapEditor }),
      () => show({ type: 'failed' }),
    )
    return () => {
      isWanted = false
    }
  }, [])
  return state
}
