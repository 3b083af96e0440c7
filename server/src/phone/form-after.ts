// The form of a phone without scripts, as it stands on the page that answers it.
import type { Problem } from '@rembuk/shared/http/problem'
import type { ResidentAnswer, ResidentCommand } from '@rembuk/shared/meeting/resident-command'
import type { PhoneForm } from './phone-form.ts'
import type { PhoneOutcome, PhonePage } from './phone-page.ts'

/** The fields of a form that nobody has filled in. */
export const emptyFields = (newId: () => string): PhonePage['fields'] => ({
  commandId: newId(),
  noteKey: newId(),
  stepId: undefined,
  kind: undefined,
  text: '',
  name: '',
})

/** After a refusal the text stays in its field; only what can be tried again as it is keeps its ids. */
export const fieldsAfter = (form: PhoneForm, outcome: PhoneOutcome, newId: () => string): PhonePage['fields'] => {
  const fresh = {
    ...emptyFields(newId),
    kind: form.kind,
    name: form.name,
    isEntrusted: form.entrusted !== undefined,
    by: form.by,
  }
  if (form.withdraw) return { ...fresh, text: form.text }
  // Each voice that is written down is somebody else's.
  if (outcome.type !== 'refused') return { ...fresh, name: form.entrusted ? '' : form.name }
  const { commandId, noteKey, stepId, text } = form
  return isPassing(outcome.problem) ? { ...fresh, commandId, noteKey, stepId, text } : { ...fresh, text }
}

const isPassing = ({ type }: Problem): boolean =>
  type === 'NotSaving' || type === 'ServerError' || type === 'TooManyRequests'

/** What the page says of a command. */
export const outcomeOf = (command: ResidentCommand, answer: ResidentAnswer): PhoneOutcome => {
  if (!answer.ok) return { type: 'refused', problem: answer.error }
  return { type: command.type === 'withdraw' ? 'withdrawn' : 'saved' }
}

/** The notes of this phone after a command. */
export const ownNotesAfter = (form: PhoneForm, command: ResidentCommand, answer: ResidentAnswer): PhonePage['own'] => {
  const others = form.own.filter(({ noteKey }) => noteKey !== command.noteKey)
  if (answer.ok && command.type === 'write')
    return [{ ...answer.value, noteKey: command.noteKey, kind: command.kind }, ...others]
  if (answer.ok || answer.error.type === 'NoteGone') return others
  return form.own
}
