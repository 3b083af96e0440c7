import type { Problem } from '@rembuk/shared/http/problem'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { phonePageMessages } from '@rembuk/shared/i18n/messages/phone-page'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { html } from './html.ts'
import { phoneLayout } from './phone-layout.ts'

export interface CodePage {
  readonly locale: Locale
  /** What was typed before, shown again so that one wrong digit need not mean typing six. */
  readonly code?: string
  readonly problem?: Problem
}

/** The page to type the six digits on, and what a wrong or expired code leads to. */
export const renderCodePage = ({ locale, code = '', problem }: CodePage): string => {
  const texts = phonePageMessages[locale]
  const refusal = problem && html`<p class="notice bad" role="alert">${problemText(locale, problem)}</p>`
  return phoneLayout({
    locale,
    title: '',
    assets: {},
    needsTabsStyle: true,
    body: html`<main>
<form method="get" action="/j" class="code">
<h1>${texts.enterCode}</h1>
${refusal}
<label for="code">${texts.codeLabel}</label>
<input id="code" name="code" value="${code.slice(0, 12)}" inputmode="numeric" autocomplete="off" maxlength="12" required autofocus>
<button class="send">${texts.enter}</button>
</form>
</main>`,
  })
}
