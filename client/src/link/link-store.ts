import type { GroupId, LinkId, NoteId } from '@rembuk/shared/base/id'
import { linksOf } from '@rembuk/shared/board/board-document'
import { readLinks, visibleLinks } from '@rembuk/shared/link/link-queries'
import type { Link, LinkEnd } from '@rembuk/shared/link/link-schema'
import type * as Y from 'yjs'
import type { BoardStore } from '../board/board-store.ts'
import { createKeyedListeners, createListeners } from '../board/keyed-listeners.ts'

/** The links of a board as the canvas and the list read them: those that can be seen, and what leads from and to what. */
export interface LinkStore {
  /** The same array until a link comes, goes or gets other words. */
  readonly list: () => readonly Link[]
  readonly link: (id: LinkId) => Link | undefined
  /** Links that lead from or to a note or group. */
  readonly linksOf: (end: LinkEnd) => readonly Link[]
  /** True where another link leads back. */
  readonly isTwoWay: (link: Link) => boolean
  readonly subscribe: (listener: () => void) => () => void
  readonly onEnd: (end: LinkEnd, listener: () => void) => () => void
  readonly follow: () => () => void
}

const noLinks: readonly Link[] = []

const linksByEnd = (links: readonly Link[]): ReadonlyMap<LinkEnd, readonly Link[]> => {
  const byEnd = new Map<LinkEnd, Link[]>()
  for (const link of links)
    for (const end of [link.from, link.to]) {
      const known = byEnd.get(end)
      if (known) known.push(link)
      else byEnd.set(end, [link])
    }
  return byEnd
}

export const createLinkStore = (doc: Y.Doc, board: BoardStore): LinkStore => {
  const listeners = createListeners()
  const endListeners = createKeyedListeners<LinkEnd>()
  let written: readonly Link[] = noLinks
  let shown: readonly Link[] = noLinks
  let byId: ReadonlyMap<LinkId, Link> = new Map()
  let byEnd: ReadonlyMap<LinkEnd, readonly Link[]> = new Map()
  /** Whether each end that a link names was on the board when last looked. */
  let wasThere: ReadonlyMap<LinkEnd, boolean> = new Map()

  const isThere = (end: LinkEnd): boolean =>
    board.note(end as NoteId) !== undefined || board.group(end as GroupId) !== undefined

  const show = (): void => {
    const before = shown
    wasThere = new Map(written.flatMap(({ from, to }) => [from, to]).map((end) => [end, isThere(end)]))
    shown = visibleLinks(written, (end) => wasThere.get(end) ?? false)
    byId = new Map(shown.map((link) => [link.id, link]))
    byEnd = linksByEnd(shown)
    if (before.length === 0 && shown.length === 0) return
    endListeners.notify(new Set([...before, ...shown].flatMap(({ from, to }) => [from, to])))
    listeners.notify()
  }
  const read = (): void => {
    written = readLinks(doc)
    show()
  }
  const handleItems = (): void => {
    for (const [end, was] of wasThere) if (isThere(end) !== was) return show()
  }
  const handleNotes = (ids: ReadonlySet<string>): void => {
    for (const id of ids as ReadonlySet<LinkEnd>) {
      const was = wasThere.get(id)
      if (was !== undefined && was !== isThere(id)) return show()
    }
  }

  return {
    list: () => shown,
    link: (id) => byId.get(id),
    linksOf: (end) => byEnd.get(end) ?? noLinks,
    isTwoWay: ({ from, to }) => (byEnd.get(to) ?? noLinks).some((link) => link.from === to && link.to === from),
    subscribe: listeners.subscribe,
    onEnd: endListeners.subscribe,
    follow: () => {
      read()
      linksOf(doc).observeDeep(read)
      const stops = [board.onChange(handleNotes), board.onGroups(handleItems)]
      return () => {
        linksOf(doc).unobserveDeep(read)
        for (const stop of stops) stop()
      }
    },
  }
}
