import { useSyncExternalStore } from 'react'
import { later, Soon } from '../ui/later.tsx'
import { useBoard, useGroupIds, usePlacedIds } from './board-context.tsx'

const firstSteps = later(async () => (await import('./FirstSteps.tsx')).FirstSteps)

/** What to do with a board on which nothing stands yet. */
export const EmptyBoard = () => {
  const board = useBoard()
  const isEmpty = usePlacedIds().length === 0
  const hasNoGroup = useGroupIds().length === 0
  const hasNoArea = useSyncExternalStore(board.areas.subscribe, board.areas.list).length === 0
  return isEmpty && hasNoGroup && hasNoArea && <Soon part={firstSteps}>{(FirstSteps) => <FirstSteps />}</Soon>
}
