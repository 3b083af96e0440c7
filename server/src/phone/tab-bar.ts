import { phonePageMessages } from '@rembuk/shared/i18n/messages/phone-page'
import { barTabs, type PhoneTab } from '@rembuk/shared/meeting/phone-tab'
import { type Html, html, trustedHtml } from './html.ts'
import type { PhonePage } from './phone-page.ts'

/** Shapes from lucide. */
const shapes: Readonly<Record<(typeof barTabs)[number], string>> = {
  write: 'M21.2 6.8a1 1 0 0 0-4-4L3.8 16.2a2 2 0 0 0-.5.8l-1.3 4.4a.5.5 0 0 0 .6.6L7 20.7a2 2 0 0 0 .8-.5zM15 5l4 4',
  vote: 'm9 12 2 2 4-4M5 7c0-1.1.9-2 2-2h10a2 2 0 0 1 2 2v12H5zM22 19H2',
  board: 'M21 12h-8M21 6H8M21 18h-8M3 6v4c0 1.1.9 2 2 2h3M3 10v6c0 1.1.9 2 2 2h3',
  speak:
    'M18 11V6a2 2 0 0 0-4 0M14 10V4a2 2 0 0 0-4 0v2M10 10.5V6a2 2 0 0 0-4 0v8M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.9-6-2.3l-3.6-3.6a2 2 0 0 1 2.8-2.8L7 15',
}

const picture = (shape: string): Html =>
  html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="${trustedHtml(shape)}"/></svg>`

/** The bar at the foot of the phone: plain links, which the script answers without loading the page anew. */
export const renderTabBar = ({ code, locale, tab }: PhonePage): Html => {
  const texts = phonePageMessages[locale]
  const link = (one: (typeof barTabs)[number]) =>
    html`<a href="/j/${code}?tab=${one}" data-tab="${one}"${current(one === tab)}>${picture(shapes[one])}${texts.tab[one]}</a>`
  return html`<nav class="tabs" id="tabs" aria-label="${texts.tabs}">${barTabs.map(link)}</nav>`
}

const current = (isCurrent: boolean): Html | undefined => (isCurrent ? html` aria-current="page"` : undefined)

/** The frame of one tab; the others stand in the page too, so that a phone without network can turn to them. */
export const renderPanel = (page: PhonePage, tab: PhoneTab, content: Html): Html =>
  html`<section class="panel" id="tab-${tab}" data-panel="${tab}" aria-label="${phonePageMessages[page.locale].tab[tab]}"${
    page.tab === tab ? undefined : html` hidden`
  }>
${content}
</section>`
