import { type BoardEntry, boardIndexOf, listBoards } from '@rembuk/shared/programme/programme-document'
import { useYDeep } from '../sync/use-y.ts'
import { useProgramme } from './programme-context.ts'

const isSame = (a: readonly BoardEntry[], b: readonly BoardEntry[]): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The programme's boards in their order. */
export const useBoards = (): readonly BoardEntry[] => {
  const { doc } = useProgramme().room
  return useYDeep(boardIndexOf(doc), () => listBoards(doc), isSame)
}
