import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { compareOrdered, type Ordered } from '@rembuk/shared/base/order-key'
import { orderInList } from '@rembuk/shared/note/note-queries'
import type { Board } from '../board/board.ts'
import type { BoardStore } from '../board/board-store.ts'
import { createListeners } from '../board/keyed-listeners.ts'

/** A group, or undefined for the notes in none. */
export type SectionId = GroupId | undefined

/** The board as an ordered tree: the notes of each group, and those in none, as the list shows them. */
export interface OutlineTree {
  /** The same array until one comes, goes or moves in the list. */
  readonly notesIn: (section: SectionId) => readonly NoteId[]
  /** True where the keyboard enters the list: the note it was on last, or else the first. */
  readonly isEntry: (id: NoteId) => boolean
  readonly subscribe: (listener: () => void) => () => void
  readonly follow: () => () => void
}

/** The group that a note is shown in: one that is gone does not count. */
export const sectionOf = (store: BoardStore, id: NoteId): SectionId => {
  const groupId = store.note(id)?.groupId
  return groupId && store.group(groupId) ? groupId : undefined
}

const isIn = (store: BoardStore, section: SectionId) => (id: NoteId) => sectionOf(store, id) === section

const toOrdered = (store: BoardStore, ids: readonly NoteId[]): readonly Ordered[] =>
  ids
    .flatMap((id) => store.note(id) ?? [])
    .map(orderInList)
    .sort(compareOrdered)

/** The notes of a section in their order, whatever is looked for. */
export const orderedIn = (store: BoardStore, section: SectionId): readonly Ordered[] =>
  toOrdered(store, store.placedIds().filter(isIn(store, section)))

const noNotes: readonly NoteId[] = []

export const createOutlineTree = ({ store, session }: Pick<Board, 'store' | 'session'>): OutlineTree => {
  const listeners = createListeners()
  let sections: ReadonlyMap<SectionId, readonly NoteId[]> = new Map()
  let shown: ReadonlySet<NoteId> = new Set()
  let first: NoteId | undefined
  /** What decides where each note is listed, as last read. */
  let places: ReadonlyMap<string, string> = new Map()
  let { found } = session.state()

  const placeOf = (id: NoteId): string => `${sectionOf(store, id) ?? ''} ${store.note(id)?.order ?? ''}`
  const read = (): void => {
    found = session.state().found
    const placed = store.placedIds()
    places = new Map(placed.map((id) => [id, placeOf(id)]))
    const bySection = new Map<SectionId, NoteId[]>()
    for (const id of placed) {
      if (found && !found.has(id)) continue
      const section = sectionOf(store, id)
      const ids = bySection.get(section)
      if (ids) ids.push(id)
      else bySection.set(section, [id])
    }
    const next = new Map<SectionId, readonly NoteId[]>()
    for (const [section, ids] of bySection) {
      const before = sections.get(section)
      const now = toOrdered(store, ids).map(({ id }) => id as NoteId)
      next.set(section, before?.join() === now.join() ? before : now)
    }
    sections = next
    const order = [...store.groupIds(), undefined].flatMap((section) => next.get(section) ?? [])
    first = order[0]
    shown = new Set(order)
    listeners.notify()
  }
  const handleChange = (ids: ReadonlySet<string>): void => {
    // Words that somebody types move nothing; without notes it was a group.
    for (const id of ids as ReadonlySet<NoteId>) if (places.has(id) && places.get(id) !== placeOf(id)) return read()
  }
  const handleSession = (): void => {
    if (session.state().found !== found) read()
  }

  return {
    notesIn: (section) => sections.get(section) ?? noNotes,
    isEntry: (id) => {
      const { focused } = session.state()
      return id === (focused && shown.has(focused) ? focused : first)
    },
    subscribe: listeners.subscribe,
    follow: () => {
      read()
      const stops = [
        store.onChange(handleChange),
        store.onPlaced(read),
        store.onGroups(read),
        session.subscribe(handleSession),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
