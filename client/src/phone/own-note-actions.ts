import type { NoteKind } from '@rembuk/shared/note/note-schema'
import type { Drafts } from './drafts.ts'
import type { NoteAction } from './note-card.ts'
import {
  acceptBoardText,
  changeNote,
  discardNote,
  findOwnNote,
  type OwnNote,
  withdrawNote,
  writeNote,
} from './outbox.ts'
import type { OutboxStore } from './outbox-store.ts'

interface Surroundings {
  readonly outbox: OutboxStore
  readonly drafts: Drafts
  readonly newId: () => string
  /** What may be written now. */
  readonly kinds: readonly NoteKind[]
  /** The step of now, for what is sent again. */
  readonly stepId: string | undefined
}
interface AskedFor {
  readonly action: NoteAction
  readonly noteKey: string
  readonly typed: { readonly text: string; readonly kind: NoteKind | undefined }
}

type Act = (surroundings: Surroundings, note: OwnNote, typed: AskedFor['typed']) => void

/** A kind that is asked for now: the chosen one if it is, else the only sensible other. */
const allowedKind = (kinds: readonly NoteKind[], wanted: NoteKind): NoteKind =>
  kinds.includes(wanted) ? wanted : (kinds[0] ?? wanted)

const say: Act = ({ outbox, kinds, stepId, newId }, { noteKey, kind }, { text, kind: wanted = kind }) =>
  outbox.update((before) =>
    changeNote(before, { commandId: newId(), noteKey, text, stepId, kind: allowedKind(kinds, wanted) }),
  )

const opensOnly: Act = () => undefined

const acts: Record<NoteAction, Act> = {
  edit: opensOnly,
  cancel: opensOnly,
  'ask-withdraw': opensOnly,
  'save-edit': (surroundings, note, typed) => {
    const text = typed.text.trim()
    if (text) say(surroundings, note, { ...typed, text })
  },
  'send-again': (surroundings, note) => say(surroundings, note, { text: note.text, kind: note.kind }),
  'send-as-new': ({ outbox, kinds, stepId, newId }, { noteKey, kind, text, name, entrusted, photo }) =>
    outbox.update((before) =>
      writeNote(discardNote(before, noteKey), {
        commandId: newId(),
        noteKey: newId(),
        kind: allowedKind(kinds, kind),
        text,
        name,
        stepId,
        entrusted,
        photo,
      }),
    ),
  'take-theirs': ({ outbox }, { noteKey }) => outbox.update((before) => acceptBoardText(before, noteKey)),
  withdraw: ({ outbox, newId }, { noteKey }) =>
    outbox.update((before) => withdrawNote(before, { commandId: newId(), noteKey })),
  discard: ({ outbox }, { noteKey }) => outbox.update((before) => discardNote(before, noteKey)),
}

/** Does what the pressed button of a note says. */
export const carryOut = (surroundings: Surroundings, { action, noteKey, typed }: AskedFor): void => {
  const note = findOwnNote(surroundings.outbox.current(), noteKey)
  if (note) acts[action](surroundings, note, typed)
}
