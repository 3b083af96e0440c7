import type { Locale } from '@rembuk/shared/i18n/locale'
import { noteProblemText } from '@rembuk/shared/i18n/messages/note-problem'
import { type PhoneTexts, phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { colourByKind, type NoteKind } from '@rembuk/shared/note/note-schema'
import { element } from './dom.ts'
import type { Draft } from './drafts.ts'
import { icon } from './icons.ts'
import { buildKindChips } from './kind-chips.ts'
import type { NoteStatus } from './note-status.ts'
import type { NoteState, OwnNote } from './outbox.ts'

/** What a resident may do with a note of their own; a button names one of these. */
export type NoteAction =
  | 'edit'
  | 'save-edit'
  | 'cancel'
  | 'ask-withdraw'
  | 'withdraw'
  | 'send-again'
  | 'send-as-new'
  | 'take-theirs'
  | 'discard'

export interface NoteCard {
  readonly locale: Locale
  readonly note: OwnNote
  readonly state: NoteState
  readonly status: NoteStatus
  readonly mode: 'show' | 'edit' | 'ask-withdraw'
  readonly draft: Draft | undefined
  /** What may be written now, for a note that has to be sent anew. */
  readonly kinds: readonly NoteKind[]
}

const button = (action: NoteAction, text: string, look = ''): HTMLElement =>
  element('button', { class: `small ${look}`.trim(), text, attributes: { type: 'button', 'data-action': action } })

const actions = (...buttons: readonly HTMLElement[]): HTMLElement => element('div', { class: 'actions' }, buttons)

const textLine = (text: string): HTMLElement => element('p', { class: 'words', text, attributes: { dir: 'auto' } })

/** What the note says, and a sign where a photo goes with it. */
const wordsOf = ({ note: { text, photo, hasPhoto } }: NoteCard, texts: PhoneTexts): readonly HTMLElement[] => {
  if (!photo && !hasPhoto) return [textLine(text)]
  const sign = element('p', { class: 'state' }, [icon('photo'), document.createTextNode(texts.photo)])
  return text === texts.photo ? [sign] : [textLine(text), sign]
}

const statusLine = ({ text, icon: name, isGood }: NoteStatus): HTMLElement =>
  element('p', { class: isGood ? 'state good' : 'state' }, [icon(name), document.createTextNode(text)])

const kindChips = ({ locale, note, draft, kinds }: NoteCard): readonly HTMLElement[] => {
  if (note.noteId || kinds.length < 2) return []
  const wanted = draft?.kind ?? note.kind
  const chips = buildKindChips({ locale, name: `kind-${note.noteKey}`, kinds, wanted })
  return [element('div', { class: 'kinds', attributes: { role: 'radiogroup' } }, chips)]
}

const editor = (card: NoteCard, texts: PhoneTexts): readonly HTMLElement[] => {
  const { note, draft } = card
  const attributes = { rows: '4', dir: 'auto', 'aria-label': texts.textLabel }
  const field = element('textarea', { class: `pad ${colourByKind[note.kind]}`, attributes })
  field.value = draft?.text ?? note.text
  const save = note.noteId ? texts.saveChange : texts.send
  return [...kindChips(card), field, actions(button('save-edit', save, 'main'), button('cancel', texts.cancel))]
}

const conflict = ({ note }: NoteCard, texts: PhoneTexts): readonly HTMLElement[] => [
  element('h3', { text: texts.textOnBoard }),
  textLine(note.savedText),
  element('h3', { text: texts.textOfMine }),
  textLine(note.text),
  actions(
    button('send-again', texts.takeMine, 'main'),
    button('take-theirs', texts.takeTheirs),
    button('edit', texts.edit),
  ),
]

const refusedActions = ({ note, state }: NoteCard, texts: PhoneTexts): HTMLElement => {
  const isGone = state.type === 'refused' && state.problem.type === 'NoteGone'
  if (isGone) return actions(button('send-as-new', texts.sendAsNew), button('discard', texts.discard, 'danger'))
  const again = [button('send-again', texts.sendAgain), button('edit', texts.editAndSend)]
  if (note.noteId) return actions(...again, button('take-theirs', texts.takeTheirs))
  return actions(...again, button('discard', texts.discard, 'danger'))
}

const reader = (card: NoteCard, texts: PhoneTexts): readonly HTMLElement[] => {
  const { state, status, locale } = card
  const shown = [...wordsOf(card, texts), statusLine(status)]
  if (state.type === 'on-phone' && state.command === 'withdraw') return shown
  if (state.type !== 'refused') {
    const buttons = actions(button('edit', texts.edit), button('ask-withdraw', texts.withdraw))
    return [...wordsOf(card, texts), element('div', { class: 'foot' }, [statusLine(status), buttons])]
  }
  const why = element('p', { class: 'why', text: noteProblemText(locale, state.problem) })
  if (state.problem.type === 'NoteChangedByOther') return [statusLine(status), why, ...conflict(card, texts)]
  return [...shown, why, refusedActions(card, texts)]
}

const withdrawQuestion = (card: NoteCard, texts: PhoneTexts): readonly HTMLElement[] => [
  ...wordsOf(card, texts),
  element('p', { class: 'why', text: texts.withdrawQuestion }),
  actions(button('withdraw', texts.withdrawYes, 'danger'), button('cancel', texts.cancel)),
]

const contents = { show: reader, edit: editor, 'ask-withdraw': withdrawQuestion }

/** One of a resident's own notes, as it stands under "Catatan saya". */
export const buildNoteCard = (card: NoteCard): HTMLElement => {
  const attributes = { 'data-key': card.note.noteKey }
  const parts = contents[card.mode](card, phoneMessages[card.locale])
  return element('li', { class: `note ${colourByKind[card.note.kind]}`, attributes }, parts)
}
