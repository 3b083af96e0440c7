/** Where things stand on a canvas, in canvas pixels; one source for the screen, the record and arranging. */

export const noteWidth = 176
export const minNoteHeight = 116
/** What the screen sets a note in: 15 px letters on 20 px lines, 12 px of padding, a footer for the author. */
const fontSize = 15
const lineHeight = 20
const textWidth = noteWidth - 24
const footerHeight = 44

const narrow = /[iljtfrI.,:;'’!|()[\]\-/ ]/u
const wide = /[mwMW@%—…]/u
const plain = /[\u0020-\u024f]/u
const capital = /[\p{Lu}\p{Nd}$&+=?#_<>]/u

/** The width a letter needs at most, in em; letters of other scripts and emoji count as wide as they are high. */
const widthOf = (letter: string): number => {
  if (narrow.test(letter)) return 0.42
  if (wide.test(letter)) return 0.96
  if (!plain.test(letter)) return 1.1
  return capital.test(letter) ? 0.76 : 0.63
}

const lettersPerLine = textWidth / fontSize

/** How many lines a line of text breaks into, words kept whole where they fit. */
const countLines = (line: string): number => {
  let count = 1
  let used = 0
  for (const word of line.split(/(?<= )/u)) {
    const width = Array.from(word).reduce((sum, letter) => sum + widthOf(letter), 0)
    if (used + width <= lettersPerLine) {
      used += width
      continue
    }
    if (used > 0) count += 1
    count += Math.ceil(width / lettersPerLine) - 1
    used = width % lettersPerLine
  }
  return count
}

/** Width and height of a note. The height is at least what its text needs on the screen. */
export const noteSize = (text: string): readonly [number, number] => {
  const lines = text.split('\n').reduce((sum, line) => sum + countLines(line), 0)
  return [noteWidth, Math.max(minNoteHeight, lines * lineHeight + footerHeight)]
}

const gap = 16

/** Places for notes side by side in rows of `columns`, starting at `origin`; each row as tall as its tallest note. */
export const arrangeInRows = (
  texts: readonly string[],
  { origin: [left, top], columns }: { readonly origin: readonly [number, number]; readonly columns: number },
): readonly (readonly [number, number])[] => {
  const places: (readonly [number, number])[] = []
  let y = top
  for (let start = 0; start < texts.length; start += columns) {
    const row = texts.slice(start, start + columns)
    for (const column of row.keys()) places.push([left + column * (noteWidth + gap), y])
    y += Math.max(...row.map((text) => noteSize(text)[1])) + gap
  }
  return places
}

/** How many notes fit side by side in `width` canvas pixels; at least one. */
export const columnsIn = (width: number): number => Math.max(1, Math.floor((width + gap) / (noteWidth + gap)))
