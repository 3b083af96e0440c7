import type { BoardId } from '@rembuk/shared/base/id'
import * as Y from 'yjs'
import { withPageRole } from '../access/page-role.ts'

/**
 * What a board of the programme holds at this moment, in a document of its own that nobody edits; undefined when the server does
 * not hand it out or cannot be reached.
 */
export const loadBoardState = async (boardId: BoardId): Promise<Y.Doc | undefined> => {
  const answer = await fetch(withPageRole(`/api/rooms/board/${boardId}/state`)).catch(() => undefined)
  if (!answer?.ok) return undefined
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()))
  return doc
}

const statesByBoard = new Map<BoardId, Promise<Y.Doc | undefined>>()

/** The same, asked for once while the page is open: for the titles of what others came from, which hardly change. */
export const rememberBoardState = (boardId: BoardId): Promise<Y.Doc | undefined> => {
  const known = statesByBoard.get(boardId) ?? loadBoardState(boardId)
  statesByBoard.set(boardId, known)
  return known
}
