import type { PhoneStorage } from './phone-storage.ts'

/**
 * Marks that the server's cookies are still the last person's: a script can neither see nor clear them, and without network the server
 * cannot either.
 */
export const nextOwedKey = (code: string): string => `rembuk.next-owed/${code}`
export const isNextOwed = (phone: PhoneStorage, code: string): boolean => Boolean(phone.read(nextOwedKey(code)))

/** Takes off the page what was typed into it, and what the server has rendered of the last person. */
export const emptyForms = (): void => {
  for (const own of document.querySelectorAll('input[name=own]')) own.remove()
  for (const part of document.querySelectorAll<HTMLElement>('[data-saved], [data-hand], [data-phone-key]')) {
    delete part.dataset['saved']
    delete part.dataset['hand']
    delete part.dataset['phoneKey']
  }
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main input, main textarea')) {
    if (field.type === 'hidden') continue
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) field.checked = false
    else field.value = ''
  }
}
