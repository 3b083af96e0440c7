import type { Problem, ProblemType } from '@rembuk/shared/http/problem'
import type { ResidentAnswer } from '@rembuk/shared/meeting/resident-command'
import { discardNote, findOwnNote, type Outbox, type OwnNote, type WaitingCommand } from './outbox.ts'

const passing: readonly ProblemType[] = ['NotSaving', 'ServerError', 'TooManyRequests']

/** True for a refusal that says "not now": the same command is sent again later. */
export const isPassing = (problem: Problem): boolean => passing.includes(problem.type)

/** "Not now" where nobody has to decide: the phone asks again by itself, also once the phones are let go on. */
export const isForLater = (problem: Problem): boolean => isPassing(problem) || problem.type === 'PhonesFrozen'

/** A photo that is not taken does not keep its words from going. */
export const isOfPhoto = (problem: Problem): boolean => problem.type.indexOf('Picture') >= 0

const without = (outbox: Outbox, commandId: string): Outbox => ({
  ...outbox,
  waiting: outbox.waiting.filter((one) => one.commandId !== commandId),
})

const replaceNote = (outbox: Outbox, changed: OwnNote): Outbox => ({
  ...outbox,
  notes: outbox.notes.map((note) => (note.noteKey === changed.noteKey ? changed : note)),
})

/** Lets other notes pass: one that the server chokes on must not hold up the rest. */
export const toTheBack = (outbox: Outbox, noteKey: string): Outbox => ({
  ...outbox,
  waiting: [
    ...outbox.waiting.filter((one) => one.noteKey !== noteKey),
    ...outbox.waiting.filter((one) => one.noteKey === noteKey).map((one) => ({ ...one, hasArrived: false })),
  ],
})

const refused = (outbox: Outbox, command: WaitingCommand, problem: Problem): Outbox => {
  const note = findOwnNote(outbox, command.noteKey)
  if (!note) return outbox
  if (command.type === 'withdraw' && problem.type === 'NoteGone') return discardNote(outbox, note.noteKey)
  // What follows a refused command was meant for its success; the wanted text is in the note.
  const rest = { ...outbox, waiting: outbox.waiting.filter((one) => one.noteKey !== note.noteKey) }
  // An unsaved note that its owner already withdrew has nothing left to withdraw.
  if (!note.noteId && outbox.waiting.some((one) => one.noteKey === note.noteKey && one.type === 'withdraw'))
    return discardNote(outbox, note.noteKey)
  if (problem.type === 'NoteChangedByOther') return replaceNote(rest, { ...note, savedText: problem.text, problem })
  if (isOfPhoto(problem)) return replaceNote(rest, { ...note, problem, photo: undefined })
  return replaceNote(rest, { ...note, problem })
}

const accepted = (outbox: Outbox, command: WaitingCommand, saved: { noteId: string; text: string }): Outbox => {
  const note = findOwnNote(outbox, command.noteKey)
  if (!note || command.type === 'withdraw') return discardNote(outbox, command.noteKey)
  // A later change of the owner's is still on its way: their words stay on the screen.
  const text = outbox.waiting.some((one) => one.noteKey === note.noteKey) ? note.text : saved.text
  // The server has the photo too.
  const hasPhoto = note.hasPhoto || note.photo !== undefined
  const got = { noteId: saved.noteId, savedText: saved.text, photo: undefined, hasPhoto }
  return replaceNote(outbox, { ...note, ...got, text, problem: null })
}

/** Takes the server's answer to one command; an answer to a command no longer waiting (another tab had it) changes nothing. */
export const takeAnswer = (outbox: Outbox, commandId: string, answer: ResidentAnswer): Outbox => {
  const command = outbox.waiting.find((one) => one.commandId === commandId)
  if (!command) return outbox
  if (answer.ok) return accepted(without(outbox, commandId), command, answer.value)
  if (isPassing(answer.error)) return toTheBack(outbox, command.noteKey)
  return refused(outbox, command, answer.error)
}
