// Turning from tab to tab without loading the page anew. The server has rendered all of them, so this works without network.
import { type PhoneTab, parsePhoneTab, phoneTabs } from '@rembuk/shared/meeting/phone-tab'
import { byId } from './dom.ts'

interface Tabs {
  readonly onTurn: (tab: PhoneTab, isShown: boolean) => void
}

const panelOf = (tab: PhoneTab): HTMLElement => byId(`tab-${tab}`, HTMLElement)
const textFields = 'textarea, input:not([type]), input[type=text], input[type=tel]'

/** Whether somebody is in the middle of something here that must not be taken from under their fingers. */
export const isTyping = (): boolean => {
  const field = document.activeElement
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
  if (isField && field.matches(textFields) && field.value.trim() !== '') return true
  return document.querySelector('[data-panel]:not([hidden])[data-busy]') !== null
}

export const createTabs = (first: PhoneTab, { onTurn }: Tabs) => {
  let shown = first
  const links = () => document.querySelectorAll<HTMLAnchorElement>('a[data-tab]')

  const turnTo = (tab: PhoneTab): void => {
    if (tab === shown) return
    const before = shown
    shown = tab
    for (const one of phoneTabs) panelOf(one).hidden = one !== tab
    for (const link of links()) {
      if (link.dataset['tab'] === tab) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    scrollTo(0, 0)
    onTurn(before, false)
    onTurn(tab, true)
  }

  const pressed = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-tab]') : null
    const tab = parsePhoneTab(link?.dataset['tab'])
    if (!tab) return
    event.preventDefault()
    if (tab === shown) return
    // The phone's back button leads to the tab before, not out of the meeting.
    history.pushState({ tab }, '', `?tab=${tab}`)
    turnTo(tab)
  }
  document.addEventListener('click', pressed)
  history.replaceState({ tab: first }, '')
  addEventListener('popstate', ({ state }: PopStateEvent) =>
    turnTo(parsePhoneTab((state as { tab?: unknown } | null)?.tab) ?? first),
  )

  return {
    shown: (): PhoneTab => shown,
    /** Turns to the tab of a new step; a reload then follows the meeting too. */
    follow: (tab: PhoneTab): void => {
      history.replaceState({ tab }, '', location.pathname)
      turnTo(tab)
    },
  }
}

/** So long a press on a button takes: the bar must not come between the finger and what it has pressed. */
const pressMs = 300

/** While a text is typed the bar gives its place to the keyboard. */
export const watchKeyboard = (): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const mark = (isTyped: boolean): void => {
    clearTimeout(timer)
    const show = () => document.body.classList.toggle('typing', isTyped)
    if (isTyped) show()
    else timer = setTimeout(show, pressMs)
  }
  document.addEventListener('focusin', ({ target }) => mark(target instanceof Element && target.matches(textFields)))
  document.addEventListener('focusout', () => mark(false))
}
