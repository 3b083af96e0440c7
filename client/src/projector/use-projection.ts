import { groupsOf, notesOf, readBoardMeta } from '@rembuk/shared/board/board-document'
import { listGroups } from '@rembuk/shared/group/group-queries'
import type { AskedStep } from '@rembuk/shared/meeting/meeting-state'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { useMemo } from 'react'
import type * as Y from 'yjs'
import { useYDeep } from '../sync/use-y.ts'
import { type Projection, projectBoard } from './projection.ts'

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What the wall shows of a board now; changes as notes come in. */
export const useProjection = (doc: Y.Doc, step: AskedStep): Projection => {
  const kinds = step.kind === 'write' ? step.kinds : []
  const notes = useYDeep(notesOf(doc), () => listNotes(doc), isSame)
  const groups = useYDeep(groupsOf(doc), () => listGroups(doc), isSame)
  const { stage } = readBoardMeta(doc)
  return useMemo(() => projectBoard({ stage, notes, groups, kinds }), [stage, notes, groups, kinds])
}
