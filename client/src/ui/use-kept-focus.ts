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
    // Whoever goes to another control, or presses elsewhere, is at home there. A dialog that closes leaves the focus nowhere: that is kept.
    const forget = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Node && !region.contains(relatedTarget)) last = undefined
    }
    const forgetAtPress = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !region.contains(target)) last = undefined
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
    document.addEventListener('pointerdown', forgetAtPress)
    return () => {
      observer.disconnect()
      region.removeEventListener('focusin', remember)
      region.removeEventListener('focusout', forget)
      document.removeEventListener('pointerdown', forgetAtPress)
    }
  }, [ref])
}
