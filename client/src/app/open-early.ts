import { type BoardId, isId, type ProgrammeId } from '@rembuk/shared/base/id'
import { boardRoom, programmeRoom } from '@rembuk/shared/room/room-name'
import { askAccessEarly } from '../programme/load-access.ts'
import { roomConnection } from '../sync/rooms.ts'

const boardPath = /^\/program\/([^/]+)\/papan\/([^/]+)\/?$/

/**
 * Asks for what a board's address needs, before the code of its page is here. The board's own document comes last: while a large one is
 * read nothing else is, and the page around it would wait. Whoever comes by a link is let in by its secret first.
 */
export const openEarly = ({ pathname, hash }: Location): void => {
  const [, programmeId = '', boardId = ''] = boardPath.exec(pathname) ?? []
  if (!isId(programmeId) || !isId(boardId)) return
  const isLetIn = !hash.startsWith('#k=')
  const access = askAccessEarly(programmeId as ProgrammeId)
  if (isLetIn) roomConnection(programmeRoom(programmeId as ProgrammeId))
  void access.then(({ ok }) => ok && roomConnection(boardRoom(boardId as BoardId)))
}
