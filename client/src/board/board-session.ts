import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import type { NoteKind } from '@rembuk/shared/note/note-schema'
import { createKeyedListeners, createListeners } from './keyed-listeners.ts'

export type Tool = 'select' | 'note' | 'group'
/** A note or a group; their ids never meet. */
export type ItemId = NoteId | GroupId

/** What this person is doing on the board: nothing of it is in the document. */
export interface SessionState {
  readonly tool: Tool
  /** The kind of the next note. */
  readonly kind: NoteKind
  readonly selectedNotes: ReadonlySet<NoteId>
  readonly selectedGroup: GroupId | undefined
  /** The note or group whose words are being written. */
  readonly editing: ItemId | undefined
  /** The note that the keyboard is on. */
  readonly focused: NoteId | undefined
  /** The group that would take what is being dragged. */
  readonly dropGroup: GroupId | undefined
  readonly isDragging: boolean
}

export interface BoardSession {
  readonly state: () => SessionState
  readonly change: (changes: Partial<SessionState>) => void
  readonly subscribe: (listener: () => void) => () => void
  /** Tells when something about one item changes: selected, edited, focused, about to take a drop. */
  readonly onItem: (id: ItemId, listener: () => void) => () => void
}

const none: ReadonlySet<NoteId> = new Set()

const idsIn = (state: SessionState): readonly (ItemId | undefined)[] => [
  ...state.selectedNotes,
  state.selectedGroup,
  state.editing,
  state.focused,
  state.dropGroup,
]

const isSame = (a: SessionState, b: SessionState): boolean =>
  (Object.keys(a) as (keyof SessionState)[]).every((key) => a[key] === b[key])

export const createBoardSession = (kind: NoteKind): BoardSession => {
  const listeners = createListeners()
  const itemListeners = createKeyedListeners<ItemId>()
  let state: SessionState = {
    tool: 'select',
    kind,
    selectedNotes: none,
    selectedGroup: undefined,
    editing: undefined,
    focused: undefined,
    dropGroup: undefined,
    isDragging: false,
  }
  return {
    state: () => state,
    change: (changes) => {
      const before = state
      state = { ...before, ...changes }
      if (isSame(before, state)) return
      const touched = new Set([...idsIn(before), ...idsIn(state)].filter((id) => id !== undefined))
      itemListeners.notify(touched)
      listeners.notify()
    },
    subscribe: listeners.subscribe,
    onItem: itemListeners.subscribe,
  }
}
