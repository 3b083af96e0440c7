import { askDatabase } from './phone-database.ts'

/** What stands under a key. A later text has a higher turn; an empty one was forgotten. */
export interface Row {
  readonly turn: number
  readonly text: string
}
export type Rows = ReadonlyMap<string, Row>

/** Where a phone keeps its texts so that a dead battery takes none of them. */
export interface RowStore {
  /** All that was kept before. */
  readonly kept: Rows
  /** True once all are on the disk. */
  readonly put: (rows: Rows) => Promise<boolean>
}

const name = 'rembuk-texts'
/** Some browsers never answer; a phone that waited for them would have no page. */
const answersWithinMs = 3000

interface KeyedRow extends Row {
  readonly key: string
}

/** The browser's database; undefined where it gives none. */
export const openRowStore = async (): Promise<RowStore | undefined> => {
  const answer = await Promise.race([
    askDatabase<KeyedRow[]>(name, 'readonly', (store) => store.getAll()),
    new Promise<undefined>((resolve) => setTimeout(resolve, answersWithinMs)),
  ])
  if (!answer) return undefined
  const put = async (rows: Rows): Promise<boolean> => {
    const done = await askDatabase(name, 'readwrite', (store) => {
      for (const [key, row] of Array.from(rows)) store.put({ key, ...row }, key)
      return undefined
    })
    return done !== undefined
  }
  return { kept: new Map((answer.value ?? []).map(({ key, turn, text }) => [key, { turn, text }])), put }
}
