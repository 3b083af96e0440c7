import { createKeyedListeners } from '../board/keyed-listeners.ts'

/** The votes that notes and groups of a board got in the last vote among them; empty until somebody has looked. */
export interface BoardVotes {
  readonly of: (id: string) => number
  readonly show: (counts: ReadonlyMap<string, number>) => void
  readonly on: (id: string, listener: () => void) => () => void
}

export const createBoardVotes = (): BoardVotes => {
  const listeners = createKeyedListeners<string>()
  let counts: ReadonlyMap<string, number> = new Map()
  return {
    of: (id) => counts.get(id) ?? 0,
    show: (next) => {
      counts = next
      listeners.notifyAll()
    },
    on: listeners.subscribe,
  }
}
