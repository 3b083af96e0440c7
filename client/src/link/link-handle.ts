import { linkCurve, pathOfCurve } from '@rembuk/shared/link/link-geometry'
import type { Board } from '../board/board.ts'
import { selectedEnd } from './link-actions.ts'
import { frameOfEnd } from './link-place.ts'

/** Keeps the handle beside the one note or group that is selected. */
export const writeHandle = (board: Board, element: HTMLElement): void => {
  const { isDragging, editing } = board.session.state()
  const end = isDragging || editing ? undefined : selectedEnd(board)
  const frame = end && frameOfEnd(board, end)
  if (element.hidden === Boolean(frame)) element.hidden = !frame
  if (!end || !frame) return
  element.dataset['linkFrom'] = end
  const [x, y] = board.camera.toScreen([frame.x + frame.width, frame.y + frame.height / 2])
  element.style.transform = `translate(${x - 8}px, ${y - 15}px)`
}

/** Draws the arrow while it is pulled. Without one nothing is written: each write would paint the whole window anew. */
export const writePulled = (board: Board, path: SVGPathElement): void => {
  const { linking, dropTarget } = board.session.state()
  const from = linking && frameOfEnd(board, linking.from)
  if (!linking || !from) {
    if (path.hasAttribute('d')) path.removeAttribute('d')
    return
  }
  const [x, y] = linking.to
  const to = (dropTarget && frameOfEnd(board, dropTarget)) ?? { x, y, width: 0, height: 0 }
  const { zoom, offset } = board.camera.view()
  path.setAttribute('d', pathOfCurve(linkCurve(from, to)))
  path.setAttribute('transform', `translate(${offset[0]} ${offset[1]}) scale(${zoom})`)
}
