import { type RefObject, useEffect } from 'react'

const stops = 'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled)'

const isUsable = (element: HTMLElement): boolean => element.isConnected && !element.matches(':disabled')

const ancestorsIn = (region: HTMLElement, element: HTMLElement): readonly HTMLElement[] => {
  const ancestors: HTMLElement[] = []
  for (let at = element.parentElement; at && at !== region; at = at.parentElement) ancestors.push(at)
  return [...ancestors, region]
}

/**
 * Keeps the focus in a region when the control that had it goes away, as a button does that is no longer offered: it moves to the
 * nearest control that is left. Without this the keyboard would begin again at the top of the page.
 */
export const useKeptFocus = (ref: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const region = ref.current
    if (!region) return
    let last: HTMLElement | undefined
    let around: readonly HTMLElement[] = []
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return
      last = target
      around = ancestorsIn(region, target)
    }
    // Whoever leaves a control that is still there has gone elsewhere on purpose.
    const forget = (): void => {
      const left = last
      queueMicrotask(() => {
        if (left && left === last && isUsable(left)) last = undefined
      })
    }
    const observer = new MutationObserver(() => {
      if (!last || isUsable(last) || document.activeElement !== document.body) return
      const home = around.find((element) => element.isConnected && element.querySelector(stops))
      last = undefined
      home?.querySelector<HTMLElement>(stops)?.focus()
    })
    observer.observe(region, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    region.addEventListener('focusin', remember)
    region.addEventListener('focusout', forget)
    return () => {
      observer.disconnect()
      region.removeEventListener('focusin', remember)
      region.removeEventListener('focusout', forget)
    }
  }, [ref])
}
