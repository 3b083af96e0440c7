import type { LinkId } from '@rembuk/shared/base/id'
import type { Result } from '@rembuk/shared/base/result'
import {
  addLink,
  type LinkError,
  labelLink,
  type NewLink,
  removeLink,
  turnLink,
} from '@rembuk/shared/link/link-commands'
import type { LinkEnd } from '@rembuk/shared/link/link-schema'
import type { Board } from '../board/board.ts'
import { noSelection } from '../board/board-session.ts'
import { startStep } from '../board/note-actions.ts'

export const selectLink = ({ session }: Board, linkId: LinkId): void =>
  session.change({ ...noSelection, selectedLink: linkId })

/** Links a cause to its effect as one step of undo. */
export const linkEnds = (board: Board, ends: NewLink): Result<LinkId, LinkError> => {
  startStep(board)
  return addLink(board.room.doc, ends)
}

/** Links by hand on the canvas: the new arrow is selected, so that words can be put beside it. */
export const drawLink = (board: Board, ends: NewLink): void => {
  if (!board.room.canEdit) return
  const linked = linkEnds(board, ends)
  if (!linked.ok) return
  selectLink(board, linked.value)
  board.session.change({ tool: 'select' })
}

export const writeLinkLabel = (board: Board, linkId: LinkId, label: string): void => {
  if (label.trim() === board.links.link(linkId)?.label) return
  startStep(board)
  labelLink(board.room.doc, { linkId, label })
}

/** Turns a link round and keeps it selected where it was. */
export const turnLinkRound = (board: Board, linkId: LinkId): void => {
  startStep(board)
  const turned = turnLink(board.room.doc, linkId)
  if (turned.ok && board.session.state().linksAsked === undefined) selectLink(board, turned.value)
}

export const removeLinkOf = (board: Board, linkId: LinkId): void => {
  startStep(board)
  removeLink(board.room.doc, linkId)
}

/** The one note or group that is selected, or undefined: what a link would lead from. */
export const selectedEnd = ({ session }: Board): LinkEnd | undefined => {
  const { selectedNotes, selectedGroup } = session.state()
  const [only] = selectedNotes
  return selectedGroup ?? (selectedNotes.size === 1 ? only : undefined)
}

/** Asks in front of the page what a note or group is linked with. */
export const askLinks = ({ session }: Board, end: LinkEnd): void => session.change({ linksAsked: end })
