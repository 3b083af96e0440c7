// What a phone has written and still has to send, as plain values: no page, no socket, no clock. Every step is
// (outbox, something that happened) -> outbox, so that two tabs and a reload can go on from what is stored. Nothing in
// client/src/phone uses what Chrome 70 lacks (Array.at, replaceChildren): the build lowers syntax only.
import type { Problem } from '@rembuk/shared/http/problem'
import type { Locale } from '@rembuk/shared/i18n/locale'
import type { ResidentCommand } from '@rembuk/shared/meeting/resident-command'
import type { NoteKind } from '@rembuk/shared/note/note-schema'

/** A resident's own note. It is kept until its owner withdraws or discards it, whatever the server answers. */
export interface OwnNote {
  readonly noteKey: string
  readonly kind: NoteKind
  /** What its owner wants it to say. */
  readonly text: string
  readonly name: string
  /** The step that asked for it; missing in what an older page has kept. */
  readonly stepId?: string | undefined
  /** Set when it was written down for somebody else. */
  readonly entrusted?: Locale | undefined
  /** The id of its photo in this phone's photo store, until the server has it or has refused it. */
  readonly photo?: string | undefined
  /** Set once the server has its photo. */
  readonly hasPhoto?: boolean | undefined
  /** Empty until the server has saved it. */
  readonly noteId: string
  /** What the board says, as far as this phone knows; empty until saved. */
  readonly savedText: string
  /** Why the last command for it was refused; null when nothing stands in its way. */
  readonly problem: Problem | null
}

/** A command waiting for its answer. `wasSent` means that the server may have it: it is then never altered or dropped. */
export interface WaitingCommand {
  readonly commandId: string
  readonly noteKey: string
  readonly type: ResidentCommand['type']
  readonly text: string
  readonly wasSent: boolean
  readonly hasArrived: boolean
}

export interface Outbox {
  /** Newest first. */
  readonly notes: readonly OwnNote[]
  /** In the order in which they are sent. */
  readonly waiting: readonly WaitingCommand[]
}
export const emptyOutbox: Outbox = { notes: [], waiting: [] }

/** Where a note is now: on this phone, at the server, on disk; or refused. */
export type NoteState =
  | { readonly type: 'on-phone'; readonly command: ResidentCommand['type'] }
  | { readonly type: 'arrived'; readonly command: ResidentCommand['type'] }
  | { readonly type: 'saved' }
  | { readonly type: 'refused'; readonly problem: Problem }

const isOf =
  (noteKey: string) =>
  (item: { readonly noteKey: string }): boolean =>
    item.noteKey === noteKey
const isNotOf =
  (noteKey: string) =>
  (item: { readonly noteKey: string }): boolean =>
    item.noteKey !== noteKey

const withNote = (outbox: Outbox, noteKey: string, change: (note: OwnNote) => OwnNote): Outbox => ({
  ...outbox,
  notes: outbox.notes.map((note) => (note.noteKey === noteKey ? change(note) : note)),
})

const queue = (outbox: Outbox, command: Omit<WaitingCommand, 'wasSent' | 'hasArrived'>): Outbox => ({
  ...outbox,
  waiting: [...outbox.waiting, { ...command, wasSent: false, hasArrived: false }],
})

export const findOwnNote = (outbox: Outbox, noteKey: string): OwnNote | undefined => outbox.notes.find(isOf(noteKey))

export const noteState = (outbox: Outbox, noteKey: string): NoteState => {
  const ofNote = outbox.waiting.filter(isOf(noteKey))
  const command = ofNote[ofNote.length - 1]
  if (command) return { type: ofNote.every((one) => one.hasArrived) ? 'arrived' : 'on-phone', command: command.type }
  const problem = findOwnNote(outbox, noteKey)?.problem
  return problem ? { type: 'refused', problem } : { type: 'saved' }
}

export interface NewOwnNote {
  readonly commandId: string
  readonly noteKey: string
  readonly kind: NoteKind
  readonly text: string
  readonly name: string
  readonly stepId?: string | undefined
  readonly entrusted?: Locale | undefined
  readonly photo?: string | undefined
}

/** Takes a new note into the outbox. */
export const writeNote = (outbox: Outbox, { commandId, ...written }: NewOwnNote): Outbox => {
  const note: OwnNote = { ...written, noteId: '', savedText: '', problem: null }
  return queue(
    { ...outbox, notes: [note, ...outbox.notes] },
    { commandId, noteKey: note.noteKey, type: 'write', text: note.text },
  )
}

/** A note that was sent by the page's plain form, before this phone had an outbox. */
export const adoptNote = (outbox: Outbox, note: OwnNote): Outbox =>
  findOwnNote(outbox, note.noteKey) ? outbox : { ...outbox, notes: [note, ...outbox.notes] }

