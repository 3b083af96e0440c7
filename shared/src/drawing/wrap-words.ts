import { widthOfWord } from '../board/board-geometry.ts'

/** Bold letters are a little wider than those of the text. */
const boldness = 1.02

interface Line {
  /** In pixels. */
  readonly width: number
  readonly size: number
  readonly isBold?: boolean
}

/** At most so wide are words set in a size, in pixels. */
export const widthOfWords = (text: string, { size, isBold = false }: Omit<Line, 'width'>): number =>
  widthOfWord(text) * size * (isBold ? boldness : 1)

/** Cuts a word that is longer than a line. */
const cutWord = (word: string, line: Line): readonly string[] => {
  const parts = ['']
  for (const letter of word) {
    const longer = `${parts.at(-1)}${letter}`
    if (parts.at(-1) === '' || widthOfWords(longer, line) <= line.width) parts[parts.length - 1] = longer
    else parts.push(letter)
  }
  return parts
}

const wrapLine = (text: string, line: Line): readonly string[] => {
  const lines = ['']
  for (const word of text.split(/(?<=[ -])/u)) {
    const longer = `${lines.at(-1)}${word}`
    // The space after the last word of a line hangs over its end.
    if (widthOfWords(longer.trimEnd(), line) <= line.width) {
      lines[lines.length - 1] = longer
      continue
    }
    if (lines.at(-1) === '') lines.pop()
    lines.push(...cutWord(word, line))
  }
  return lines.map((words) => words.trimEnd())
}

/** The lines that a text is drawn in: broken where the screen breaks it, or a little earlier. */
export const wrapWords = (text: string, line: Line): readonly string[] =>
  text.split('\n').flatMap((each) => wrapLine(each, line))

/** A text on one line, its end cut off where it is too long. */
export const shortenWords = (text: string, line: Line): string => {
  const plain = text.replace(/\s+/gu, ' ').trim()
  if (widthOfWords(plain, line) <= line.width) return plain
  const [first = ''] = cutWord(plain, { ...line, width: line.width - widthOfWords('…', line) })
  return `${first.trimEnd()}…`
}
