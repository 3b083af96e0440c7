import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { type Frame, frameAround } from '@rembuk/shared/board/frame'
import { type LinkCurve, linkCurve } from '@rembuk/shared/link/link-geometry'
import type { Link, LinkEnd } from '@rembuk/shared/link/link-schema'
import type { Board } from '../board/board.ts'

type Parts = Pick<Board, 'places' | 'links'>

/** The frame of a note or group as it is shown, also while it is dragged; that of its group for a note that is put away in it. */
export const frameOfEnd = ({ places }: Pick<Parts, 'places'>, end: LinkEnd): Frame | undefined =>
  places.noteFrame(end as NoteId) ?? places.groupFrame(places.seenAs(end) as GroupId)

/** The line of a link as it is shown, or undefined while one of its ends waits in the inbox, or both are put away in one group. */
export const curveOfLink = (board: Parts, link: Link): LinkCurve | undefined => {
  if (board.places.seenAs(link.from) === board.places.seenAs(link.to)) return undefined
  const from = frameOfEnd(board, link.from)
  const to = frameOfEnd(board, link.to)
  return from && to && linkCurve(from, to, { isTwoWay: board.links.isTwoWay(link) })
}

const pointFrame = ([x, y]: readonly [number, number]): Frame => ({ x, y, width: 1, height: 1 })

/** The frame that holds all of a line. */
export const frameOfCurve = ({ start, bends, end }: LinkCurve): Frame | undefined =>
  frameAround([start, ...bends, end].map(pointFrame))
