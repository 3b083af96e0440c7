import type * as Y from 'yjs'
import type { GroupId, NoteId } from '../base/id.ts'
import type { OrderKey } from '../base/order-key.ts'
import { readPoint } from '../base/read.ts'
import { done, err, type Result } from '../base/result.ts'
import { groupsOf, notesOf } from '../board/board-document.ts'
import { changeItem, createItem, findItem, listItems } from '../document/document.ts'

export type GroupError = { readonly type: 'GroupNotFound'; readonly groupId: GroupId }

export interface NewGroup {
  readonly id: GroupId
  readonly title: string
  readonly at: readonly [number, number]
  readonly size: readonly [number, number]
  readonly order: OrderKey
  readonly noteIds?: readonly NoteId[]
}

/**
 * Makes a group, with the notes named put into it.
 *
 * Concurrency: two people grouping the same notes at once make two groups; each note is in one of them.
 */
export const addGroup = (doc: Y.Doc, { id, noteIds = [], ...values }: NewGroup): void =>
  doc.transact(() => {
    createItem(groupsOf(doc), id, values)
    for (const noteId of noteIds) findItem(notesOf(doc), noteId)?.set('groupId', id)
  })

/** Concurrency: of two titles at once one wins whole. */
export const renameGroup = (
  doc: Y.Doc,
  { groupId, title }: { readonly groupId: GroupId; readonly title: string },
): Result<void, GroupError> => {
  const group = findItem(groupsOf(doc), groupId)
  if (!group) return err({ type: 'GroupNotFound', groupId })
  changeItem(group, { title })
  return done
}

/**
 * Moves a group by `[dx, dy]` canvas pixels with every note in it.
 *
 * Concurrency: a note that another moves at that moment goes where one of the two put it; it stays in the group, which is drawn
 * large enough to hold it.
 */
export const moveGroup = (
  doc: Y.Doc,
  { groupId, by: [dx, dy] }: { readonly groupId: GroupId; readonly by: readonly [number, number] },
): Result<void, GroupError> => {
  const group = findItem(groupsOf(doc), groupId)
  if (!group) return err({ type: 'GroupNotFound', groupId })
  doc.transact(() => {
    const [x, y] = readPoint(group.get('at')) ?? [0, 0]
    group.set('at', [x + dx, y + dy])
    for (const [, note] of listItems(notesOf(doc))) {
      const at = readPoint(note.get('at'))
      if (at && note.get('groupId') === groupId) note.set('at', [at[0] + dx, at[1] + dy])
    }
  })
  return done
}

/** Sets the frame of a group in canvas pixels. Concurrency: place and size are two facts; each keeps its last writer. */
export const resizeGroup = (
  doc: Y.Doc,
  {
    groupId,
    ...frame
  }: { readonly groupId: GroupId; readonly at?: readonly [number, number]; readonly size?: readonly [number, number] },
): Result<void, GroupError> => {
  const group = findItem(groupsOf(doc), groupId)
  if (!group) return err({ type: 'GroupNotFound', groupId })
  changeItem(group, frame)
  return done
}

/** Puts the notes of a group away behind its title, or shows them again. Concurrency: the last one to do either wins for everybody. */
export const collapseGroup = (
  doc: Y.Doc,
  { groupId, isCollapsed }: { readonly groupId: GroupId; readonly isCollapsed: boolean },
): Result<void, GroupError> => {
  const group = findItem(groupsOf(doc), groupId)
  if (!group) return err({ type: 'GroupNotFound', groupId })
  changeItem(group, { isCollapsed: isCollapsed || undefined })
  return done
}

/** Puts a group at another place among the groups. Concurrency: of two places at once one wins, the same for everybody. */
export const orderGroup = (
  doc: Y.Doc,
  { groupId, order }: { readonly groupId: GroupId; readonly order: OrderKey },
): Result<void, GroupError> => {
  const group = findItem(groupsOf(doc), groupId)
  if (!group) return err({ type: 'GroupNotFound', groupId })
  changeItem(group, { order })
  return done
}

/** Takes the frame away and leaves its notes where they are. Concurrency: a note put into it at that moment is simply ungrouped. */
export const removeGroup = (doc: Y.Doc, groupId: GroupId): Result<void, GroupError> => {
  if (!groupsOf(doc).has(groupId)) return err({ type: 'GroupNotFound', groupId })
  doc.transact(() => {
    groupsOf(doc).delete(groupId)
    for (const [, note] of listItems(notesOf(doc))) if (note.get('groupId') === groupId) note.delete('groupId')
  })
  return done
}
