import { createKeyedListeners } from './keyed-listeners.ts'

/** What is said about a note by the page around the board: who has just touched it, that it is gone by now. */
export interface Mark {
  readonly label: string
  /** White words stand on it. */
  readonly colour: string
}

export interface BoardMarks {
  readonly of: (id: string) => Mark | undefined
  readonly show: (marks: ReadonlyMap<string, Mark>) => void
  readonly on: (id: string, listener: () => void) => () => void
}

export const createBoardMarks = (): BoardMarks => {
  const listeners = createKeyedListeners<string>()
  let shown: ReadonlyMap<string, Mark> = new Map()
  return {
    of: (id) => shown.get(id),
    show: (marks) => {
      const touched = new Set([...shown.keys(), ...marks.keys()])
      shown = marks
      listeners.notify(touched)
    },
    on: listeners.subscribe,
  }
}
