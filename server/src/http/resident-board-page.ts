import type { Locale } from '@rembuk/shared/i18n/locale'
import { residentBoardMessages } from '@rembuk/shared/i18n/messages/resident-board'
import { html } from '../phone/html.ts'

interface Options {
  readonly code: string
  readonly locale: Locale
}

/**
 * The app's page with words in the place that the app fills: a browser that is too old for it, or has no scripts, or waits long for
 * them, shows the way to the list of what stands on the board. They come after the moment in which the app mostly comes.
 */
export const residentBoardPage = (app: string, { code, locale }: Options): string => {
  const texts = residentBoardMessages[locale]
  const outline = `/j/${encodeURIComponent(code)}?tab=board&lang=${locale}`
  const words =
    html`<style>@keyframes come{from{visibility:hidden}to{visibility:visible}}</style><main lang="${locale}" style="max-width:30em;margin:0 auto;padding:24px;font-size:18px;line-height:1.5;animation:come .01s 2.5s both">
<h1 style="font-size:24px">${texts.windowTitle}</h1>
<p>${texts.notOpen}</p>
<p><a style="display:inline-block;padding:12px 0;font-weight:700" href="${outline}">${texts.asList}</a></p>
</main>`.html
  return app
    .replace(/<noscript>.*?<\/noscript>/s, '')
    .replace('<html lang="id"', `<html lang="${locale}"`)
    .replace('<div id="app"></div>', () => `<div id="app">${words}</div>`)
}
