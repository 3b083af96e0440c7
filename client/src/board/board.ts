import type { AreaId, GroupId, LinkId, NoteId } from '@rembuk/shared/base/id'
import { containsPoint, type Frame, frameAround } from '@rembuk/shared/board/frame'
import type * as Y from 'yjs'
import { type AreaStore, createAreaStore } from '../area/area-store.ts'
import { curveOfLink } from '../link/link-place.ts'
import { createLinkStore, type LinkStore } from '../link/link-store.ts'
import { createVisibleLinks, type VisibleLinks } from '../link/visible-links.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { undoOf } from '../undo/board-undo.ts'
import { type BoardVotes, createBoardVotes } from '../vote/board-votes.ts'
import { type BoardMarks, createBoardMarks } from './board-marks.ts'
import { type BoardPlaces, createBoardPlaces } from './board-places.ts'
import { type BoardPresence, createBoardPresence } from './board-presence.ts'
import { type BoardSession, createBoardSession } from './board-session.ts'
import { type BoardStore, createBoardStore } from './board-store.ts'
import { type Camera, createCamera } from './camera.ts'
import { createVisibleNotes, type VisibleNotes } from './visible-notes.ts'

/** Everything that an open canvas works with; none of it knows React. */
export interface Board {
  readonly room: OpenRoom
  readonly store: BoardStore
  readonly links: LinkStore
  readonly areas: AreaStore
  readonly session: BoardSession
  readonly camera: Camera
  readonly places: BoardPlaces
  readonly visible: VisibleNotes
  readonly visibleLinks: VisibleLinks
  readonly presence: BoardPresence
  readonly marks: BoardMarks
  readonly votes: BoardVotes
  readonly undo: Y.UndoManager
  /** Starts following the document and the others; answers how to stop. */
  readonly follow: () => () => void
}

export const createBoard = (room: OpenRoom): Board => {
  const store = createBoardStore(room.doc)
  const session = createBoardSession('problem')
  const camera = createCamera()
  const areas = createAreaStore(room.doc)
  const links = createLinkStore(room.doc, store)
  const places = createBoardPlaces(store, areas)
  const visible = createVisibleNotes({ store, camera, session, places })
  const visibleLinks = createVisibleLinks({ links, store, places, camera, visible })
  const presence = createBoardPresence(room.awareness, { canShow: room.canEdit, onDrag: places.setOthersDrag })
  /** What is gone from the document, or put away, can be neither selected nor edited; what is put away is seen in the list while something is looked for. */
  const dropGone = (): void => {
    const { selectedNotes, selectedGroup, selectedLink, selectedArea, editing, focused, linksAsked, found } =
      session.state()
    const isAway = (id: string | undefined) => !found && store.isPutAway(id as NoteId)
    const isGone = (id: string | undefined) =>
      id !== undefined &&
      !store.note(id as NoteId) &&
      !store.group(id as GroupId) &&
      !links.link(id as LinkId) &&
      !areas.area(id as AreaId)
    const kept = Array.from(selectedNotes).filter((id) => !isGone(id) && !isAway(id))
    session.change({
      ...(kept.length < selectedNotes.size ? { selectedNotes: new Set(kept) } : {}),
      ...(isGone(selectedGroup) ? { selectedGroup: undefined } : {}),
      ...(isGone(selectedLink) ? { selectedLink: undefined } : {}),
      ...(isGone(selectedArea) ? { selectedArea: undefined } : {}),
      ...(isGone(editing) || isAway(editing) ? { editing: undefined } : {}),
      ...(isGone(focused) || isAway(focused) ? { focused: undefined } : {}),
      ...(isGone(linksAsked) ? { linksAsked: undefined } : {}),
    })
  }
  return {
    room,
    store,
    links,
    areas,
    session,
    camera,
    places,
    visible,
    visibleLinks,
    presence,
    marks: createBoardMarks(),
    votes: createBoardVotes(),
    undo: undoOf(room.doc),
    follow: () => {
      const stops = [
        store.follow(),
        areas.follow(),
        links.follow(),
        presence.follow(),
        visible.follow(),
        visibleLinks.follow(),
        store.onChange(dropGone),
        links.subscribe(dropGone),
        areas.subscribe(dropGone),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

/** The frame around everything on the canvas, or undefined on an empty one. */
export const frameOfAll = ({ store, areas }: Pick<Board, 'store' | 'areas'>): Frame | undefined =>
  frameAround([
    ...areas.list().flatMap(({ id }) => areas.frame(id) ?? []),
    ...store.placedIds().flatMap((id) => store.noteFrame(id) ?? []),
    ...store.groupIds().flatMap((id) => store.groupFrame(id) ?? []),
  ])

/** The frame around what is selected, as it is shown, or undefined. */
export const frameOfSelection = (board: Board): Frame | undefined => {
  const { session, places, links } = board
  const { selectedNotes, selectedGroup, selectedLink, selectedArea } = session.state()
  const link = selectedLink && links.link(selectedLink)
  const [x, y] = (link && curveOfLink(board, link)?.middle) ?? []
  const frames = [
    ...Array.from(selectedNotes, places.noteFrame),
    selectedGroup ? places.groupFrame(selectedGroup) : undefined,
    selectedArea ? places.areaFrame(selectedArea) : undefined,
    x !== undefined && y !== undefined ? { x, y, width: 0, height: 0 } : undefined,
  ]
  return frameAround(frames.filter((frame) => frame !== undefined))
}

/** The smallest group under a point, of those as they are without some notes. */
export const groupUnder = (
  { store }: Pick<Board, 'store'>,
  point: readonly [number, number],
  without?: ReadonlySet<string>,
): GroupId | undefined => {
  let found: { readonly id: GroupId; readonly area: number } | undefined
  for (const id of store.groupIds()) {
    const frame = store.groupFrame(id, without && { without })
    if (!frame || !containsPoint(frame, point)) continue
    const area = frame.width * frame.height
    if (!found || area < found.area) found = { id, area }
  }
  return found?.id
}
