/** Text that is HTML already; everything else that a template is given is escaped. */
export interface Html {
  readonly html: string
}
type Part = Html | readonly Html[] | string | number | undefined

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeText = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? '')

const toHtml = (part: Part): string => {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part))
  return 'html' in part ? part.html : part.map(({ html }) => html).join('')
}

/** A template whose values are escaped, in texts and in quoted attributes alike; undefined prints nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.map((string, index) => string + toHtml(parts[index])).join(''),
})

/** HTML of our own making that must not be escaped again, such as a style sheet. */
export const trustedHtml = (text: string): Html => ({ html: text })

/** The attribute of what is there but not shown. */
export const hiddenIf = (isHidden: boolean): Html | undefined => (isHidden ? html` hidden` : undefined)
