import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'

const at = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url))

/** What a board's first view is made of, the most general first. */
const app = ['main.tsx']
const programme = ['programme/ProgrammeLayout.tsx']
const board = ['board/BoardPage.tsx']
const map = ['board/MappingBoard.tsx']
/** Pages that share code with it. */
const projector = ['projector/main.tsx']
const otherPages = [
  'resident-board/ResidentBoardPage.tsx',
  'programme/ProgrammePage.tsx',
  'plan/PlanningBoard.tsx',
  'execution/ExecutionBoard.tsx',
  'evaluation/EvaluationBoard.tsx',
  'announcement/AnnouncementBoard.tsx',
  'minutes/MinutesPage.tsx',
  'history/HistoryPage.tsx',
]

type Read = (id: string) => Rolldown.ModuleInfo | null

/** These modules and all that is loaded with them. */
const closureOf = (paths: readonly string[], read: Read): ReadonlySet<string> => {
  const found = new Set<string>()
  const visit = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    read(id)?.importedIds.forEach(visit)
  }
  for (const path of paths) visit(at(path))
  return found
}

/** Which of the few files of a board's first view a module is in; null for what the bundler places by itself. */
const createPartOf = () => {
  const closures = new Map<readonly string[], ReadonlySet<string>>()
  return (id: string, read: Read): string | null => {
    const isIn = (paths: readonly string[]): boolean => {
      const closure = closures.get(paths) ?? closureOf(paths, read)
      closures.set(paths, closure)
      return closure.has(id)
    }
    // What is asked for by name keeps a file of its own.
    const isAsked = id === at('main.tsx') || (read(id)?.dynamicImporters.length ?? 0) > 0
    if (isAsked || ![app, programme, board, map].some(isIn)) return null
    if (isIn(app)) return isIn(projector) ? 'base' : 'app'
    if (isIn(projector)) return 'room'
    if (isIn(programme)) return 'programme'
    if (isIn(board)) return isIn(otherPages) ? 'page' : 'board'
    return isIn(otherPages) ? 'note' : 'map'
  }
}

/**
 * A board's first view in a few files. Left alone it is seventy small ones, which pack worse by a twelfth, and wait for one another
 * where a browser asks for six at a time. No part imports from one after it, so that their order needs no care.
 */
export const createParts = (): Rolldown.CodeSplittingOptions => {
  const partOf = createPartOf()
  return {
    includeDependenciesRecursively: false,
    groups: [{ name: (id, context) => partOf(id, (other) => context.getModuleInfo(other)) }],
  }
}
