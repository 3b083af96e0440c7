/** Goes to the words of the selected link, in its toolbar. */
export const focusLinkLabel = (): void => document.querySelector<HTMLInputElement>('[data-link-label]')?.focus()
