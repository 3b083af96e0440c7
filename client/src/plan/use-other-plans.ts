import type { BoardId } from '@rembuk/shared/base/id'
import { readBudgetSettings, summarizeBudget } from '@rembuk/shared/plan/budget-queries'
import { listFunding } from '@rembuk/shared/plan/funding-queries'
import type { FundingSource } from '@rembuk/shared/plan/funding-schema'
import { listBudgetLines } from '@rembuk/shared/plan/plan-queries'
import { useEffect, useState } from 'react'
import { useBoards } from '../programme/use-boards.ts'
import { loadBoardState } from './board-state.ts'

/** The money of another planning board of the programme, as it was when this page asked. */
export interface OtherPlan {
  readonly boardId: BoardId
  readonly title: string
  readonly totalRupiah: number
  readonly sources: readonly FundingSource[]
}

const loadPlan = async (boardId: BoardId, title: string): Promise<readonly OtherPlan[]> => {
  const doc = await loadBoardState(boardId)
  if (!doc) return []
  const sources = listFunding(doc)
  const { totalRupiah } = summarizeBudget(listBudgetLines(doc), sources, readBudgetSettings(doc))
  doc.destroy()
  return [{ boardId, title, totalRupiah, sources }]
}

/** The other planning boards of the programme; asked for anew whenever the page is looked at again. */
export const useOtherPlans = (boardId: BoardId): readonly OtherPlan[] => {
  const others = useBoards().filter(({ id, stage }) => stage === 'planning' && id !== boardId)
  const key = JSON.stringify(others.map(({ id, title }) => [id, title]))
  const [plans, setPlans] = useState<readonly OtherPlan[]>([])
  useEffect(() => {
    const wanted = JSON.parse(key) as readonly (readonly [BoardId, string])[]
    let isOver = false
    const load = async () => {
      const loaded = await Promise.all(wanted.map(([id, title]) => loadPlan(id, title)))
      if (!isOver) setPlans(loaded.flat())
    }
    const look = () => {
      if (document.visibilityState === 'visible') void load()
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', look)
    }
  }, [key])
  return plans
}
