const mimeTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const
export type RecordFormat = keyof typeof mimeTypes

export const isRecordFormat = (value: string): value is RecordFormat => Object.hasOwn(mimeTypes, value)

const toAscii = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '')

/** RFC 5987: encodeURIComponent leaves these, which may not stand in an extended value. */
const encodeExtended = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)

/** The headers of a file to be kept under its name, in every script (RFC 6266 with RFC 5987). */
export const downloadHeaders = (fileStem: string, format: RecordFormat): Record<string, string> => {
  const name = `${fileStem}.${format}`
  const ascii = toAscii(name).replace(/^[-.]+/, '') || `rembuk.${format}`
  return {
    'Content-Type': mimeTypes[format],
    'Content-Disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeExtended(name)}`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  }
}
