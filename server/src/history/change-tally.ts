import { type ChangeVerb, changeVerbs, type HistoryChange, type HistoryPart } from '@rembuk/shared/history/history'
import { rootNames } from '@rembuk/shared/snapshot/document-roots'
import type * as Y from 'yjs'

/** What one person did to one item since the tally was last taken. */
interface Touch {
  readonly root: string
  readonly id: string
  /** False when it was this person who added it. */
  readonly wasThere: boolean
  isThere: boolean
  readonly fields: Set<string>
}

export interface TakenTally {
  readonly parts: readonly HistoryPart[]
  /** Every item that was touched, by root. */
  readonly keysByRoot: ReadonlyMap<string, ReadonlySet<string>>
}

const placeFields = ['at', 'size', 'order', 'status']
/** Roots whose keys are the fields of one thing, not items that come and go. */
const plainRoots = ['meta', 'details', 'announcement']

const verbOf = ({ root, wasThere, isThere, fields }: Touch): ChangeVerb | undefined => {
  if (plainRoots.includes(root)) return 'changed'
  if (!wasThere && !isThere) return undefined
  if (!wasThere) return 'added'
  if (!isThere) return 'deleted'
  const rest = [...fields].filter((field) => !placeFields.includes(field))
  if (rest.length === 0) return 'moved'
  return rest.every((field) => field === 'groupId') ? 'grouped' : 'changed'
}

const touchesToPart = (by: string, touches: readonly Touch[]): HistoryPart => {
  const done = touches.flatMap((touch) => {
    const verb = verbOf(touch)
    return verb ? [{ ...touch, verb }] : []
  })
  const changes = rootNames.flatMap((root) =>
    changeVerbs.flatMap((verb): readonly HistoryChange[] => {
      const count = done.filter((one) => one.root === root && one.verb === verb).length
      return count > 0 ? [{ root, verb, count }] : []
    }),
  )
  return { by, changes, itemIds: done.map(({ id }) => id) }
}

/**
 * Counts who changes what in a document, transaction by transaction; the origin of a transaction is whoever it is counted for.
 * Items for which `isSecret` says so are not counted and not told.
 */
export const createChangeTally = (doc: Y.Doc, isSecret: (root: string, id: string) => boolean) => {
  const touchesByPerson = new Map<string, Map<string, Touch>>()

  const touch = (by: string, root: string, id: string, action: 'add' | 'delete' | 'update'): Touch => {
    const touches = touchesByPerson.get(by) ?? new Map<string, Touch>()
    touchesByPerson.set(by, touches)
    const key = `${root} ${id}`
    const known = touches.get(key) ?? { root, id, wasThere: action !== 'add', isThere: true, fields: new Set<string>() }
    known.isThere = action !== 'delete'
    touches.set(key, known)
    return known
  }

  const readEvent = (root: string, by: string, event: Y.YEvent<Y.AbstractType<unknown>>): void => {
    const [id, field] = event.path.map(String)
    if (id === undefined) {
      for (const [key, { action }] of event.keys) touch(by, root, key, action).fields.add('')
      return
    }
    const { fields } = touch(by, root, id, 'update')
    if (field !== undefined) fields.add(field)
    else for (const key of event.keys.keys()) fields.add(key)
  }

  for (const root of rootNames)
    doc.getMap(root).observeDeep((events, { origin }) => {
      for (const event of events) readEvent(root, String(origin), event)
    })

  return {
    /** What was counted since it was last taken. */
    take: (): TakenTally => {
      const keysByRoot = new Map<string, Set<string>>()
      const parts: HistoryPart[] = []
      for (const [by, touches] of touchesByPerson) {
        const open = [...touches.values()].filter(({ root, id }) => !isSecret(root, id))
        for (const { root, id } of open) keysByRoot.set(root, (keysByRoot.get(root) ?? new Set<string>()).add(id))
        const part = touchesToPart(by, open)
        if (by !== 'server' && part.changes.length > 0) parts.push(part)
      }
      touchesByPerson.clear()
      return { parts, keysByRoot }
    },
  }
}
