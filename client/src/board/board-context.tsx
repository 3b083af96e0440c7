import { assert } from '@rembuk/shared/base/assert'
import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import type { Group } from '@rembuk/shared/group/group-schema'
import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import type { Board } from './board.ts'
import type { Mark } from './board-marks.ts'
import type { OtherPerson } from './board-presence.ts'
import type { ItemId, SessionState } from './board-session.ts'
import type { NoteContent } from './board-store.ts'

export const BoardContext = createContext<Board | undefined>(undefined)

/** The canvas that this component stands on. */
export const useBoard = (): Board => {
  const board = use(BoardContext)
  assert(board, 'a part of the canvas stands on a board')
  return board
}

/** What a note shows; renders again only when that changes, not when the note moves. */
export const useNoteContent = (id: NoteId): NoteContent | undefined => {
  const { store } = useBoard()
  return useSyncExternalStore(
    useCallback((notify: () => void) => store.onNote(id, notify), [store, id]),
    () => store.content(id),
  )
}

export const useGroup = (id: GroupId): Group | undefined => {
  const { store } = useBoard()
  return useSyncExternalStore(
    useCallback((notify: () => void) => store.onGroup(id, notify), [store, id]),
    () => store.group(id),
  )
}

/** How many notes are in a group. */
export const useMemberCount = (id: GroupId): number => {
  const { store } = useBoard()
  return useSyncExternalStore(
    useCallback((notify: () => void) => store.onGroup(id, notify), [store, id]),
    () => store.membersOf(id).length,
  )
}

export interface ItemFlags {
  readonly isSelected: boolean
  readonly isEditing: boolean
  readonly isFocused: boolean
  readonly takesDrop: boolean
  /** Not among what the search has found. */
  readonly isPale: boolean
}

const flagBits = (state: SessionState, id: ItemId): number =>
  (state.selectedNotes.has(id as NoteId) || state.selectedGroup === id || state.selectedArea === id ? 1 : 0) +
  (state.editing === id ? 2 : 0) +
  (state.focused === id ? 4 : 0) +
  (state.dropTarget === id ? 8 : 0) +
  (state.found && !state.found.has(id as NoteId) ? 16 : 0)

/** What this person is doing with one note or group. */
export const useItemFlags = (id: ItemId): ItemFlags => {
  const { session } = useBoard()
  const bits = useSyncExternalStore(
    useCallback((notify: () => void) => session.onItem(id, notify), [session, id]),
    () => flagBits(session.state(), id),
  )
  return {
    isSelected: (bits & 1) > 0,
    isEditing: (bits & 2) > 0,
    isFocused: (bits & 4) > 0,
    takesDrop: (bits & 8) > 0,
    isPale: (bits & 16) > 0,
  }
}

/** One value of this person's session; renders again when it changes. */
export const useSession = <Value,>(select: (state: SessionState) => Value): Value => {
  const { session } = useBoard()
  return useSyncExternalStore(session.subscribe, () => select(session.state()))
}

/** Who else has selected an item. */
export const useHolder = (id: ItemId): OtherPerson | undefined => {
  const { presence } = useBoard()
  return useSyncExternalStore(
    useCallback((notify: () => void) => presence.onHolder(id, notify), [presence, id]),
    () => presence.holderOf(id),
  )
}

/** What the page around the board says about an item. */
export const useMark = (id: ItemId): Mark | undefined => {
  const { marks } = useBoard()
  return useSyncExternalStore(
    useCallback((notify: () => void) => marks.on(id, notify), [marks, id]),
    () => marks.of(id),
  )
}

export const usePlacedIds = (): readonly NoteId[] => {
  const { store } = useBoard()
  return useSyncExternalStore(store.onPlaced, store.placedIds)
}

export const useGroupIds = (): readonly GroupId[] => {
  const { store } = useBoard()
  return useSyncExternalStore(store.onGroups, store.groupIds)
}
