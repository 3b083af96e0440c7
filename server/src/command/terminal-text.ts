/** What the narrowest terminal shows on a line. */
const columns = 80

/** Breaks a text between words; the first line begins with a mark, the others stand below the text. */
export const wrap = (mark: string, text: string): string => {
  const indent = ' '.repeat(mark.length)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && mark.length + line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].map((part, at) => (at === 0 ? mark : indent) + part).join('\n')
}

/** Breaks every line of a text but those that are set in from the side. */
export const wrapLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith(' ') ? line : wrap('', line)))
    .join('\n')
