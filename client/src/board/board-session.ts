import type { AreaId, GroupId, LinkId, NoteId, StepId } from '@rembuk/shared/base/id'
import type { LinkEnd } from '@rembuk/shared/link/link-schema'
import type { NoteKind } from '@rembuk/shared/note/note-schema'
import { createKeyedListeners, createListeners } from './keyed-listeners.ts'

export type Tool = 'select' | 'note' | 'group' | 'link'
/** What stands on the canvas and can be moved; the ids never meet. */
export type ItemId = NoteId | GroupId | AreaId

/** What this person is doing on the board: nothing of it is in the document. */
export interface SessionState {
  readonly tool: Tool
  /** The kind of the next note. */
  readonly kind: NoteKind
  readonly selectedNotes: ReadonlySet<NoteId>
  readonly selectedGroup: GroupId | undefined
  readonly selectedLink: LinkId | undefined
  readonly selectedArea: AreaId | undefined
  /** The note or group whose words are being written. */
  readonly editing: ItemId | undefined
  /** The note that the keyboard is on. */
  readonly focused: NoteId | undefined
  /** What would take what is being dragged: a group the notes, a note or group the end of a link. */
  readonly dropTarget: LinkEnd | undefined
  /** A link being pulled from something to a place on the canvas. */
  readonly linking: { readonly from: LinkEnd; readonly to: readonly [number, number] } | undefined
  /** The note or group whose links are asked about in front of the page. */
  readonly linksAsked: LinkEnd | undefined
  readonly isDragging: boolean
  /** The step of the meeting that the room is in: what is written now belongs to it. */
  readonly stepId: StepId | undefined
  /** The search is open. */
  readonly isFinding: boolean
  /** Notes that the search has found; undefined while nothing is looked for. */
  readonly found: ReadonlySet<NoteId> | undefined
}

export interface BoardSession {
  readonly state: () => SessionState
  readonly change: (changes: Partial<SessionState>) => void
  readonly subscribe: (listener: () => void) => () => void
  /** Tells when something about one item changes: selected, edited, focused, about to take a drop. */
  readonly onItem: (id: ItemId, listener: () => void) => () => void
}

/** Nothing is selected: one thing, or notes, is selected by writing over this. */
export const noSelection: Pick<SessionState, 'selectedNotes' | 'selectedGroup' | 'selectedLink' | 'selectedArea'> = {
  selectedNotes: new Set(),
  selectedGroup: undefined,
  selectedLink: undefined,
  selectedArea: undefined,
}

const idsIn = (state: SessionState): readonly (ItemId | undefined)[] => [
  ...state.selectedNotes,
  state.selectedGroup,
  state.selectedArea,
  state.editing,
  state.focused,
  state.dropTarget,
]

const isSame = (a: SessionState, b: SessionState): boolean =>
  (Object.keys(a) as (keyof SessionState)[]).every((key) => a[key] === b[key])

export const createBoardSession = (kind: NoteKind): BoardSession => {
  const listeners = createListeners()
  const itemListeners = createKeyedListeners<ItemId>()
  let state: SessionState = {
    tool: 'select',
    kind,
    ...noSelection,
    editing: undefined,
    focused: undefined,
    dropTarget: undefined,
    linking: undefined,
    linksAsked: undefined,
    isDragging: false,
    stepId: undefined,
    isFinding: false,
    found: undefined,
  }
  return {
    state: () => state,
    change: (changes) => {
      const before = state
      state = { ...before, ...changes }
      if (isSame(before, state)) return
      const touched = new Set([...idsIn(before), ...idsIn(state)].filter((id) => id !== undefined))
      // What is found changes how every other note looks.
      if (before.found === state.found) itemListeners.notify(touched)
      else itemListeners.notifyAll()
      listeners.notify()
    },
    subscribe: listeners.subscribe,
    onItem: itemListeners.subscribe,
  }
}