export interface ChangeOwnNote {
  readonly commandId: string
  readonly noteKey: string
  readonly text: string
  /** These count only while the note has not been sent. */
  readonly kind: NoteKind
  readonly stepId?: string | undefined
}

/**
 * Says something else in a note: a saved one is changed, a refused one is written again, and what has not left the
 * phone yet is simply replaced.
 */
export const changeNote = (outbox: Outbox, { commandId, noteKey, text, kind, stepId }: ChangeOwnNote): Outbox => {
  const note = findOwnNote(outbox, noteKey)
  if (!note) return outbox
  const waiting = outbox.waiting.filter(isOf(noteKey))
  const isUnsent = !note.noteId && waiting.every(({ wasSent }) => !wasSent)
  const changed = withNote(outbox, noteKey, (old) => ({
    ...old,
    text,
    ...(isUnsent && { kind, stepId }),
    problem: null,
  }))
  const last = waiting[waiting.length - 1]
  if (last && !last.wasSent)
    return {
      ...changed,
      waiting: changed.waiting.map((one) => (one.commandId === last.commandId ? { ...one, text } : one)),
    }
  if (!last && note.noteId && text === note.savedText) return changed
  return queue(changed, { commandId, noteKey, type: note.noteId || last ? 'change' : 'write', text })
}

/** Gives up one's own change: the note says again what the board says. */
export const acceptBoardText = (outbox: Outbox, noteKey: string): Outbox =>
  withNote(outbox, noteKey, (note) => ({ ...note, text: note.savedText, problem: null }))

/** Takes a note off this phone's list; meant for notes that the server does not have. */
export const discardNote = (outbox: Outbox, noteKey: string): Outbox => ({
  notes: outbox.notes.filter(isNotOf(noteKey)),
  waiting: outbox.waiting.filter(isNotOf(noteKey)),
})

/** Withdraws a note from the board; one that never left the phone is just gone. */
export const withdrawNote = (
  outbox: Outbox,
  { commandId, noteKey }: { readonly commandId: string; readonly noteKey: string },
): Outbox => {
  const note = findOwnNote(outbox, noteKey)
  const sent = outbox.waiting.filter((one) => one.noteKey === noteKey && one.wasSent)
  if (!note) return outbox
  if (!note.noteId && sent.length === 0) return discardNote(outbox, noteKey)
  const waiting = outbox.waiting.filter((one) => one.noteKey !== noteKey || one.wasSent)
  if (sent.some(({ type }) => type === 'withdraw')) return { ...outbox, waiting }
  const cleared = withNote({ ...outbox, waiting }, noteKey, (old) => ({ ...old, problem: null }))
  return queue(cleared, { commandId, noteKey, type: 'withdraw', text: '' })
}

const toCommand = (note: OwnNote, { type, commandId, noteKey, text }: WaitingCommand): ResidentCommand => {
  const { noteId, kind, name, stepId, entrusted } = note
  if (type === 'write') return { type, commandId, noteKey, kind, text, name, stepId, entrusted }
  if (type === 'withdraw') return { type, commandId, noteKey, noteId }
  return { type, commandId, noteKey, noteId, baseText: note.savedText, text }
}

const nextOf = (outbox: Outbox, hasPhoto: boolean): ResidentCommand | undefined => {
  for (const waiting of outbox.waiting) {
    const note = findOwnNote(outbox, waiting.noteKey)
    if (note && (note.photo !== undefined) === hasPhoto) return toCommand(note, waiting)
  }
  return undefined
}
/** The command to send now over the socket, or undefined when all is done. */
export const nextCommand = (outbox: Outbox): ResidentCommand | undefined => nextOf(outbox, false)
/** The same of notes whose photo the server is still to get: they travel beside the socket. */
export const nextPhotoCommand = (outbox: Outbox): ResidentCommand | undefined => nextOf(outbox, true)

const mark = (outbox: Outbox, commandId: string, marks: Partial<WaitingCommand>): Outbox => ({
  ...outbox,
  waiting: outbox.waiting.map((one) => (one.commandId === commandId ? { ...one, ...marks } : one)),
})
export const markSent = (outbox: Outbox, commandId: string): Outbox => mark(outbox, commandId, { wasSent: true })
export const markArrived = (outbox: Outbox, commandId: string): Outbox => mark(outbox, commandId, { hasArrived: true })

/** After a lost connection nobody knows whether what arrived was saved: it counts as on this phone until answered. */
export const forgetArrivals = (outbox: Outbox): Outbox => ({
  ...outbox,
  waiting: outbox.waiting.map((one) => ({ ...one, hasArrived: false })),
})

/** How many notes this phone holds that the server is still to get; refused ones wait for their owner, not for the network. */
export const countUnsent = ({ notes, waiting }: Outbox): number =>
  notes.filter(({ noteId, noteKey }) => !noteId && waiting.some(isOf(noteKey))).length
