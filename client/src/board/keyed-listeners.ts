type Listener = () => void

/** Listeners by key, so that a change is told only to those who show the thing that changed. */
export interface KeyedListeners<Key> {
  /** Calls `listener` whenever `key` is notified; answers how to stop. */
  readonly subscribe: (key: Key, listener: Listener) => () => void
  readonly notify: (keys: Iterable<Key>) => void
  readonly notifyAll: () => void
}

export const createKeyedListeners = <Key>(): KeyedListeners<Key> => {
  const listenersByKey = new Map<Key, Set<Listener>>()
  const notify = (keys: Iterable<Key>): void => {
    for (const key of keys) for (const listener of Array.from(listenersByKey.get(key) ?? [])) listener()
  }
  return {
    subscribe: (key, listener) => {
      const listeners = listenersByKey.get(key) ?? new Set()
      listenersByKey.set(key, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && listenersByKey.get(key) === listeners) listenersByKey.delete(key)
      }
    },
    notify,
    notifyAll: () => notify(Array.from(listenersByKey.keys())),
  }
}

/** Listeners to one thing. */
export interface Listeners {
  readonly subscribe: (listener: Listener) => () => void
  readonly notify: () => void
}

export const createListeners = (): Listeners => {
  const listeners = new Set<Listener>()
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    notify: () => {
      for (const listener of Array.from(listeners)) listener()
    },
  }
}
