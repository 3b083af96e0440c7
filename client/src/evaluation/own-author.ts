import type { NoteAuthor } from '@rembuk/shared/note/note-schema'
import { readPresence } from '@rembuk/shared/sync/presence'
import type { OpenRoom } from '../sync/open-room.ts'

/** This person as the author of a note. */
export const ownAuthor = ({ awareness }: OpenRoom): NoteAuthor => ({
  role: 'editor',
  name: readPresence(awareness.getLocalState()).name,
})
