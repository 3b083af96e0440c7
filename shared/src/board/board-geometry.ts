/** Where things stand on a canvas, in canvas pixels; one source for the screen, the record and arranging. */

export const noteWidth = 176
export const minNoteHeight = 116
/** What the screen sets a note in: 15 px letters on 20 px lines, 12 px of padding, a footer for the author. */
export const noteFontSize = 15
export const noteLineHeight = 20
export const noteTextWidth = noteWidth - 24
const footerHeight = 44

/** Letters of Plus Jakarta Sans at weight 500, by the width in em that the widest of them needs. */
const widthClasses: readonly (readonly [RegExp, number])[] = [
  [/[ ]/u, 0.18],
  [/[ijlI']/u, 0.27],
  [/[,.:;!()[\]{}|r`1Jft‘’]/u, 0.4],
  [/["/\\z“”*°sxTv?\-L]/u, 0.54],
  [/[7ykaFZhnu269c3Ee5+<=>X^_~×±]/u, 0.62],
  [/[84Y$PRSoKgAVbdpqBU0…H]/u, 0.73],
  [/[DN&CG#wMOQm@—]/u, 0.94],
  [/[\u0020-\u024f]/u, 1],
]
/** Letters of other scripts, and emoji, count as a little wider than high. */
const otherWidth = 1.1

const readWidth = (letter: string): number => widthClasses.find(([letters]) => letters.test(letter))?.[1] ?? otherWidth

/** Widths of the letters that boards are written in, looked up once: a board of 2,000 notes has 200,000 letters. */
const widthByLetter: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 0x250 - 0x20 }, (_, index) => String.fromCharCode(index + 0x20)).map((letter) => [
    letter,
    readWidth(letter),
  ]),
)

const widthOf = (letter: string): number => widthByLetter.get(letter) ?? readWidth(letter)
/** At most so wide is a stretch of text in em; at weight 500. */
export const widthOfWord = (word: string): number => Array.from(word).reduce((sum, letter) => sum + widthOf(letter), 0)

const lineWidth = noteTextWidth / noteFontSize

/** How many lines a line of text breaks into: at spaces and hyphens, inside a word only where it is longer than a line. */
const countLines = (line: string): number => {
  let count = 1
  let used = 0
  for (const word of line.split(/(?<=[ -])/u)) {
    const width = widthOfWord(word)
    // The space after the last word of a line hangs over its end.
    if (used + widthOfWord(word.trimEnd()) <= lineWidth) {
      used += width
      continue
    }
    if (used > 0) count += 1
    const brokenLines = width <= lineWidth ? 0 : Math.ceil(width / (lineWidth - otherWidth)) - 1
    count += brokenLines
    used = brokenLines > 0 ? lineWidth : width
  }
  return count
}

/** What a note's photo takes of its height, above the words. */
export const notePictureHeight = 120

/** Width and height of a note. The height is at least what its text needs on the screen, below its picture if it has one. */
export const noteSize = (text: string, hasPicture = false): readonly [number, number] => {
  const lines = text.split('\n').reduce((sum, line) => sum + countLines(line), 0)
  const wordsHeight = lines * noteLineHeight + footerHeight
  return [noteWidth, hasPicture ? notePictureHeight + wordsHeight : Math.max(minNoteHeight, wordsHeight)]
}

/** The size of a note as it is drawn. */
export const sizeOfNote = ({ text, picture }: { readonly text: string; readonly picture?: string | undefined }) =>
  noteSize(text, picture !== undefined)

const gap = 16

/** Places for notes side by side in rows of `columns`, starting at `origin`; each row as tall as its tallest note. */
export const arrangeInRows = (
  sizes: readonly (readonly [number, number])[],
  { origin: [left, top], columns }: { readonly origin: readonly [number, number]; readonly columns: number },
): readonly (readonly [number, number])[] => {
  const places: (readonly [number, number])[] = []
  let y = top
  for (let start = 0; start < sizes.length; start += columns) {
    const row = sizes.slice(start, start + columns)
    for (const column of row.keys()) places.push([left + column * (noteWidth + gap), y])
    y += Math.max(...row.map(([, height]) => height)) + gap
  }
  return places
}

/** How many notes fit side by side in `width` canvas pixels; at least one. */
export const columnsIn = (width: number): number => Math.max(1, Math.floor((width + gap) / (noteWidth + gap)))
