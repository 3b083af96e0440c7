import type { BoardId } from '../base/id.ts'

/** The answer of /j/:code/board: the board that the room is at. */
export interface ResidentBoard {
  readonly boardId: BoardId
}
