import { type BoardId, isId, type ProgrammeId } from '@rembuk/shared/base/id'
import { boardRoom, programmeRoom } from '@rembuk/shared/room/room-name'
import { roomConnection } from '../sync/rooms.ts'

const boardPath = /^\/program\/([^/]+)\/papan\/([^/]+)\/?$/

/**
 * Asks for the documents that a board's address needs, before the code of its page is here: neither waits for the other. Whoever comes
 * by a link is let in by its secret first.
 */
export const openEarly = ({ pathname, hash }: Location): void => {
  const [, programmeId = '', boardId = ''] = boardPath.exec(pathname) ?? []
  if (!isId(programmeId) || !isId(boardId) || hash.startsWith('#k=')) return
  roomConnection(programmeRoom(programmeId as ProgrammeId))
  roomConnection(boardRoom(boardId as BoardId))
}
