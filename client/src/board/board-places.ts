import type { AreaId, GroupId, NoteId } from '@rembuk/shared/base/id'
import { type Frame, frameAt } from '@rembuk/shared/board/frame'
import type { AreaStore } from '../area/area-store.ts'
import type { ItemId } from './board-session.ts'
import type { BoardStore } from './board-store.ts'
import { createKeyedListeners, createListeners } from './keyed-listeners.ts'

type Point = readonly [number, number]
/** Places of notes and groups on the move, by id; a group on the move takes its notes along. */
export type Drag = ReadonlyMap<ItemId, Point>

/** Where things are shown: where the document has them, or where somebody is dragging them just now. */
export interface BoardPlaces {
  readonly noteFrame: (id: NoteId) => Frame | undefined
  readonly groupFrame: (id: GroupId) => Frame | undefined
  /** What a note is seen as: itself, or the collapsed group that it is put away in. */
  readonly seenAs: <Id extends ItemId>(id: Id) => Id | GroupId
  readonly areaFrame: (id: AreaId) => Frame | undefined
  readonly isMovedByOther: (id: NoteId) => boolean
  readonly setOwnDrag: (drag: Drag) => void
  readonly setOthersDrag: (drag: Drag) => void
  readonly draggedNotes: () => readonly NoteId[]
  /** Frames of everything on the move. */
  readonly dragged: () => readonly Frame[]
  readonly onDrag: (id: ItemId, listener: () => void) => () => void
  readonly onAnyDrag: (listener: () => void) => () => void
}

const nothing: Drag = new Map()

export const createBoardPlaces = (store: BoardStore, areas: AreaStore): BoardPlaces => {
  const listeners = createKeyedListeners<ItemId>()
  const anyListeners = createListeners()
  let own = nothing
  let others = nothing

  const moved = (id: ItemId): Point | undefined => own.get(id) ?? others.get(id)
  const isStill = (): boolean => own.size === 0 && others.size === 0
  const withMembers = (drag: Drag): readonly ItemId[] =>
    Array.from(drag.keys()).flatMap((id) => [id, ...store.membersOf(id as GroupId)])

  const groupShift = (id: GroupId | undefined): Point | undefined => {
    const at = id && moved(id)
    const group = id && store.group(id)
    return at && group ? [at[0] - group.at[0], at[1] - group.at[1]] : undefined
  }

  const noteFrame = (id: NoteId): Frame | undefined => {
    const frame = store.noteFrame(id)
    if (!frame || isStill()) return frame
    const at = moved(id)
    if (at) return frameAt(at, [frame.width, frame.height])
    const shift = groupShift(store.note(id)?.groupId)
    return shift ? { ...frame, x: frame.x + shift[0], y: frame.y + shift[1] } : frame
  }

  const groupFrame = (id: GroupId): Frame | undefined => {
    const frame = store.groupFrame(id)
    const shift = groupShift(id)
    return frame && shift ? { ...frame, x: frame.x + shift[0], y: frame.y + shift[1] } : frame
  }

  const replace = (before: Drag, after: Drag): void => {
    if (before.size === 0 && after.size === 0) return
    listeners.notify(new Set([...withMembers(before), ...withMembers(after)]))
    anyListeners.notify()
  }

  return {
    noteFrame,
    groupFrame,
    seenAs: (id) => (store.isPutAway(id as NoteId) && store.note(id as NoteId)?.groupId) || id,
    areaFrame: (id) => {
      const frame = areas.frame(id)
      const at = moved(id)
      return frame && at ? frameAt(at, [frame.width, frame.height]) : frame
    },
    isMovedByOther: (id) => {
      const groupId = store.note(id)?.groupId
      return others.has(id) || (groupId !== undefined && others.has(groupId))
    },
    setOwnDrag: (drag) => {
      const before = own
      own = drag
      replace(before, drag)
    },
    setOthersDrag: (drag) => {
      const before = others
      others = drag
      replace(before, drag)
    },
    draggedNotes: () =>
      [...withMembers(own), ...withMembers(others)].filter((id) => store.note(id as NoteId)) as NoteId[],
    dragged: () =>
      [...own.keys(), ...others.keys()].flatMap((id) => noteFrame(id as NoteId) ?? groupFrame(id as GroupId) ?? []),
    onDrag: listeners.subscribe,
    onAnyDrag: anyListeners.subscribe,
  }
}
