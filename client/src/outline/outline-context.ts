import { assert } from '@rembuk/shared/base/assert'
import type { NoteId } from '@rembuk/shared/base/id'
import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import { useBoard } from '../board/board-context.tsx'
import type { NoteCommands } from '../board/use-selection-commands.ts'
import type { OutlineTree, SectionId } from './outline-tree.ts'

export interface OutlineParts {
  readonly tree: OutlineTree
  readonly commands: NoteCommands
}

export const OutlineContext = createContext<OutlineParts | undefined>(undefined)

/** The list that this component stands in. */
export const useOutline = (): OutlineParts => {
  const parts = use(OutlineContext)
  assert(parts, 'a part of the list stands in it')
  return parts
}

export const useNotesIn = (section: SectionId): readonly NoteId[] => {
  const { tree } = useOutline()
  return useSyncExternalStore(tree.subscribe, () => tree.notesIn(section))
}

/** Whether Tab leads to this note: of all notes to one, the arrows lead to the others. */
export const useIsEntry = (id: NoteId): boolean => {
  const { tree } = useOutline()
  const { session } = useBoard()
  const subscribe = useCallback(
    (notify: () => void) => {
      const stops = [tree.subscribe(notify), session.onItem(id, notify), session.subscribe(notify)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [tree, session, id],
  )
  return useSyncExternalStore(subscribe, () => tree.isEntry(id))
}
