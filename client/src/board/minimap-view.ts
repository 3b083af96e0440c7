import { frameAround, growFrame } from '@rembuk/shared/board/frame'
import { type Board, frameOfAll } from './board.ts'

/** Width and height of the small map, in screen pixels. */
export const mapSize = [200, 132] as const
const margin = 60

/** What the small map shows: all of the board and what is seen of it; its corner in canvas pixels, and how much smaller it is. */
export const readMap = (
  board: Board,
  all = frameOfAll(board),
): { readonly corner: readonly [number, number]; readonly scale: number } => {
  const seen = board.camera.seen()
  const { x, y, width, height } = growFrame(frameAround([seen, all ?? seen]) ?? seen, margin)
  return { corner: [x, y], scale: Math.min(mapSize[0] / width, mapSize[1] / height) }
}

/** Moves the window so that what lies under a place of the small map stands in its middle. */
export const goToPlaceOnMap = (board: Board, [left, top]: readonly [number, number]): void => {
  const { corner, scale } = readMap(board)
  const { size } = board.camera.view()
  const [x, y] = board.camera.toScreen([corner[0] + left / scale, corner[1] + top / scale])
  board.camera.panBy([size[0] / 2 - x, size[1] / 2 - y])
}
