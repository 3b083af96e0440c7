import type * as Y from 'yjs'
import type { GroupId } from '../base/id.ts'
import { compareOrdered, readOrderKey } from '../base/order-key.ts'
import { readPoint, readString } from '../base/read.ts'
import { groupsOf } from '../board/board-document.ts'
import { sizeOfNote } from '../board/board-geometry.ts'
import { type Frame, frameAt } from '../board/frame.ts'
import { findItem, type Item, listItems } from '../document/document.ts'
import type { Note } from '../note/note-schema.ts'
import type { Group } from './group-schema.ts'

export type { Frame } from '../board/frame.ts'

export const itemToGroup = (id: string, item: Item): Group => {
  const [width, height] = readPoint(item.get('size')) ?? [360, 240]
  return {
    id: id as GroupId,
    title: readString(item.get('title')),
    at: readPoint(item.get('at')) ?? [0, 0],
    size: [Math.max(200, width), Math.max(120, height)],
    order: readOrderKey(item.get('order')),
    isCollapsed: item.get('isCollapsed') === true,
  }
}

export const readGroup = (doc: Y.Doc, id: GroupId): Group | undefined => {
  const item = findItem(groupsOf(doc), id)
  return item && itemToGroup(id, item)
}

/** All groups in their order. */
export const listGroups = (doc: Y.Doc): readonly Group[] =>
  listItems(groupsOf(doc))
    .map(([id, item]) => itemToGroup(id, item))
    .sort(compareOrdered)

/** Room kept between a group's frame and the notes in it. */
export const groupPadding = 16
/** Room kept above the notes for the title. */
export const groupTitleHeight = 32

/** The frame a group is drawn with: its own, grown to hold the frames of the notes in it. */
export const frameHolding = (group: Group, notes: readonly Frame[]): Frame => {
  let [left, top] = group.at
  let right = left + group.size[0]
  let bottom = top + group.size[1]
  for (const note of notes) {
    left = Math.min(left, note.x - groupPadding)
    top = Math.min(top, note.y - groupTitleHeight)
    right = Math.max(right, note.x + note.width + groupPadding)
    bottom = Math.max(bottom, note.y + note.height + groupPadding)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Width and height of a collapsed group: its title, and how many notes are behind it. */
const collapsedSize = [240, 84] as const

/** The frame of a group whose notes are put away, where its open frame begins. */
export const collapsedFrame = ({ x, y }: Frame): Frame => frameAt([x, y], collapsedSize)

/** The frame an open group is drawn with, from the notes in it. */
export const frameOfGroup = (group: Group, notesInGroup: readonly Note[]): Frame =>
  frameHolding(
    group,
    notesInGroup.flatMap((note) => (note.at ? [frameAt(note.at, sizeOfNote(note))] : [])),
  )
