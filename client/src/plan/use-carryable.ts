import type { BoardId } from '@rembuk/shared/base/id'
import { type CarryableItem, listCarryableItems } from '@rembuk/shared/plan/carry-over-queries'
import { listBoards } from '@rembuk/shared/programme/programme-document'
import { useEffect, useState } from 'react'
import { useProgramme } from '../programme/programme-context.ts'
import { loadBoardState } from './board-state.ts'

export interface CarryableBoard {
  readonly boardId: BoardId
  readonly title: string
  readonly items: readonly CarryableItem[]
}

/** What the mapping boards of the programme offer to carry over, as they are now; undefined while they are being read. */
export const useCarryable = (): readonly CarryableBoard[] | undefined => {
  const { room } = useProgramme()
  const [boards, setBoards] = useState<readonly CarryableBoard[]>()
  useEffect(() => {
    let isWanted = true
    const entries = listBoards(room.doc).filter(({ stage }) => stage === 'mapping')
    const load = entries.map(async ({ id, title }) => {
      const doc = await loadBoardState(id)
      return { boardId: id, title, items: doc ? listCarryableItems(doc) : [] }
    })
    void Promise.all(load).then((loaded) => {
      if (isWanted) setBoards(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [room])
  return boards
}
