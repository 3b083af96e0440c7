import type { GroupId } from '@rembuk/shared/base/id'
import { arrangeInGroup } from '@rembuk/shared/board/arrange-notes'
import { sizeOfNote } from '@rembuk/shared/board/board-geometry'
import type { Frame } from '@rembuk/shared/board/frame'
import type { NoteDrop } from '@rembuk/shared/note/note-commands'
import type { Note } from '@rembuk/shared/note/note-schema'
import type { Board } from './board.ts'

type Point = readonly [number, number]

/** Room kept free around a pointer, so that nothing appears under somebody's hand. */
const pointerFrame = ([x, y]: Point): Frame => ({ x: x - 60, y: y - 40, width: 120, height: 80 })

/** Everything that stands on the board or moves over it, but some notes. */
export const obstaclesOf = ({ store, places, presence }: Board, without: ReadonlySet<string>): readonly Frame[] => [
  ...store.placedIds().flatMap((id) => (without.has(id) ? [] : (store.noteFrame(id) ?? []))),
  ...places.dragged(),
  ...presence.pointers().map(pointerFrame),
]

export const toDrops = (
  notes: readonly Note[],
  places: readonly Point[],
  groupId: GroupId | undefined,
): readonly NoteDrop[] =>
  notes.flatMap(({ id: noteId }, index) => {
    const at = places[index]
    return at ? [{ noteId, at: [Math.round(at[0]), Math.round(at[1])], groupId }] : []
  })

/** What arranging needs to know of a note. */
export type Arranged = Pick<Note, 'text'> & { readonly id: string; readonly picture?: Note['picture'] }

export const sizesOf = (notes: readonly Arranged[]): readonly Point[] => notes.map(sizeOfNote)

/** Places for notes inside a group, below what stands in it. */
export const placesInGroup = (board: Board, notes: readonly Arranged[], groupId: GroupId): readonly Point[] => {
  const without = new Set(notes.map(({ id }) => id))
  const { store } = board
  const frame = store.openGroupFrame(groupId, { without })
  // In a collapsed group the notes that are put away keep their places.
  const members = store.membersOf(groupId).flatMap((id) => (without.has(id) ? [] : (store.openNoteFrame(id) ?? [])))
  return frame ? arrangeInGroup(sizesOf(notes), { frame, obstacles: [...obstaclesOf(board, without), ...members] }) : []
}
