import { createListeners } from '../board/keyed-listeners.ts'

const listeners = createListeners()
let told = { text: '', turn: 0 }

/** Tells those who listen what they have just done, where nothing that is read aloud shows it. */
export const announce = (text: string): void => {
  told = { text, turn: told.turn + 1 }
  listeners.notify()
}

export const announcement = { subscribe: listeners.subscribe, read: () => told }
