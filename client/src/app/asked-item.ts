import { type RefObject, useEffect } from 'react'
import { useSearch } from 'wouter'
import { forgetAskedItem, readAskedItem } from './paths.ts'

/** Brings something into view, gives it the focus, and lets it stand out until the focus goes on. */
export const showElement = (element: HTMLElement): void => {
  element.tabIndex = -1
  element.dataset['asked'] = ''
  element.scrollIntoView({ block: element.offsetHeight > innerHeight / 2 ? 'start' : 'center' })
  element.focus({ preventScroll: true })
  element.addEventListener('blur', () => delete element.dataset['asked'], { once: true })
}

/** Shows the card (`data-card`) that the address asks for, once, as soon as it stands in the region; `onAsked` hears of it before. */
export const useAskedCard = (region: RefObject<HTMLElement | null>, onAsked?: (id: string) => void): void => {
  const search = useSearch()
  useEffect(() => {
    const asked = readAskedItem()
    const card = asked && region.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(asked)}"]`)
    if (!card) return
    onAsked?.(asked)
    forgetAskedItem()
    // Opened, it is taller.
    requestAnimationFrame(() => showElement(card))
    // What is asked for is asked once: who hears of it does not matter for when.
  }, [region, search])
}
