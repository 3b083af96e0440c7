import type * as Y from 'yjs'
import { listAreas } from '../area/area-queries.ts'
import type { MediaId } from '../base/id.ts'
import { listNotes } from '../note/note-queries.ts'

/** Every picture that a board's document names. */
export const picturesOnBoard = (doc: Y.Doc): readonly MediaId[] =>
  [...listNotes(doc), ...listAreas(doc)].flatMap(({ picture }) => picture ?? [])
