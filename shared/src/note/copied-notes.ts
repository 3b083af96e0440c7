import type * as Y from 'yjs'
import type { NoteId } from '../base/id.ts'
import { readOneOf, readPoint, readString } from '../base/read.ts'
import { cleanText, maxNoteLength } from '../document/plain-text.ts'
import { addLinks } from '../link/link-commands.ts'
import type { Link } from '../link/link-schema.ts'
import { addNote } from './note-commands.ts'
import {
  colourByKind,
  type Note,
  type NoteAuthor,
  type NoteColour,
  type NoteKind,
  noteColours,
  noteKinds,
} from './note-schema.ts'
import { maxPastedNotes } from './parse-pasted-notes.ts'

/** A note on its way from one board to another: its words are plain there. */
export interface CopiedNote {
  readonly kind: NoteKind
  readonly colour: NoteColour
  readonly text: string
  /** From the top left corner of all that was copied. */
  readonly at: readonly [number, number]
}

/** Notes and what leads from which to which, by their places in the list. */
export interface CopiedNotes {
  readonly notes: readonly CopiedNote[]
  readonly links: readonly { readonly from: number; readonly to: number; readonly label: string }[]
}

/** What copying puts aside of some notes and of the links between them. */
export const copyNotes = (notes: readonly Note[], links: readonly Link[]): CopiedNotes => {
  const placed = notes.flatMap(({ at, ...note }) => (at ? [{ ...note, at }] : []))
  const left = Math.min(...placed.map(({ at }) => at[0]))
  const top = Math.min(...placed.map(({ at }) => at[1]))
  const indexOf = new Map<string, number>(placed.map(({ id }, index) => [id, index]))
  return {
    notes: placed.map(({ kind, colour, text, at }) => ({ kind, colour, text, at: [at[0] - left, at[1] - top] })),
    links: links.flatMap(({ from, to, label }) => {
      const [cause, effect] = [indexOf.get(from), indexOf.get(to)]
      return cause === undefined || effect === undefined ? [] : [{ from: cause, to: effect, label }]
    }),
  }
}

const readItems = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : []

/** Reads what was copied, whoever wrote it to the clipboard; undefined when there is no note in it. */
export const parseCopiedNotes = (json: string): CopiedNotes | undefined => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    // Something else of the same name lies on the clipboard: then its plain words are pasted.
    return undefined
  }
  const { notes, links } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const read = readItems(notes)
    .slice(0, maxPastedNotes)
    .map((note): CopiedNote => {
      const kind = readOneOf(note['kind'], noteKinds, 'problem')
      return {
        kind,
        colour: readOneOf(note['colour'], noteColours, colourByKind[kind]),
        text: cleanText(readString(note['text'])).slice(0, maxNoteLength),
        at: readPoint(note['at']) ?? [0, 0],
      }
    })
  if (read.length === 0) return undefined
  const readLinks = readItems(links)
    .slice(0, 4 * maxPastedNotes)
    .map(({ from, to, label }) => ({ from: Number(from), to: Number(to), label: readString(label) }))
  return { notes: read, links: readLinks }
}

export interface PasteNotes {
  readonly copied: CopiedNotes
  /** Top left corner of what is pasted, in canvas pixels. */
  readonly at: readonly [number, number]
  readonly author: NoteAuthor
  readonly createdAtMs: number
  readonly newId: () => NoteId
}

/** Adds copied notes with the links between them, as one step, and answers their ids. Concurrency: as addNote and addLink. */
export const pasteNotes = (
  doc: Y.Doc,
  { copied, at: [left, top], author, createdAtMs, newId }: PasteNotes,
): readonly NoteId[] =>
  doc.transact(() => {
    const ids = copied.notes.map(({ at: [x, y], kind, colour, text }) => {
      const id = newId()
      const own = colour === colourByKind[kind] ? undefined : colour
      addNote(doc, {
        id,
        kind,
        text,
        colour: own,
        author,
        createdAtMs,
        at: [Math.round(left + x), Math.round(top + y)],
      })
      return id
    })
    const links = copied.links.flatMap(({ from, to, label }) => {
      const [cause, effect] = [ids[from], ids[to]]
      return cause && effect ? [{ from: cause, to: effect, label }] : []
    })
    addLinks(doc, links)
    return ids
  })
