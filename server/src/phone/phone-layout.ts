import { type Locale, locales } from '@rembuk/shared/i18n/locale'
import { phonePageMessages } from '@rembuk/shared/i18n/messages/phone-page'
import { type Html, html, trustedHtml } from './html.ts'
import { phoneStyle, tabsStyle, tabsStyleAddress } from './phone-style.ts'

/** File names of the built client, as addresses. Without a script the page works as a plain form. */
export interface PhoneAssets {
  readonly script?: string
  /** Files that the script imports, fetched together with it. */
  readonly preloads?: readonly string[]
  /** What the script asks for by itself once the page works. */
  readonly later?: string
}

export interface PhoneLayout {
  readonly locale: Locale
  readonly title: string
  readonly assets: PhoneAssets
  /** Whether the page opens at what the later style sheet is for, and so brings it along. */
  readonly needsTabsStyle: boolean
  readonly body: Html
}

const languageLink = (current: Locale) => (locale: Locale) =>
  html`<a href="?lang=${locale}" lang="${locale}"
  aria-label="${locale.toUpperCase()}: ${phonePageMessages[locale].languageName}"${locale === current ? html` aria-current="true"` : undefined}>${locale.toUpperCase()}</a>`

const scripts = ({ script, preloads = [] }: PhoneAssets): Html | undefined =>
  script === undefined
    ? undefined
    : html`${preloads.map((file) => html`<link rel="modulepreload" href="${file}">`)}
<script type="module" src="${script}"></script>`

/** The frame of every page a resident sees: name of the programme, languages, style. */
export const phoneLayout = ({ locale, title, assets, needsTabsStyle, body }: PhoneLayout): string => {
  const texts = phonePageMessages[locale]
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#FAF6EE">
<meta name="format-detection" content="telephone=no">
<title>${[title, texts.appName].filter(Boolean).join(' – ')}</title>
<link rel="icon" href="data:,">
<style>${trustedHtml(phoneStyle)}</style>
${needsTabsStyle ? html`<style>${trustedHtml(tabsStyle)}</style>` : undefined}
${scripts(assets)}
</head>
<body>
<header class="top">
<b class="brand">${texts.appName}</b>
<span class="programme" id="programme" dir="auto">${title}</span>
<nav class="languages" aria-label="${texts.chooseLanguage}">${locales.map(languageLink(locale))}</nav>
</header>
${body}
${needsTabsStyle ? undefined : html`<link rel="stylesheet" href="${tabsStyleAddress}">`}
</body>
</html>`.html
}
