import { inflateSync } from 'node:zlib'

/**
 * Reads the words of a PDF that Typst wrote (no object streams, Identity-H fonts with a ToUnicode map): just enough to see that what
 * was written is there. Not a reader for other PDFs.
 */

type Objects = ReadonlyMap<string, string>
type Glyphs = ReadonlyMap<number, string>

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const readObjects = (pdf: Uint8Array): Objects =>
  new Map(
    Array.from(latin1(pdf).matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm), ([, id = '', body = '']) => [id, body]),
  )

const readStream = (body: string): string => {
  const bytes = body.slice(body.indexOf('stream\n') + 7, body.lastIndexOf('\nendstream'))
  return body.includes('/FlateDecode') ? latin1(inflateSync(Buffer.from(bytes, 'latin1'))) : bytes
}

const utf16 = (hex: string): string =>
  String.fromCharCode(...Array.from(hex.matchAll(/.{4}/g), ([unit]) => Number.parseInt(unit, 16)))

const readGlyphs = (cmap: string): Glyphs =>
  new Map(
    Array.from(cmap.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm), ([, glyph = '', text = '']) => [
      Number.parseInt(glyph, 16),
      utf16(text),
    ]),
  )

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const readLiteral = (literal: string): string =>
  literal.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, letter = '') =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (escapes[letter] ?? letter),
  )

const readBytes = (token: string): string =>
  token.startsWith('(')
    ? readLiteral(token.slice(1, -1))
    : token.slice(1, -1).replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))

const decodeGlyphs = (bytes: string, glyphs: Glyphs | undefined): string =>
  Array.from(
    bytes.matchAll(/[\s\S]{2}/g),
    ([pair]) => glyphs?.get(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)) ?? '\ufffd',
  ).join('')

const decodeActualText = (bytes: string): string =>
  bytes.startsWith('\u00fe\u00ff') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes

// Brackets that are balanced stand in a literal as they are; four deep is more than any line of ours has.
const literalPattern = (depth: number): string =>
  `\\((?:\\\\[\\s\\S]|[^\\\\()]${depth > 0 ? `|${literalPattern(depth - 1)}` : ''})*\\)`
const tokenPattern = new RegExp(
  `${literalPattern(4)}|<<|>>|<[0-9A-Fa-f]*>|\\/[^\\s/<>[\\]()]+|[[\\]]|[^\\s/<>[\\]()]+`,
  'g',
)

/** The words of one page, a line for each stretch of text. */
const readContent = (content: string, glyphsByFont: ReadonlyMap<string, Glyphs>): string => {
  const tokens = Array.from(content.matchAll(tokenPattern), ([token]) => token)
  let [text, font, actualText, depth] = ['', '', undefined as string | undefined, 0]
  let replacedAtDepth: number | undefined
  for (const [index, token] of tokens.entries()) {
    const isString = token.startsWith('(') || /^<[0-9A-Fa-f]*>$/.test(token)
    if (token === 'Tf') font = tokens[index - 2] ?? ''
    if (isString && tokens[index - 1] === '/ActualText') actualText = decodeActualText(readBytes(token))
    else if (isString && tokens[index - 1] !== '/Lang' && replacedAtDepth === undefined)
      text += decodeGlyphs(readBytes(token), glyphsByFont.get(font))
    if (token === 'BDC' || token === 'BMC') {
      depth += 1
      if (actualText !== undefined && replacedAtDepth === undefined)
        [text, replacedAtDepth] = [text + actualText, depth]
      actualText = undefined
    }
    if (token === 'EMC') {
      if (replacedAtDepth === depth) replacedAtDepth = undefined
      depth -= 1
    }
    if (token === 'ET') text += '\n'
  }
  return text
}

const readPage = (page: string, objects: Objects): string => {
  const fonts = /\/Font <<([\s\S]*?)>>/.exec(page)?.[1] ?? ''
  const glyphsByFont = new Map(
    Array.from(fonts.matchAll(/(\/\S+) (\d+) 0 R/g), ([, name = '', id = '']) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? ''
      return [name, readGlyphs(readStream(objects.get(map) ?? ''))] as const
    }),
  )
  const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? ''
  return readContent(readStream(objects.get(contents) ?? ''), glyphsByFont)
}

/** The words of every page. */
export const readPdfPages = (pdf: Uint8Array): readonly string[] => {
  const objects = readObjects(pdf)
  return Array.from(objects.values())
    .filter((body) => /\/Type \/Page\n/.test(body))
    .map((page) => readPage(page, objects))
}
