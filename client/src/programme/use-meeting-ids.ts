import { listMeetings, meetingIndexOf } from '@rembuk/shared/programme/programme-document'
import type * as Y from 'yjs'
import { useYDeep } from '../sync/use-y.ts'

/** The meetings in a programme's document. */
export const useMeetingIds = (doc: Y.Doc): readonly string[] =>
  useYDeep(
    meetingIndexOf(doc),
    () => listMeetings(doc).map(({ id }) => id as string),
    (a, b) => a.join() === b.join(),
  )
