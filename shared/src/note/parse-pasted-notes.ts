import { cleanText, maxNoteLength } from '../document/plain-text.ts'
import { parseTable } from '../plan/parse-table.ts'

/** So many notes come out of one paste. */
export const maxPastedNotes = 500

/** What a pasted list says, as texts of notes. */
export interface PastedNotes {
  readonly texts: readonly string[]
  /** Lines beyond the limit. */
  readonly leftOutCount: number
  /** Notes whose text was too long and ends early. */
  readonly cutCount: number
}

/** Bullets and numbers in front of a line: what a list in a letter or a chat begins its lines with. */
const bullet = /^\s*(?:[•▪◦‣·*–—-]|\d{1,3}[.)])\s+/u

const toText = (cells: readonly string[]): string =>
  cleanText(
    cells
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' · ')
      .replace(bullet, ''),
  )

/** Reads a pasted list: one line, or one row of a spreadsheet, is one note; bullets, numbers and empty lines are left out. */
export const parsePastedNotes = (text: string): PastedNotes => {
  const lines = parseTable(text).map(toText).filter(Boolean)
  const kept = lines.slice(0, maxPastedNotes)
  return {
    texts: kept.map((line) => line.slice(0, maxNoteLength)),
    leftOutCount: lines.length - kept.length,
    cutCount: kept.filter((line) => line.length > maxNoteLength).length,
  }
}
