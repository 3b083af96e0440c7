import type { BoardId } from '@rembuk/shared/base/id'
import { useCallback, useSyncExternalStore } from 'react'
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

/** Other boards are asked again so often while a page shows what comes from them. */
const askAgainMs = 10_000

interface WatchedState {
  readonly listeners: Set<() => void>
  doc: Y.Doc | undefined
  timer: ReturnType<typeof setInterval> | undefined
  askCount: number
}
const watchedByBoard = new Map<BoardId, WatchedState>()

const watched = (boardId: BoardId): WatchedState => {
  const known = watchedByBoard.get(boardId) ?? { listeners: new Set(), doc: undefined, timer: undefined, askCount: 0 }
  watchedByBoard.set(boardId, known)
  return known
}

/** Asks for a board again; what could not be reached stays as it was last seen. */
export const refreshBoardState = async (boardId: BoardId): Promise<void> => {
  const state = watched(boardId)
  state.askCount += 1
  const asked = state.askCount
  const doc = await loadBoardState(boardId)
  if (!doc || asked !== state.askCount) return
  state.doc = doc
  for (const listener of state.listeners) listener()
}

const watchBoard = (boardId: BoardId, notify: () => void): (() => void) => {
  const state = watched(boardId)
  if (state.listeners.size === 0) {
    void refreshBoardState(boardId)
    state.timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refreshBoardState(boardId)
    }, askAgainMs)
  }
  state.listeners.add(notify)
  return () => {
    state.listeners.delete(notify)
    if (state.listeners.size === 0) clearInterval(state.timer)
  }
}

/** Another board of the programme as it was some seconds ago at most; undefined while it is not known. */
export const useBoardState = (boardId: BoardId): Y.Doc | undefined =>
  useSyncExternalStore(
    useCallback((notify: () => void) => watchBoard(boardId, notify), [boardId]),
    () => watchedByBoard.get(boardId)?.doc,
  )

const noDocs: readonly { readonly boardId: BoardId; readonly doc: Y.Doc }[] = []
const knownDocs = new Map<string, typeof noDocs>()

/** Those of some boards that are known. */
export const useBoardStates = (boardIds: readonly BoardId[]): typeof noDocs => {
  const key = boardIds.join()
  const subscribe = useCallback(
    (notify: () => void) => {
      const stops = (key === '' ? [] : (key.split(',') as BoardId[])).map((boardId) => watchBoard(boardId, notify))
      return () => {
        for (const stop of stops) stop()
        knownDocs.delete(key)
      }
    },
    [key],
  )
  return useSyncExternalStore(subscribe, () => {
    const docs = boardIds.flatMap((boardId) => {
      const doc = watchedByBoard.get(boardId)?.doc
      return doc ? [{ boardId, doc }] : []
    })
    const before = knownDocs.get(key) ?? noDocs
    const isSame = before.length === docs.length && docs.every(({ doc }, index) => before[index]?.doc === doc)
    if (!isSame) knownDocs.set(key, docs)
    return isSame ? before : docs
  })
}
