// What leads to what and which area a note lies in, in the words of an outline: an outline names the other end by its id, so that one
// note that is rewritten is told once, however many are linked with it.
import type { Outline, OutlineLink } from './outline.ts'

/** The other end of a link: its first words, and what stands on the link. */
export interface RelatedWords {
  readonly words: string
  readonly label: string
}

export interface OutlineRelations {
  /** The title of the area; empty where the note lies in none. */
  readonly area: string
  readonly causes: readonly RelatedWords[]
  readonly effects: readonly RelatedWords[]
}

const maxWords = 80
const firstWords = (text: string): string =>
  text.length > maxWords ? `${text.slice(0, maxWords - 1).trimEnd()}…` : text.replace(/\s+/g, ' ')

/** Reads the relations of a note or group by its id. Links to what the outline does not hold are left out. */
export const readRelations = ({ sections, notes, areas }: Outline): ((id: string) => OutlineRelations) => {
  const titleByArea = new Map(areas.map(({ areaId, title }) => [areaId, title]))
  const areaByNote = new Map(notes.map(({ noteId, areaId = '' }) => [noteId, titleByArea.get(areaId) ?? '']))
  const wordsById = new Map<string, string>()
  for (const { sectionId, title } of sections) if (title) wordsById.set(sectionId, firstWords(title))
  for (const { noteId, text } of notes) wordsById.set(noteId, firstWords(text))
  const causes = new Map<string, readonly RelatedWords[]>()
  const effects = new Map<string, readonly RelatedWords[]>()
  const add = (found: typeof causes, id: string, other: string, label: string): void => {
    const words = wordsById.get(other)
    if (words) found.set(id, [...(found.get(id) ?? []), { words, label }])
  }
  const addAll = (from: string, links: readonly OutlineLink[] | undefined): void => {
    for (const { to, label = '' } of links ?? []) {
      add(effects, from, to, label)
      add(causes, to, from, label)
    }
  }
  for (const { sectionId, effects: links } of sections) addAll(sectionId, links)
  for (const { noteId, effects: links } of notes) addAll(noteId, links)
  return (id) => ({ area: areaByNote.get(id) ?? '', causes: causes.get(id) ?? [], effects: effects.get(id) ?? [] })
}
