import type { BoardId } from '@rembuk/shared/base/id'
import type { Source } from '@rembuk/shared/document/document'
import { type NamedSource, nameSource } from '@rembuk/shared/priority/thread'
import { useMemo } from 'react'
import { useBoardState } from './board-state.ts'

/** What an activity or a decision came from, as its board says it now; undefined while that is not known. */
export const useNamedSource = ({ board, item }: Source): NamedSource | undefined => {
  const doc = useBoardState(board as BoardId)
  return useMemo(() => doc && nameSource(doc, item), [doc, item])
}
