import type { Locale } from '@rembuk/shared/i18n/locale'
import { noteProblemText } from '@rembuk/shared/i18n/messages/note-problem'
import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import type { ResidentState, ResidentWriteStep } from '@rembuk/shared/meeting/meeting-state'
import type { NoteTextError } from '@rembuk/shared/note/note-commands'
import { colourByKind, type NoteKind } from '@rembuk/shared/note/note-schema'
import { createAuthorFields } from './author-fields.ts'
import { byId } from './dom.ts'
import type { Drafts } from './drafts.ts'
import { buildKindChips, readChosenKind } from './kind-chips.ts'

export interface WrittenNote {
  readonly kind: NoteKind
  readonly text: string
  readonly name: string
  readonly stepId: string
  /** Set when it was written down for somebody else. */
  readonly entrusted: Locale | undefined
  /** The id of the photo that goes with it, in this phone's photo store. */
  readonly photo: string | undefined
}

/** What knows of the photo that was chosen; it comes after the page. */
export interface ChosenPhoto {
  /** True while it is being made small. */
  readonly isBusy: () => boolean
  readonly has: () => boolean
  /** Keeps it under an id, and lets go of it. */
  readonly take: () => string | undefined
}

interface Composer {
  readonly locale: Locale
  readonly drafts: Drafts
  readonly maxLength: number
  readonly onSend: (note: WrittenNote) => void
  /** Tells why nothing was sent. */
  readonly onRefuse: (text: string) => void
}

/** The counter appears when so many letters are left. */
const nearTheLimit = 200

/** The field and the button. What is being typed is never touched by what the server says. */
export const createComposer = ({ locale, drafts, maxLength, onSend, onRefuse }: Composer) => {
  const texts = phoneMessages[locale]
  const form = byId('form', HTMLFormElement)
  const closed = byId('closed', HTMLElement)
  const noWriting = byId('no-writing', HTMLElement)
  const composer = byId('composer', HTMLElement)
  const kindsRow = byId('kinds', HTMLFieldSetElement)
  const field = byId('text', HTMLTextAreaElement)
  const counter = byId('counter', HTMLElement)
  byId('photo', HTMLElement).hidden = true
  const author = createAuthorFields(locale, drafts)
  const send = byId('send', HTMLButtonElement)
  let writing: ResidentWriteStep | undefined
  let photos: ChosenPhoto | undefined

  const chosenKind = () => readChosenKind(kindsRow)
  const colour = () => {
    const kind = chosenKind()
    if (kind) composer.className = colourByKind[kind]
  }

  const showKinds = (kinds: readonly NoteKind[], wanted: NoteKind | undefined) => {
    for (const old of kindsRow.querySelectorAll('.chip')) old.remove()
    kindsRow.append(...buildKindChips({ locale, name: 'kind', kinds, wanted }))
    kindsRow.hidden = kinds.length < 2
    colour()
  }

  const showCounter = () => {
    const left = maxLength - field.value.trim().length
    counter.hidden = left > nearTheLimit
    counter.classList.toggle('over', left < 0)
    counter.textContent = left < 0 ? texts.lettersOver({ count: -left }) : texts.lettersLeft({ count: left })
  }

  const showOpen = () => {
    const isOpen = writing?.isOpen ?? false
    closed.hidden = isOpen || !writing
    composer.hidden = !isOpen && field.value.trim() === '' && document.activeElement !== field
    send.setAttribute('aria-disabled', String(!isOpen))
  }

  /** Takes the server's state over into the page. */
  const show = (state: ResidentState): void => {
    const kindsBefore = writing?.kinds.join()
    const { step } = state
    writing = step?.kind === 'write' ? step : undefined
    noWriting.hidden = !step || step.kind === 'write'
    author.show(writing?.showsNames ?? false)
    if (writing && writing.kinds.join() !== kindsBefore)
      showKinds(writing.kinds, chosenKind() ?? drafts.read('new')?.kind)
    showOpen()
  }

  const keepDraft = () => {
    drafts.write('new', field.value ? { text: field.value, kind: chosenKind() } : undefined)
    author.keep()
  }

  const refusalOf = (text: string): NoteTextError | undefined => {
    if (!text) return { type: 'EmptyText' }
    return text.length > maxLength ? { type: 'TextTooLong', length: text.length, max: maxLength } : undefined
  }

  const submit = () => {
    const text = field.value.trim() || (photos?.has() ? texts.photo : '')
    const kind = chosenKind()
    const refusal = refusalOf(text)
    if (!writing?.isOpen || !kind) return onRefuse(texts.closed)
    if (photos?.isBusy()) return onRefuse(texts.photoWaits)
    if (refusal) {
      field.focus()
      return onRefuse(noteProblemText(locale, refusal))
    }
    onSend({ kind, text, stepId: writing.stepId, photo: photos?.take(), ...author.read(writing.showsNames) })
    field.value = ''
    author.clear()
    keepDraft()
    showCounter()
  }

  const stored = drafts.read('new')
  if (!field.value && stored) field.value = stored.text
  if (stored?.kind)
    for (const input of kindsRow.querySelectorAll('input')) input.checked ||= input.value === stored.kind
  // The page says by itself what is missing, in the resident's language; a browser's own bubble speaks the phone's.
  form.noValidate = true
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  form.addEventListener('input', () => {
    colour()
    keepDraft()
    showCounter()
  })
  field.addEventListener('blur', showOpen)
  colour()
  showCounter()
  const forget = () => {
    author.forget()
    showKinds(writing?.kinds ?? [], undefined)
    showCounter()
  }
  const usePhotos = (found: ChosenPhoto) => {
    photos = found
  }
  return { show, forget, usePhotos }
}
