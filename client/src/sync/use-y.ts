import { useCallback, useRef, useSyncExternalStore } from 'react'

/** What is asked of a shared type; Y.Map, Y.Array, Y.Text and Y.XmlFragment all fit. */
interface Observed {
  observe(notify: () => void): void
  unobserve(notify: () => void): void
}
interface DeeplyObserved {
  observeDeep(notify: () => void): void
  unobserveDeep(notify: () => void): void
}
type Equal<Value> = (a: Value, b: Value) => boolean

const useSelected = <Value>(
  subscribe: (notify: () => void) => () => void,
  read: () => Value,
  isEqual: Equal<Value>,
): Value => {
  const cache = useRef<{ readonly value: Value }>(undefined)
  return useSyncExternalStore(subscribe, () => {
    const value = read()
    if (!cache.current || !isEqual(cache.current.value, value)) cache.current = { value }
    return cache.current.value
  })
}

/** A value of a shared type itself; renders again only when the selected value has changed, however much else does. */
export const useY = <Type extends Observed, Value>(
  type: Type,
  select: (type: Type) => Value,
  isEqual: Equal<Value> = Object.is,
): Value => {
  const subscribe = useCallback(
    (notify: () => void) => {
      type.observe(notify)
      return () => type.unobserve(notify)
    },
    [type],
  )
  return useSelected(subscribe, () => select(type), isEqual)
}

/** As `useY`, for a value that also depends on what is inside the items of the type. */
export const useYDeep = <Type extends DeeplyObserved, Value>(
  type: Type,
  select: (type: Type) => Value,
  isEqual: Equal<Value> = Object.is,
): Value => {
  const subscribe = useCallback(
    (notify: () => void) => {
      type.observeDeep(notify)
      return () => type.unobserveDeep(notify)
    },
    [type],
  )
  return useSelected(subscribe, () => select(type), isEqual)
}
