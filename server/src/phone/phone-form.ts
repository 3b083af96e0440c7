// What a phone without JavaScript posts. Such a phone keeps nothing between two pages, so its own notes travel in the
// form itself, as hidden fields; they hold the keys with which its owner may withdraw them.
import { createHash } from 'node:crypto'
import { type Locale, locales } from '@rembuk/shared/i18n/locale'
import { entrustedName, phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import type { Picture } from '@rembuk/shared/media/picture'
import { type ResidentCommand, residentCommandSchema } from '@rembuk/shared/meeting/resident-command'
import { type NoteKind, noteKinds } from '@rembuk/shared/note/note-schema'
import { z } from 'zod'

const ownNoteSchema = z.object({
  noteId: z.string().min(1).max(40),
  noteKey: z.string().regex(/^[0-9A-Za-z_-]{8,40}$/),
  kind: z.enum(noteKinds),
  text: z.string(),
})
/** A note of this phone's, saved, as it stands in the page. */
export type OwnNote = z.infer<typeof ownNoteSchema>

/** So many of its own notes a phone without scripts can withdraw. */
export const maxOwnNotes = 20

/** What stood in the form when it was posted. */
export interface PhoneForm {
  readonly commandId: string
  readonly noteKey: string
  readonly stepId: string | undefined
  readonly kind: NoteKind | undefined
  readonly text: string
  readonly name: string
  /** Set when the note was written down for somebody else. */
  readonly entrusted: Locale | undefined
  /** Who wrote it down. */
  readonly by: string
  readonly own: readonly OwnNote[]
  /** The key of the note to withdraw; undefined when a note is being sent. */
  readonly withdraw: string | undefined
}

type Fields = Readonly<Record<string, unknown>>

const fieldOf = (fields: Fields, name: string): string => {
  const value = [fields[name]].flat().at(-1)
  return typeof value === 'string' ? value : ''
}

const parseOwnNote = (field: unknown): readonly OwnNote[] => {
  try {
    const parsed = ownNoteSchema.safeParse(JSON.parse(String(field)))
    return parsed.success ? [parsed.data] : []
  } catch (cause) {
    if (cause instanceof SyntaxError) return []
    throw cause
  }
}

/** The name that the board shows, whoever wrote the note down. */
const nameOf = ({ name, by, entrusted }: PhoneForm): string =>
  (entrusted ? entrustedName(phoneMessages[entrusted], { name, by }) : name).slice(0, 80)

/** Reads a posted form, whatever stands in it; browsers send line ends as CR LF. `textOfNone` is what a note says whose owner wrote nothing. */
export const parsePhoneForm = (fields: Fields, textOfNone = ''): PhoneForm => ({
  commandId: fieldOf(fields, 'commandId'),
  noteKey: fieldOf(fields, 'noteKey'),
  stepId: fieldOf(fields, 'stepId') || undefined,
  kind: noteKinds.find((kind) => kind === fieldOf(fields, 'kind')),
  text: fieldOf(fields, 'text').replace(/\r\n?/g, '\n') || textOfNone,
  name: fieldOf(fields, 'name'),
  by: fieldOf(fields, 'by'),
  entrusted: locales.find((locale) => locale === fieldOf(fields, 'entrusted')),
  own: [fields['own'] ?? []].flat().slice(0, maxOwnNotes).flatMap(parseOwnNote),
  withdraw: fieldOf(fields, 'withdraw') || undefined,
})

/**
 * The ids of a posted note. They depend on what it says: the same form sent twice is one note, but a form gone back to
 * and filled in anew is another, and neither swallows the other.
 */
const idsOf = ({ commandId, noteKey, kind, text, name }: PhoneForm, picture: Picture | undefined) => {
  const mark = createHash('sha256')
    .update(JSON.stringify([kind, text, name]))
    .update(picture?.bytes ?? '')
    .digest('base64url')
    .slice(0, 12)
  return { commandId: `${commandId}-${mark}`, noteKey: `${noteKey}-${mark}` }
}

/** The command that a posted form asks for, with the photo that came in it; undefined when it is not one that our page could have sent. */
export const formToCommand = (form: PhoneForm, picture?: Picture): ResidentCommand | undefined => {
  const { stepId, kind, text, entrusted, own, withdraw } = form
  const withdrawn = own.find(({ noteKey }) => noteKey === withdraw)
  const command = withdraw
    ? { type: 'withdraw', commandId: `w-${withdraw}`.slice(0, 40), noteKey: withdraw, noteId: withdrawn?.noteId }
    : { type: 'write', ...idsOf(form, picture), kind, text, stepId, entrusted, name: nameOf(form) }
  return residentCommandSchema.safeParse(command).data
}
