import * as Y from 'yjs'

/** The longest note a person may write, in UTF-16 units. */
export const maxNoteLength = 2000

// Control characters but newline, non-characters, and the bidi overrides that can reorder a printed line.
const unprintable = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** What a person typed, as it may stand in a document: NFC, no control characters, at most one empty line in a row. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unprintable, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** Makes the paragraphs of a rich text from plain text, one for each line. */
export const paragraphsFromText = (text: string): Y.XmlElement[] =>
  text.split('\n').map((line) => {
    const paragraph = new Y.XmlElement('paragraph')
    if (line) paragraph.insert(0, [new Y.XmlText(line)])
    return paragraph
  })

/** A rich text, not yet in a document, holding plain text. */
export const fragmentFromText = (text: string): Y.XmlFragment => {
  const fragment = new Y.XmlFragment()
  fragment.insert(0, paragraphsFromText(text))
  return fragment
}

/** How deep words may stand in lists, tables and quotations; nobody writes deeper, and a program that does breaks no reader. */
export const maxTextDepth = 100

const listNames = ['bulletList', 'orderedList']

/** A list as it can be written in plain words: a mark before each item, what is inside an item a little further in. */
const textOfList = (list: Y.XmlElement, depth: number): string =>
  list
    .toArray()
    .map((item, index) => {
      const words = textOf(item, depth + 1).replaceAll('\n', '\n  ')
      const mark = list.nodeName === 'orderedList' ? `${index + 1}. ` : '• '
      return words && mark + words
    })
    .join('\n')

const textOf = (node: unknown, depth: number): string => {
  if (depth > maxTextDepth) return ''
  if (node instanceof Y.XmlText)
    return (node.toDelta() as { insert?: unknown }[])
      .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
      .join('')
  if (node instanceof Y.XmlElement && node.nodeName === 'hardBreak') return '\n'
  if (node instanceof Y.XmlElement && listNames.includes(node.nodeName)) return textOfList(node, depth)
  if (node instanceof Y.XmlElement || node instanceof Y.XmlFragment) {
    const parts = node.toArray()
    const isBlock = parts.some((part) => part instanceof Y.XmlElement && part.nodeName !== 'hardBreak')
    return parts.map((part) => textOf(part, depth + 1)).join(isBlock ? '\n' : '')
  }
  return ''
}

/** The words of a rich text, blocks on lines of their own; an empty string for what is no rich text. */
export const plainTextOf = (fragment: unknown): string =>
  fragment instanceof Y.XmlFragment ? textOf(fragment, 0) : typeof fragment === 'string' ? fragment : ''

/** Replaces the words of a rich text. For a whole new text from one author; typing together goes through the editor. */
export const replaceFragmentText = (fragment: Y.XmlFragment, text: string): void => {
  fragment.delete(0, fragment.length)
  fragment.insert(0, paragraphsFromText(text))
}

/** True between the two halves of a letter that takes two UTF-16 units, an emoji say. */
const isInsideLetter = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))

/**
 * Changes a Y.Text to `next` by replacing the one stretch that differs, whole letters only: Yjs destroys a letter that is cut in two.
 *
 * Concurrency: two people typing at different places keep both; at the same place both stretches stay, one after the other.
 */
export const changeText = (text: Y.Text, next: string): void => {
  const current = text.toString()
  if (current === next) return
  const limit = Math.min(current.length, next.length)
  let start = 0
  while (start < limit && current[start] === next[start]) start += 1
  if (isInsideLetter(current, start) || isInsideLetter(next, start)) start -= 1
  let end = 0
  while (end < limit - start && current[current.length - 1 - end] === next[next.length - 1 - end]) end += 1
  if (isInsideLetter(current, current.length - end) || isInsideLetter(next, next.length - end)) end -= 1
  const write = () => {
    text.delete(start, current.length - start - end)
    text.insert(start, next.slice(start, next.length - end))
  }
  if (text.doc) text.doc.transact(write)
  else write()
}
