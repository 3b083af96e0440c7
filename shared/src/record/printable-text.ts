// Control characters but newline, non-characters, and the bidi overrides that can reorder a printed line: XML forbids
// the first two, and one of them makes a whole DOCX unreadable.
const unprintable = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu

/** A text as it may stand on paper, whatever stands in the document. Everything else stays as it was written. */
export const printableText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(unprintable, '')

/** Cleans every text in a tree of plain JSON. */
export const printableTree = <Tree>(tree: Tree): Tree => {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return printableText(value)
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]))
  }
  return clean(tree) as Tree
}

const maxStemLength = 80

/** A file's name out of what people typed: small letters and figures of any script, joined by hyphens. */
export const fileStemOf = (parts: readonly string[]): string =>
  parts
    .map((part) =>
      part
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter(Boolean)
    .map((part) => Array.from(part).slice(0, maxStemLength).join(''))
    .join('-')
