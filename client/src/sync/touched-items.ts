import * as Y from 'yjs'

/** An item of a document, `notes/<id>`: what a person calls one note, one line, one text. */
type ItemPath = `${string}/${string}`

// biome-ignore lint/suspicious/noExplicitAny: Yjs's own type of what a transaction has changed.
type Changed = Y.AbstractType<Y.YEvent<any>>

const pathsOf = (type: Changed, keys: ReadonlySet<string | null>): readonly ItemPath[] => {
  let inner = type
  for (;;) {
    const parent = inner._item?.parent
    if (!(parent instanceof Y.AbstractType))
      return Array.from(keys, (key) => `${Y.findRootTypeKey(inner)}/${key}` as const)
    if (!parent._item) return [`${Y.findRootTypeKey(parent)}/${inner._item?.parentSub}`]
    inner = parent
  }
}

/** Which items a change has touched. Concurrency: an item that is gone again by now still counts: somebody has worked on it. */
export const itemsTouchedBy = ({ changed }: Y.Transaction): readonly ItemPath[] =>
  Array.from(changed).flatMap(([type, keys]) => pathsOf(type, keys))
