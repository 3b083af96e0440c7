import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { type Alignment, alignFrames, type Direction, distributeFrames } from '@rembuk/shared/board/align-frames'
import { arrangeInRows, columnsIn } from '@rembuk/shared/board/board-geometry'
import { type Frame, frameAround } from '@rembuk/shared/board/frame'
import { resizeGroup } from '@rembuk/shared/group/group-commands'
import { groupPadding, groupTitleHeight } from '@rembuk/shared/group/group-queries'
import { dropNotes } from '@rembuk/shared/note/note-commands'
import type { Board } from './board.ts'
import { step } from './note-actions.ts'

type Point = readonly [number, number]

interface Placed {
  readonly id: NoteId
  readonly frame: Frame
}

const placedOf = ({ store }: Board, ids: readonly NoteId[]): readonly Placed[] =>
  ids.flatMap((id) => {
    const frame = store.noteFrame(id)
    return frame ? [{ id, frame }] : []
  })

/** Writes new places of notes as one step; each stays in its group. */
const place = (board: Board, placed: readonly Placed[], places: readonly Point[]): void =>
  step(board, () =>
    dropNotes(
      board.room.doc,
      placed.flatMap(({ id: noteId }, index) => {
        const at = places[index]
        return at
          ? [{ noteId, at: [Math.round(at[0]), Math.round(at[1])], groupId: board.store.note(noteId)?.groupId }]
          : []
      }),
    ),
  )

export const alignNotes = (board: Board, ids: readonly NoteId[], alignment: Alignment): void => {
  const placed = placedOf(board, ids)
  place(
    board,
    placed,
    alignFrames(
      placed.map(({ frame }) => frame),
      alignment,
    ),
  )
}

export const distributeNotes = (board: Board, ids: readonly NoteId[], direction: Direction): void => {
  const placed = placedOf(board, ids)
  place(
    board,
    placed,
    distributeFrames(
      placed.map(({ frame }) => frame),
      direction,
    ),
  )
}

/** Reading order: rows from the top, each from the left. */
const inReadingOrder = (placed: readonly Placed[]): readonly Placed[] =>
  placed.toSorted((a, b) => Math.round((a.frame.y - b.frame.y) / 60) || a.frame.x - b.frame.x)

const rowsFrom = (board: Board, placed: readonly Placed[], origin: Point, columns: number): void =>
  place(
    board,
    placed,
    arrangeInRows(
      placed.map(({ frame: { width, height } }) => [width, height]),
      { origin, columns },
    ),
  )

/** Puts notes side by side in rows, from where they stand, in the order in which they are read. */
export const arrangeNotesInRows = (board: Board, ids: readonly NoteId[]): void => {
  const placed = inReadingOrder(placedOf(board, ids))
  const around = frameAround(placed.map(({ frame }) => frame))
  if (around) rowsFrom(board, placed, [around.x, around.y], Math.ceil(Math.sqrt(placed.length * 1.4)))
}

/** Puts the notes of a group side by side inside its frame. */
export const arrangeGroup = (board: Board, groupId: GroupId): void => {
  const frame = board.store.groupFrame(groupId)
  const placed = inReadingOrder(placedOf(board, board.store.membersOf(groupId)))
  if (!frame) return
  const origin = [frame.x + groupPadding, frame.y + groupTitleHeight] as const
  rowsFrom(board, placed, origin, columnsIn(frame.width - 2 * groupPadding))
}

/** Makes the frame of a group as large as its notes need. */
export const fitGroup = (board: Board, groupId: GroupId): void => {
  const around = frameAround(placedOf(board, board.store.membersOf(groupId)).map(({ frame }) => frame))
  if (!around) return
  step(
    board,
    () =>
      void resizeGroup(board.room.doc, {
        groupId,
        at: [around.x - groupPadding, around.y - groupTitleHeight],
        size: [around.width + 2 * groupPadding, around.height + groupTitleHeight + groupPadding],
      }),
  )
}
