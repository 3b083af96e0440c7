import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The built pages; `pnpm test` builds them first. */
export const builtPages = resolve(import.meta.dirname, '../../client/dist')

/** What Vite's manifest says of one file of the build; names in `imports` are keys of the manifest. */
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}
export type Manifest = Readonly<Record<string, Chunk>>

/** Scripts that are loaded together, and how many kB of gzip (of 1,000 bytes) they may be. */
export interface Budget {
  readonly name: string
  /** Keys of the manifest; with each comes all that it imports, except what it loads later. */
  readonly entries: readonly string[]
  /** Entries that the page has loaded before, so that they cost nothing more. */
  readonly after?: readonly string[]
  readonly limitKb: number
}

const board = [
  'index.html',
  'src/programme/ProgrammeLayout.tsx',
  'src/board/BoardPage.tsx',
  'src/board/MappingBoard.tsx',
]

export const budgets: readonly Budget[] = [
  { name: "board's first view", entries: board, limitKb: 180 },
  { name: 'editor, when one is first opened', entries: ['src/rich-text/TiptapEditor.tsx'], after: board, limitKb: 125 },
  { name: 'projector', entries: ['projector.html'], limitKb: 130 },
  {
    name: 'whole board on a phone',
    entries: ['index.html', 'src/resident-board/ResidentBoardPage.tsx', 'src/board/MappingBoard.tsx'],
    limitKb: 200,
  },
  { name: 'phone', entries: ['src/phone/phone.ts'], limitKb: 30 },
  { name: 'phone, after its first view', entries: ['src/phone/later.ts'], after: ['src/phone/phone.ts'], limitKb: 30 },
]

/** The app and the projector are built together, the phone's page by itself. */
const manifestFiles = ['manifest.json', 'phone-manifest.json']

export const readManifest = (): Manifest =>
  Object.assign({}, ...manifestFiles.map((file) => JSON.parse(readFileSync(join(builtPages, '.vite', file), 'utf8'))))

/** The entries and everything that is loaded with them; an entry that the build does not have throws. */
export const filesOf = (manifest: Manifest, entries: readonly string[]): ReadonlySet<string> => {
  const files = new Set<string>()
  const visited = new Set<string>()
  const visit = (key: string): void => {
    if (visited.has(key)) return
    visited.add(key)
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the build has no ${key}`)
    files.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  entries.forEach(visit)
  return files
}

/** The size of a file as it travels, in kB of gzip. */
const kbOf = (file: string): number => gzipSync(readFileSync(join(builtPages, file))).byteLength / 1000

/** What a budget's scripts weigh in this build, in kB of gzip. */
export const measure = (manifest: Manifest, { entries, after = [] }: Budget): number => {
  const before = filesOf(manifest, after)
  return [...filesOf(manifest, entries)].filter((file) => !before.has(file)).reduce((sum, file) => sum + kbOf(file), 0)
}

/** One line for each budget: what it weighs and what it may. */
const pageSizeTable = (): string => {
  const manifest = readManifest()
  const lines = budgets.map((budget) => {
    const kb = measure(manifest, budget)
    return `  ${budget.name.padEnd(34)} ${kb.toFixed(1).padStart(6)} of ${budget.limitKb} kB`
  })
  return ['Scripts, gzip:', ...lines].join('\n')
}

if (import.meta.main) process.stdout.write(`${pageSizeTable()}\n`)
