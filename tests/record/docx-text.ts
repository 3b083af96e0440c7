import { strFromU8, unzipSync } from 'fflate'

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** One part of a DOCX, as XML. */
export const readDocxPart = (docx: Uint8Array, path: string): string => {
  const part = unzipSync(docx)[path]
  if (!part) throw new Error(`The DOCX has no ${path}`)
  return strFromU8(part)
}

/** The words of a DOCX, a line for each paragraph and each line break. */
export const readDocxText = (docx: Uint8Array): string =>
  readDocxPart(docx, 'word/document.xml')
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '')
