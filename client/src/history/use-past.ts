import type { History, HistoryMoment } from '@rembuk/shared/history/history'
import type { RoomName } from '@rembuk/shared/room/room-name'
import { type ItemDifference, listDifferences } from '@rembuk/shared/snapshot/compare'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { OpenRoom } from '../sync/open-room.ts'
import { createPast } from './past.ts'
import { useRevision } from './use-revision.ts'

/** Where somebody stands in the past of a room, and the room as it was there. */
export interface Standing {
  readonly index: number
  readonly moment: HistoryMoment | undefined
  /** True at the newest moment. */
  readonly isNow: boolean
  readonly go: (index: number) => void
  /** A room that only this page knows, holding the document as it was. */
  readonly room: OpenRoom
  /** What differs between then and now; empty unless it was asked for. */
  readonly differences: readonly ItemDifference[]
  /** True when the board has changed since the past was read. */
  readonly hasNews: boolean
}

const nothing: readonly ItemDifference[] = []

/** A room that nobody else is in and nobody edits. */
const createPastRoom = (name: RoomName): OpenRoom => {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  awareness.destroy()
  return { name, doc, awareness, role: 'viewer', canEdit: false, isLocked: false }
}

/** Of what a document says about itself, people know its title. */
const isTold = ({ root, key }: ItemDifference): boolean => root !== 'meta' || key === 'title'

/** True when a document has changed since the past was read. */
const useNews = (revision: number, moments: readonly HistoryMoment[]): boolean => {
  const read = useRef({ moments, revision })
  if (read.current.moments !== moments) read.current = { moments, revision }
  return revision !== read.current.revision
}

/** Stands at the newest moment until one is chosen, and stays at that one when more of the past is read. */
export const usePast = (
  live: OpenRoom,
  { moments }: History,
  { isComparing }: { readonly isComparing: boolean },
): Standing => {
  const [atMs, setAtMs] = useState<number>()
  const last = moments.length - 1
  const chosen = atMs === undefined ? last : moments.findLastIndex((moment) => moment.atMs <= atMs)
  const index = Math.max(0, chosen)
  const { name } = live
  const room = useMemo(() => createPastRoom(name), [name])
  const show = useMemo(() => createPast(room.doc, moments), [room, moments])
  const [shownCount, setShownCount] = useState(0)
  useLayoutEffect(() => {
    show(index)
    setShownCount((count) => count + 1)
  }, [show, index])

  const revision = useRevision(live.doc)
  const differences = useMemo(
    () => (isComparing ? listDifferences(live.doc, room.doc).filter(isTold) : nothing),
    [isComparing, live.doc, room.doc, shownCount, revision],
  )
  return {
    index,
    moment: moments[index],
    isNow: index === last,
    go: useCallback((next) => setAtMs(next >= moments.length - 1 ? undefined : moments[next]?.atMs), [moments]),
    room,
    differences,
    hasNews: useNews(revision, moments),
  }
}
