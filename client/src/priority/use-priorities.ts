import type { BoardId } from '@rembuk/shared/base/id'
import { groupsOf, notesOf, prioritiesOf } from '@rembuk/shared/board/board-document'
import { type RankedPriority, rankPriorities } from '@rembuk/shared/priority/priority-queries'
import { activitiesFor, type PlannedActivity } from '@rembuk/shared/priority/thread'
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { useBoardStates } from '../plan/board-state.ts'
import { useBoards } from '../programme/use-boards.ts'

/** The ranked problems of a board, live, with the words of what they are about. */
export const usePriorities = (doc: Y.Doc): readonly RankedPriority[] => {
  const cache = useRef<{ readonly key: string; readonly priorities: readonly RankedPriority[] }>(undefined)
  const isStale = useRef(true)
  const subscribe = useCallback(
    (notify: () => void) => {
      const roots = [prioritiesOf(doc), notesOf(doc), groupsOf(doc)]
      const handle = () => {
        isStale.current = true
        notify()
      }
      for (const root of roots) root.observeDeep(handle)
      isStale.current = true
      return () => {
        for (const root of roots) root.unobserveDeep(handle)
      }
    },
    [doc],
  )
  return useSyncExternalStore(subscribe, () => {
    if (!cache.current || isStale.current) {
      const priorities = rankPriorities(doc)
      const key = JSON.stringify(priorities)
      if (cache.current?.key !== key) cache.current = { key, priorities }
      isStale.current = false
    }
    return cache.current.priorities
  })
}

/** The planning boards of the programme. */
export const usePlanningBoards = (): readonly { readonly id: BoardId; readonly title: string }[] => {
  const boards = useBoards()
  return useMemo(() => boards.filter(({ stage }) => stage === 'planning'), [boards])
}

/** The activities that answer a problem of a board, by the problem's id, as the planning boards were some seconds ago. */
export const useActivitiesByProblem = (boardId: BoardId): ((itemId: string) => readonly PlannedActivity[]) => {
  const plans = useBoardStates(usePlanningBoards().map(({ id }) => id))
  return useMemo(() => (item) => activitiesFor(plans, { board: boardId, item }), [plans, boardId])
}
