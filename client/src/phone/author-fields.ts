import type { Locale } from '@rembuk/shared/i18n/locale'
import { entrustedName, phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { byId } from './dom.ts'
import type { Drafts } from './drafts.ts'

/** Whose a note is: one's own, or that of somebody without a phone who is written down for. */
export const createAuthorFields = (locale: Locale, drafts: Drafts) => {
  const texts = phoneMessages[locale]
  const row = byId('name-row', HTMLElement)
  const label = byId('name-label', HTMLElement)
  const name = byId('name', HTMLInputElement)
  const isEntrusted = byId('entrusted', HTMLInputElement)
  const byRow = byId('by-row', HTMLElement)
  const by = byId('by', HTMLInputElement)

  isEntrusted.addEventListener('change', () => {
    label.textContent = isEntrusted.checked ? texts.entrustedName : texts.nameLabel
    // The name in the field was that of whoever holds the phone.
    if (isEntrusted.checked && !by.value) by.value = name.value.slice(0, by.maxLength)
    name.value = isEntrusted.checked ? '' : drafts.readName()
  })
  if (!name.value) name.value = drafts.readName()
  return {
    show: (showsNames: boolean): void => {
      row.hidden = !showsNames
      byRow.hidden = !showsNames
    },
    read: (showsNames: boolean): { readonly name: string; readonly entrusted: Locale | undefined } => {
      const whose = name.value.trim()
      if (!isEntrusted.checked) return { name: showsNames ? whose : '', entrusted: undefined }
      return { name: showsNames ? entrustedName(texts, { name: whose, by: by.value }) : '', entrusted: locale }
    },
    /** Each voice that is written down is somebody else's. */
    clear: (): void => {
      if (isEntrusted.checked) name.value = ''
    },
    forget: (): void => {
      label.textContent = texts.nameLabel
    },
    keep: (): void => {
      if (!isEntrusted.checked) drafts.writeName(name.value)
    },
  }
}
