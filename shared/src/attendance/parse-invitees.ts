import { parseTable } from '../plan/parse-table.ts'
import { cleanHamlet, parsePerson } from './parse-person.ts'
import type { Gender, Person, Sector } from './person.ts'
import { nameKey } from './summary.ts'

/** What a pasted list says. */
export interface PastedInvitees {
  readonly people: readonly Person[]
  /** Lines left out because somebody of the same name and place stands above. */
  readonly doubleCount: number
  /** Lines left out because no list holds so long a name. */
  readonly tooLongCount: number
}

const genderWords: readonly (readonly [RegExp, Gender])[] = [
  [/^(p|pr|perempuan|wanita|f|female|woman)$/i, 'female'],
  [/^(l|lk|laki|laki[- ]laki|pria|m|male|man)$/i, 'male'],
]
const sectorWords: readonly (readonly [RegExp, Sector])[] = [
  [/^(tokoh |unsur )?(masyarakat )?(adat|customary)/i, 'custom'],
  [/^(tokoh |unsur )?(agama|religi)/i, 'religion'],
  [/^(tokoh |unsur )?(pendidik|guru|education|teacher)/i, 'education'],
  [/^(kelompok |unsur )?(tani|petani|farm)/i, 'farming'],
  [/^(kelompok |unsur )?(nelayan|fish)/i, 'fishing'],
  [/^(kelompok |unsur )?(perajin|pengrajin|craft|artisan)/i, 'crafts'],
  [/^(kelompok |tokoh |unsur )?(perempuan|wanita|pkk|women)/i, 'women'],
  [/^(pemerhati |unsur )?(perlindungan )?(anak|child)/i, 'children'],
  [/^(keluarga |warga |unsur )?(miskin|poor)/i, 'poor'],
  [/^(tokoh |karang |unsur )?(pemuda|taruna|youth)/i, 'youth'],
  [/^(lain|other)/i, 'other'],
]
const wordOf = <Value>(words: readonly (readonly [RegExp, Value])[], cell: string): Value | undefined =>
  words.find(([pattern]) => pattern.test(cell.trim()))?.[1]

const isHamlet = (cell: string): boolean =>
  /^(rt|rw|dusun|dukuh|dsn|kampung|kp|lingkungan|blok|hamlet)\b|^\d{1,3}$/i.test(cell.trim())
const headings: readonly (readonly [RegExp, 'name' | 'hamlet' | 'gender' | 'sector'])[] = [
  [/^(nama|name)\b/i, 'name'],
  [/^(dusun|rt|alamat|hamlet|address)\b/i, 'hamlet'],
  [/^(l ?\/ ?p|p ?\/ ?l|jenis kelamin|jk|kelamin|gender|sex|m ?\/ ?f)$/i, 'gender'],
  [/^(unsur|wakil|perwakilan|kelompok|jabatan|group)\b/i, 'sector'],
]
type Heading = (typeof headings)[number][1]

/** What each column holds, when the first row says so. */
const readHeadings = (cells: readonly string[]): readonly (Heading | undefined)[] | undefined => {
  const found = cells.map((cell) => wordOf(headings, cell))
  return found.includes('name') ? found : undefined
}

const withoutNumber = (name: string): string => name.replace(/^\s*(?:\d+\s*[.)]|[-*•])\s*/, '')

const byHeadings = (cells: readonly string[], columns: readonly (Heading | undefined)[]): Person => {
  const cellOf = (heading: Heading): string => cells[columns.indexOf(heading)] ?? ''
  const sector = cellOf('sector')
  return {
    name: withoutNumber(cellOf('name')),
    hamlet: cellOf('hamlet'),
    gender: wordOf(genderWords, cellOf('gender')) ?? '',
    sector: sector ? (wordOf(sectorWords, sector) ?? 'other') : '',
  }
}

/** Reads cells by what they look like: a name, then in any order a place, L or P, and whom they stand for. */
const byLook = (cells: readonly string[]): Person => {
  const [first = '', ...others] = /^\d+\.?$/.test(cells[0] ?? '') && cells.length > 1 ? cells.slice(1) : cells
  let person: Person = { name: withoutNumber(first), hamlet: '', gender: '', sector: '' }
  for (const cell of others) {
    const [gender, sector] = [wordOf(genderWords, cell), wordOf(sectorWords, cell)]
    if (gender && !person.gender) person = { ...person, gender }
    else if (sector && !person.sector) person = { ...person, sector }
    else if (cell && !person.hamlet) person = { ...person, hamlet: cell }
  }
  return person
}

/** A comma may belong to the name ("Siti Aminah, S.Pd."): columns begin with the first part that is clearly none of it. */
const splitLine = (line: string): readonly string[] => {
  const parts = line.split(/[,;]/).map((part) => part.trim())
  const isColumn = (part: string) => isHamlet(part) || wordOf(genderWords, part) || wordOf(sectorWords, part)
  const at = parts.findIndex((part, index) => index > 0 && isColumn(part))
  return at < 0 ? [parts.join(', ')] : [parts.slice(0, at).join(', '), ...parts.slice(at)]
}

const readRows = (text: string): readonly Person[] => {
  const isTable = text.includes('\t')
  const rows = isTable ? parseTable(text) : text.split(/\r\n?|\n/).map(splitLine)
  const [first = []] = rows
  const columns = readHeadings(first.flatMap((cell) => (isTable ? [cell] : cell.split(', '))))
  if (!columns) return rows.map(byLook)
  return rows.slice(1).map((cells) => (isTable ? byHeadings(cells, columns) : byLook(cells)))
}

/**
 * The people of a pasted list: a name on each line, or the columns name, dusun/RT, L/P and unsur as a spreadsheet copies them, with or
 * without headings, or with commas between.
 */
export const parseInvitees = (text: string): PastedInvitees => {
  const people: Person[] = []
  const seen = new Set<string>()
  let [doubleCount, tooLongCount] = [0, 0]
  for (const row of readRows(text)) {
    const parsed = parsePerson(row)
    if (!parsed.ok) {
      if (parsed.error.type === 'NameTooLong') tooLongCount += 1
      continue
    }
    const key = `${nameKey(parsed.value.name)}/${cleanHamlet(parsed.value.hamlet)}`
    if (seen.has(key)) doubleCount += 1
    else people.push(parsed.value)
    seen.add(key)
  }
  return { people, doubleCount, tooLongCount }
}
