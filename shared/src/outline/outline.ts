// A board as an outline that a phone can hold: its notes under the titles of their groups, or under their kinds. No document and no
// Yjs; the server sends it whole once and what has changed from then on.
import type { NoteColour, NoteKind } from '../note/note-schema.ts'

/** The most notes of an outline, the newest; the others are counted. */
export const maxOutlineNotes = 300
/** Longer notes are cut for the outline. */
export const maxOutlineLetters = 600
/** The most effects of one note or group that an outline tells. */
export const maxOutlineEffects = 12

/** A link as it is told with its cause. */
export interface OutlineLink {
  /** The effect: the id of a note or a section. */
  readonly to: string
  /** Words on the link, mostly none. */
  readonly label?: string
}

export interface OutlineSection {
  readonly sectionId: string
  /** The title of a group; null for the notes of one kind that are in no group. */
  readonly title: string | null
  readonly kind: NoteKind | null
  readonly effects?: readonly OutlineLink[]
}

export interface OutlineNote {
  readonly noteId: string
  readonly sectionId: string
  readonly colour: NoteColour
  readonly text: string
  /** As the board shows it; mostly empty. */
  readonly name: string
  /** The id of the note's photo; a phone fetches it only when it is asked for. */
  readonly picture?: string
  /** The area that it lies in, the uppermost one that has a title. */
  readonly areaId?: string
  /** What it leads to, as far as the outline holds that. */
  readonly effects?: readonly OutlineLink[]
}

export interface OutlineArea {
  readonly areaId: string
  readonly title: string
}

export interface Outline {
  readonly boardTitle: string
  /** In their order; none is empty. */
  readonly sections: readonly OutlineSection[]
  readonly notes: readonly OutlineNote[]
  /** Those that a note lies in. */
  readonly areas: readonly OutlineArea[]
  /** Notes that are on the board and not here. */
  readonly moreCount: number
}

/** An outline as it was when it had changed so many times. */
export interface NumberedOutline extends Outline {
  readonly version: number
}

/** What makes the outline of one version into that of the next; what is missing is as it was. */
export interface OutlineChange extends Partial<Pick<Outline, 'boardTitle' | 'sections' | 'areas' | 'moreCount'>> {
  readonly version: number
  readonly put: readonly OutlineNote[]
  readonly dropped: readonly string[]
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const notesById = (notes: readonly OutlineNote[]) => new Map(notes.map((note) => [note.noteId, note]))

/** The change from one outline to another; undefined when nothing has changed. */
export const outlineChange = (before: NumberedOutline, after: Outline): OutlineChange | undefined => {
  const [old, now] = [notesById(before.notes), notesById(after.notes)]
  const put = after.notes.filter((note) => !isEqual(note, old.get(note.noteId)))
  const dropped = before.notes.filter(({ noteId }) => !now.has(noteId)).map(({ noteId }) => noteId)
  const rest = {
    ...(before.boardTitle !== after.boardTitle && { boardTitle: after.boardTitle }),
    ...(before.moreCount !== after.moreCount && { moreCount: after.moreCount }),
    ...(!isEqual(before.sections, after.sections) && { sections: after.sections }),
    ...(!isEqual(before.areas, after.areas) && { areas: after.areas }),
  }
  if (put.length + dropped.length + Object.keys(rest).length === 0) return undefined
  return { version: before.version + 1, put, dropped, ...rest }
}

/** The outline after a change: known notes keep their places, new ones come last. The server and every phone end with the same. */
export const changeOutline = (outline: NumberedOutline, { put, dropped, ...rest }: OutlineChange): NumberedOutline => {
  const notes = notesById(outline.notes)
  for (const noteId of dropped) notes.delete(noteId)
  for (const note of put) notes.set(note.noteId, note)
  return { ...outline, ...rest, notes: Array.from(notes.values()) }
}
