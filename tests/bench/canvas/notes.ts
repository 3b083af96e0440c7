/** The notes that every canvas shows, and what others do to them: the same in every browser page and on every server. */

export const noteWidth = 176
export const noteHeight = 116
const columnWidth = 200
const rowHeight = 144
/** Columns for each row, so that the board is as wide as a screen is. */
const columnsPerRow = 1.28

/** By the names that Rembuk has for them. */
export const colours = {
  amber: '#ffe3a3',
  coral: '#ffc9bc',
  leaf: '#cdeac0',
  sky: '#c5e3f6',
  lilac: '#e2d4f5',
  paper: '#fffaf0',
} as const
export type Colour = keyof typeof colours
const colourNames = Object.keys(colours) as Colour[]

const words = [
  'Air tidak mengalir di RT 03 sejak Senin',
  'Jalan ke sekolah berlubang dan gelap di malam hari',
  'Posyandu buka sebulan sekali, antre dua jam',
  'Sampah dibakar di tepi sungai',
  'Banyak pemuda belum bekerja setelah lulus',
  'Balai warga bocor bila hujan deras',
]

export interface BenchNote {
  readonly index: number
  readonly text: string
  readonly colour: Colour
  readonly x: number
  readonly y: number
}

export const createNotes = (count: number): readonly BenchNote[] => {
  const columns = Math.ceil(Math.sqrt(count * columnsPerRow))
  return Array.from({ length: count }, (_, index) => ({
    index,
    text: `${words[index % words.length]} (${index})`,
    colour: colourNames[index % colourNames.length] ?? 'amber',
    x: (index % columns) * columnWidth,
    y: Math.floor(index / columns) * rowHeight,
  }))
}

export interface RemoteEdit {
  readonly index: number
  /** A new text, or else a new place. */
  readonly text?: string
  readonly at?: readonly [number, number]
}

/** What somebody else does as the `turn`th: every second one near the middle of the board, by turns a move and a new text. */
export const remoteEdit = (notes: readonly BenchNote[], turn: number): RemoteEdit => {
  const columns = notes.findLastIndex(({ y }) => y === 0) + 1
  const middle = Math.floor(notes.length / columns / 2) * columns + Math.floor(columns / 2)
  const index = turn % 2 === 0 ? middle + (Math.floor(turn / 2) % 3) : (turn * 997) % notes.length
  const note = notes[index]
  if (!note) throw new Error('no such note')
  return turn % 4 < 2
    ? { index, at: [note.x + ((turn * 7) % 20), note.y + ((turn * 5) % 16)] }
    : { index, text: `${note.text}, kata yang ke-${turn}` }
}
