import { problemResponse } from '../http/problem-response.ts'
import type { Store, StoredPicture } from '../store/store.ts'

/**
 * A picture as it is sent to somebody who may see it. The browser keeps it but asks each time whether it still may show it: one that was
 * hidden a moment ago is answered with "not found". Opened by itself it can do nothing.
 */
export const pictureResponse = async (
  store: Pick<Store, 'readPictureBytes'>,
  { mediaId, format }: StoredPicture,
  knownTag: string | undefined,
): Promise<Response> => {
  const tag = `"${mediaId}"`
  const headers = {
    'Content-Type': format,
    'Cache-Control': 'private, no-cache',
    ETag: tag,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
  if (knownTag === tag) return new Response(null, { status: 304, headers })
  const bytes = await store.readPictureBytes(mediaId)
  return bytes ? new Response(bytes, { headers }) : problemResponse({ type: 'NotFound' })
}
