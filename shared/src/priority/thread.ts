// What answers a problem, and what a problem is called, across the boards of a programme.
import type * as Y from 'yjs'
import type { GroupId, NoteId } from '../base/id.ts'
import { isSameSource, type Source } from '../document/document.ts'
import { readGroup } from '../group/group-queries.ts'
import { readNote } from '../note/note-queries.ts'
import { listActivities, sourcesOf } from '../plan/plan-queries.ts'
import type { Activity } from '../plan/plan-schema.ts'
import { rankPriorities } from './priority-queries.ts'

/** What something came from, as it reads now. */
export interface NamedSource {
  /** The words; empty where there are none, or what bore them has left the board. */
  readonly name: string
  /** The place on the list of priorities; undefined for what is not on it. */
  readonly rank: number | undefined
  /** Nothing of it is left on its board. */
  readonly isGone: boolean
}

/** Names an item of a mapping board: the priority of that id, else the note or group. */
export const nameSource = (doc: Y.Doc, item: string): NamedSource => {
  const priority = rankPriorities(doc).find(({ id }) => id === item)
  if (priority) return { name: priority.name, rank: priority.rank, isGone: false }
  const text = readNote(doc, item as NoteId)?.text ?? readGroup(doc, item as GroupId)?.title
  return { name: text?.replace(/\s+/g, ' ').trim() ?? '', rank: undefined, isGone: text === undefined }
}

/** An activity, and the board it stands on. */
export interface PlannedActivity extends Activity {
  readonly boardId: string
}

/** The activities of some planning boards that came from a problem or were linked to it. */
export const activitiesFor = (
  boards: readonly { readonly boardId: string; readonly doc: Y.Doc }[],
  source: Source,
): readonly PlannedActivity[] =>
  boards.flatMap(({ boardId, doc }) =>
    listActivities(doc)
      .filter((activity) => sourcesOf(activity).some((one) => isSameSource(one, source)))
      .map((activity) => ({ ...activity, boardId })),
  )
