import { maxPresenceItems, type Presence, readPresence } from '@rembuk/shared/sync/presence'
import type { Awareness } from 'y-protocols/awareness'
import type { Drag } from './board-places.ts'
import type { ItemId } from './board-session.ts'
import { createKeyedListeners, createListeners } from './keyed-listeners.ts'

/** Ten a second is what the eye needs and the server forwards. */
const publishEveryMs = 100

export interface OtherPerson {
  readonly clientId: number
  readonly presence: Presence
}
type Own = Partial<Pick<Presence, 'pointer' | 'selection' | 'drag'>>

const roundPoint = ([x, y]: readonly [number, number]) => [Math.round(x), Math.round(y)] as const

/** What the server shows to others of a large selection: it passes on no presence that is larger. */
const inLimits = ({ selection, drag, ...own }: Own): Own => ({
  ...own,
  ...(selection && { selection: selection.slice(0, maxPresenceItems) }),
  ...(drag && {
    drag: Object.fromEntries(
      Object.entries(drag)
        .slice(0, maxPresenceItems)
        .map(([id, at]) => [id, roundPoint(at)]),
    ),
  }),
})

/** The others on this board, and what this person shows them. */
export interface BoardPresence {
  readonly others: () => readonly OtherPerson[]
  readonly ownPointer: () => readonly [number, number] | undefined
  /** Where pointers are, the own one included, in canvas pixels. */
  readonly pointers: () => readonly (readonly [number, number])[]
  /** Who has selected an item, or undefined. */
  readonly holderOf: (id: string) => OtherPerson | undefined
  readonly show: (own: Own) => void
  /** Shows others what is selected here; the same selection again sends nothing. */
  readonly showSelection: (ids: readonly string[]) => void
  readonly subscribe: (listener: () => void) => () => void
  readonly onHolder: (id: string, listener: () => void) => () => void
  readonly follow: () => () => void
}

interface Options {
  readonly canShow: boolean
  /** Told of everything that others are dragging. */
  readonly onDrag: (drag: Drag) => void
}

export const createBoardPresence = (awareness: Awareness, { canShow, onDrag }: Options): BoardPresence => {
  const listeners = createListeners()
  const holderListeners = createKeyedListeners<string>()
  let others: readonly OtherPerson[] = []
  let holders: ReadonlyMap<string, OtherPerson> = new Map()
  let waiting: Own = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let sentAtMs = 0
  let shownSelection = ''
  let ownPointer: Presence['pointer']

  const send = (): void => {
    timer = undefined
    sentAtMs = Date.now()
    awareness.setLocalState({ ...awareness.getLocalState(), ...inLimits(waiting) })
    waiting = {}
  }

  const readOthers = (): void => {
    others = Array.from(awareness.getStates())
      .filter(([clientId]) => clientId !== awareness.clientID)
      .map(([clientId, state]) => ({ clientId, presence: readPresence(state) }))
    const before = holders
    holders = new Map(others.flatMap((other) => other.presence.selection.map((id) => [id, other] as const)))
    const touched = [...before.keys(), ...holders.keys()].filter(
      (id) => before.get(id)?.clientId !== holders.get(id)?.clientId,
    )
    onDrag(new Map(others.flatMap(({ presence }) => Object.entries(presence.drag) as [ItemId, [number, number]][])))
    holderListeners.notify(new Set(touched))
    listeners.notify()
  }

  const show = (own: Own): void => {
    if ('pointer' in own) ownPointer = own.pointer
    if (!canShow) return
    waiting = { ...waiting, ...own }
    timer ??= setTimeout(send, Math.max(0, sentAtMs + publishEveryMs - Date.now()))
  }

  return {
    others: () => others,
    ownPointer: () => ownPointer,
    pointers: () => [ownPointer, ...others.map(({ presence }) => presence.pointer)].filter((at) => at !== undefined),
    holderOf: (id) => holders.get(id),
    show,
    showSelection: (ids) => {
      if (ids.join() === shownSelection) return
      shownSelection = ids.join()
      show({ selection: ids })
    },
    subscribe: listeners.subscribe,
    onHolder: holderListeners.subscribe,
    follow: () => {
      readOthers()
      awareness.on('change', readOthers)
      return () => {
        awareness.off('change', readOthers)
        clearTimeout(timer)
        timer = undefined
        if (canShow)
          awareness.setLocalState({ ...awareness.getLocalState(), pointer: undefined, selection: [], drag: {} })
      }
    },
  }
}
