import type { StoredPicture } from '../store/store.ts'

/**
 * A picture as it is sent. The browser keeps it but asks each time whether it still may show it: one that was hidden a moment ago is
 * answered with "not found". Opened by itself it can do nothing.
 */
export const pictureResponse = ({ mediaId, format, bytes }: StoredPicture, knownTag: string | undefined): Response => {
  const tag = `"${mediaId}"`
  const headers = {
    'Content-Type': format,
    'Cache-Control': 'private, no-cache',
    ETag: tag,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
  return knownTag === tag ? new Response(null, { status: 304, headers }) : new Response(bytes, { headers })
}
