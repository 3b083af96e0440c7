import { noteKinds } from '@rembuk/shared/note/note-schema'
import { adoptNote, type OwnNote } from './outbox.ts'
import type { OutboxStore } from './outbox-store.ts'

const parsePosted = (field: string): readonly OwnNote[] => {
  const { noteId, noteKey, kind, text } = JSON.parse(field) as Partial<Record<keyof OwnNote, unknown>>
  const known = noteKinds.find((one) => one === kind)
  if (typeof noteId !== 'string' || typeof noteKey !== 'string' || typeof text !== 'string' || !known) return []
  return [{ noteId, noteKey, kind: known, text, savedText: text, name: '', problem: null }]
}

/** Takes over the notes that were sent by the plain form while this script was still on its way. */
export const adoptPostedNotes = (outbox: OutboxStore): void => {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[name=own]')]
  const posted = fields.flatMap((field) => parsePosted(field.value)).reverse()
  outbox.update((before) => posted.reduce(adoptNote, before))
  // Otherwise a reload would ask whether to send the form again.
  if (document.querySelector('[data-outcome]')) history.replaceState(null, '', location.pathname)
}
