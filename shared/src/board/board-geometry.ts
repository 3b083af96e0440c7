/** Where things stand on a canvas, in canvas pixels; one source for the screen, the record and arranging. */

export const noteWidth = 176
const minNoteHeight = 116
const lineHeight = 20
const charactersPerLine = 20
const footerHeight = 44

/** Width and height of a note. The height is what its text needs at 15 px; the screen clips nothing above it. */
export const noteSize = (text: string): readonly [number, number] => {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerLine)), 0)
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
