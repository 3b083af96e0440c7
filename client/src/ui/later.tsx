import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { type ReactNode, useCallback, useEffect, useEffectEvent, useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { showToast } from './Toast.tsx'

/** A part of the app that a page can be seen without; its code is fetched when the part is first wanted. */
export interface Later<Part> {
  readonly read: () => Part | undefined
  /** Browsers keep a failure until the page is loaded anew. */
  readonly load: () => Promise<Part>
}

export const later = <Part,>(load: () => Promise<Part>): Later<Part> => {
  let loaded: Part | undefined
  return {
    read: () => loaded,
    load: async () => {
      loaded ??= await load()
      return loaded
    },
  }
}

/** By then the page stands. */
const soonMs = 1500

/** Fetches a part while the person looks around: it opens at once when they want it, also when the network is gone by then. */
export const useSoon = (part: Later<unknown>, isAllowed = true): void => {
  useEffect(() => {
    if (!isAllowed) return
    // Where it fails, the part itself says so when it is wanted.
    const timer = setTimeout(() => void part.load().catch(() => undefined), soonMs)
    return () => clearTimeout(timer)
  }, [part, isAllowed])
}

export type LaterState<Part> =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly part: Part }
  | { readonly type: 'failed' }

export const useLater = <Part,>(part: Later<Part>): LaterState<Part> => {
  const [state, setState] = useState<LaterState<Part>>(() => {
    const loaded = part.read()
    return loaded === undefined ? { type: 'loading' } : { type: 'ready', part: loaded }
  })
  useEffect(() => {
    let isWanted = true
    const show = (next: LaterState<Part>) => isWanted && setState(next)
    part.load().then(
      (loaded) => show({ type: 'ready', part: loaded }),
      () => show({ type: 'failed' }),
    )
    return () => {
      isWanted = false
    }
  }, [part])
  return state
}

/** Tells the person that something they have asked for could not be fetched. */
export const useTellFailed = (): (() => void) => {
  const { cannotOpen, reload } = useMessages(commonMessages)
  return useCallback(() => showToast(cannotOpen, { label: reload, run: () => location.reload() }), [cannotOpen, reload])
}

interface SoonProps<Part> {
  readonly part: Later<Part>
  readonly children: (part: Part) => ReactNode
}

/** Shows a part that nobody has asked for as soon as its code is here: where it cannot be fetched, nobody is told. */
export const Soon = <Part,>({ part, children }: SoonProps<Part>): ReactNode => {
  const state = useLater(part)
  return state.type === 'ready' && children(state.part)
}

interface WhenLoadedProps<Part> extends SoonProps<Part> {
  /** Called when the code cannot be fetched, after the person has been told. */
  readonly onFailed: () => void
  /** What is shown until then; nothing, where left out. */
  readonly until?: ReactNode
}

/** Shows a part that the person has asked for as soon as its code is here. */
export const WhenLoaded = <Part,>({ part, onFailed, until, children }: WhenLoadedProps<Part>): ReactNode => {
  const tellFailed = useTellFailed()
  const state = useLater(part)
  const fail = useEffectEvent(() => {
    tellFailed()
    onFailed()
  })
  useEffect(() => {
    if (state.type === 'failed') fail()
  }, [state.type])
  return state.type === 'ready' ? children(state.part) : until
}
