import type { Locale } from '@rembuk/shared/i18n/locale'
import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import type { NoteKind } from '@rembuk/shared/note/note-schema'
import { byId } from './dom.ts'
import type { Drafts } from './drafts.ts'
import { readChosenKind } from './kind-chips.ts'
import { buildNoteCard, type NoteAction, type NoteCard } from './note-card.ts'
import { noteStatus, type Surroundings } from './note-status.ts'
import { noteState, type Outbox, type OwnNote } from './outbox.ts'

export interface NotesView extends Surroundings {
  readonly outbox: Outbox
  readonly kinds: readonly NoteKind[]
}

interface NotesList {
  readonly locale: Locale
  readonly drafts: Drafts
  /** What a button of a note asks for; `typed` is what stands in its open editor, if it has one. */
  readonly onAction: (action: NoteAction, noteKey: string, typed: { text: string; kind: NoteKind | undefined }) => void
}

interface Shown {
  readonly signature: string
  readonly card: HTMLElement
}

/** An open editor is rebuilt for nothing less than its own closing: nobody's typing is interrupted by news. */
const signatureOf = ({ note, mode, status, state, locale, kinds }: NoteCard): string =>
  mode === 'edit' ? 'edit' : JSON.stringify([note, mode, status, state, locale, kinds])

const readTyped = (card: HTMLElement) => ({
  text: card.querySelector('textarea')?.value ?? '',
  kind: readChosenKind(card),
})

const focusFirst = (card: HTMLElement): void => {
  const field = card.querySelector('textarea')
  if (field) field.setSelectionRange(field.value.length, field.value.length)
  ;(field ?? card.querySelector('button'))?.focus()
}

/** "Catatan saya": redraws only the notes that have changed, and keeps the finger's place. */
export const createNotesList = ({ locale, drafts, onAction }: NotesList) => {
  const section = byId('own', HTMLElement)
  const list = byId('notes', HTMLUListElement)
  const asking = new Set<string>()
  let shownByKey: ReadonlyMap<string, Shown> = new Map()
  let view: NotesView | undefined

  const toCard = (note: OwnNote, { outbox, kinds, ...surroundings }: NotesView): NoteCard => {
    const draft = drafts.read(note.noteKey)
    const state = noteState(outbox, note.noteKey)
    const status = noteStatus(phoneMessages[locale], state, { ...surroundings, isOnBoard: note.noteId !== '' })
    const mode = draft ? 'edit' : asking.has(note.noteKey) ? 'ask-withdraw' : 'show'
    return { locale, note, state, status, mode, draft, kinds }
  }

  const showNote = (card: NoteCard): Shown => {
    const before = shownByKey.get(card.note.noteKey)
    const signature = signatureOf(card)
    if (before?.signature === signature) return before
    const built = buildNoteCard(card)
    const hadFocus = before?.card.contains(document.activeElement)
    before?.card.replaceWith(built)
    if (hadFocus) focusFirst(built)
    return { signature, card: built }
  }

  const show = (next: NotesView): void => {
    view = next
    const shown = new Map(next.outbox.notes.map((note) => [note.noteKey, showNote(toCard(note, next))]))
    const cards = [...shown.values()].map(({ card }) => card)
    for (const child of Array.from(list.children)) if (!cards.some((card) => card === child)) child.remove()
    for (const [index, card] of cards.entries())
      if (list.children[index] !== card) list.insertBefore(card, list.children[index] ?? null)
    shownByKey = shown
    section.hidden = cards.length === 0
  }
  const showAgain = () => {
    if (view) show(view)
  }

  const open = (action: NoteAction, noteKey: string): void => {
    const note = view?.outbox.notes.find((one) => one.noteKey === noteKey)
    asking.delete(noteKey)
    if (action === 'ask-withdraw') asking.add(noteKey)
    drafts.write(noteKey, action === 'edit' && note ? { text: note.text, kind: note.kind } : undefined)
  }

  list.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null
    const card = pressed?.closest<HTMLElement>('[data-key]')
    if (!pressed || !card) return
    const action = pressed.dataset['action'] as NoteAction
    const noteKey = card.dataset['key'] ?? ''
    const typed = readTyped(card)
    open(action, noteKey)
    onAction(action, noteKey, typed)
    showAgain()
  })
  list.addEventListener('input', ({ target }) => {
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null
    if (card) drafts.write(card.dataset['key'] ?? '', readTyped(card))
  })
  return { show }
}
