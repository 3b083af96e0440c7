import type { Database } from 'better-sqlite3'

/** What came over from a broken database, in rows. */
export interface Rescued {
  readonly rowCount: number
  /** Tables that could not be read to the end; how many rows they have lost nobody can know. */
  readonly tornTables: readonly string[]
}

type Row = Readonly<Record<string, unknown>>

/** So many rows in a row that cannot be read, and the rest of a hole is given up. */
const hopelessRows = 2000

const listTables = (database: Database): readonly string[] =>
  database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid").pluck().all()

const listColumns = (database: Database, table: string): readonly string[] =>
  database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)

const hasRowid = (database: Database, table: string): boolean => {
  try {
    database.prepare(`SELECT rowid FROM "${table}"`)
    return true
  } catch {
    return false
  }
}

/** Reads rows until the disk no longer lets it; true when that was the end. */
const readWhileSound = (rows: IterableIterator<Row>, take: (row: Row) => void): boolean => {
  try {
    for (const row of rows) take(row)
    return true
  } catch {
    return false
  }
}

/** Every row of a table that can be read: from the front, from the back, and what lies between, one by one. True when nothing was torn. */
const readTable = (database: Database, table: string, take: (row: Row) => void): boolean => {
  const key = hasRowid(database, table) ? 'rowid' : undefined
  const select = `SELECT ${key ? 'rowid AS "rowid", ' : ''}* FROM "${table}" NOT INDEXED`
  const order = key ?? `"${listColumns(database, table).join('", "')}"`
  let front = 0
  const isWhole = readWhileSound(database.prepare<[], Row>(select).iterate(), (row) => {
    front = Number(row['rowid'])
    take(row)
  })
  if (isWhole) return true
  let back = Number.POSITIVE_INFINITY
  readWhileSound(database.prepare<[], Row>(`${select} ORDER BY ${order} DESC`).iterate(), (row) => {
    back = Number(row['rowid'])
    take(row)
  })
  if (!key) return false
  const one = database.prepare<[number], Row>(`${select} WHERE rowid = ?`)
  let missed = 0
  for (let rowid = front + 1; rowid < back && missed < hopelessRows; rowid += 1) {
    missed += 1
    readWhileSound(one.iterate(rowid), (row) => {
      missed = 0
      take(row)
    })
  }
  return false
}

/**
 * Copies every row that can still be read from a broken database into a new one with the same tables. What the rows hold is proved
 * later, row by row, by their checksums.
 */
export const rescueRows = (broken: Database, fresh: Database): Rescued => {
  let rowCount = 0
  const tornTables: string[] = []
  const known = new Set(listTables(broken))
  for (const table of listTables(fresh).filter((name) => known.has(name))) {
    const inBoth = new Set(listColumns(broken, table))
    const rowid = hasRowid(fresh, table) ? ['rowid'] : []
    const columns = [...rowid, ...listColumns(fresh, table).filter((name) => inBoth.has(name))]
    // Rows keep their number: lists are in the order in which things were made.
    const insert = fresh.prepare(
      `INSERT OR IGNORE INTO "${table}" ("${columns.join('", "')}") VALUES (${columns.map(() => '?').join(', ')})`,
    )
    const copy = (row: Row) => {
      try {
        rowCount += insert.run(columns.map((column) => row[column])).changes
      } catch {
        // A value of a wrong kind: the row is spoilt.
        if (!tornTables.includes(table)) tornTables.push(table)
      }
    }
    if (!readTable(broken, table, copy) && !tornTables.includes(table)) tornTables.push(table)
  }
  return { rowCount, tornTables }
}
