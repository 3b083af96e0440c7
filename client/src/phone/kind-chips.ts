import type { Locale } from '@rembuk/shared/i18n/locale'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { colourByKind, type NoteKind, noteKinds } from '@rembuk/shared/note/note-schema'
import { element } from './dom.ts'

interface KindChips {
  readonly locale: Locale
  /** The name that ties the radios together, one for each row of chips. */
  readonly name: string
  readonly kinds: readonly NoteKind[]
  readonly wanted: NoteKind | undefined
}

/** One coloured radio for each kind; the wanted one is chosen, or the first where it is not offered. */
export const buildKindChips = ({ locale, name, kinds, wanted }: KindChips): readonly HTMLElement[] => {
  const chosen = kinds.find((kind) => kind === wanted) ?? kinds[0]
  return kinds.map((kind) => {
    const input = element('input', { attributes: { type: 'radio', name, value: kind } })
    input.checked = kind === chosen
    const label = element('span', { text: noteMessages[locale].kinds[kind] })
    return element('label', { class: `chip ${colourByKind[kind]}` }, [input, label])
  })
}

/** The kind chosen in a row of chips; undefined where there is none. */
export const readChosenKind = (row: HTMLElement): NoteKind | undefined => {
  const value = row.querySelector<HTMLInputElement>('input:checked')?.value
  return noteKinds.find((kind) => kind === value)
}
