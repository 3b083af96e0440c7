import type { AreaId, GroupId, LinkId, NoteId } from '@rembuk/shared/base/id'
import { containsPoint } from '@rembuk/shared/board/frame'
import type { LinkEnd } from '@rembuk/shared/link/link-schema'
import { selectArea } from '../area/area-actions.ts'
import { drawLink, selectedEnd, selectLink } from '../link/link-actions.ts'
import { createLinkDrag } from '../link/link-drag.ts'
import type { Board } from './board.ts'
import {
  createAreaDrag,
  createAreaResize,
  createGroupDrag,
  createGroupDrawing,
  createGroupResize,
  createMarquee,
  createNoteDrag,
  createPan,
  type Gesture,
  type GestureStart,
  type Point,
} from './gestures.ts'
import { selectGroup } from './group-actions.ts'
import { addNoteAt, clearSelection, selectNotes } from './note-actions.ts'
import { noteUnder } from './note-under.ts'

/** What the pointer was pressed on. */
export interface PressedOn {
  readonly noteId: NoteId | undefined
  readonly groupTitle: GroupId | undefined
  readonly resize: GroupId | undefined
  readonly areaTitle: AreaId | undefined
  readonly areaResize: AreaId | undefined
  readonly link: LinkId | undefined
  /** The handle that arrows are pulled from. */
  readonly linkFrom: LinkEnd | undefined
}

/** What was pressed, and how. */
export interface Press extends GestureStart {
  readonly on: PressedOn
  readonly isTouch: boolean
  /** Shift or Ctrl: adds to the selection, or pulls a rectangle open. */
  readonly isAdding: boolean
  /** Space, or the middle button: the board moves whatever is under the pointer. */
  readonly isPanning: boolean
}

export const readPressedOn = (board: Board, target: Element, canvas: Point): PressedOn => ({
  noteId:
    (target.closest<HTMLElement>('[data-note]')?.dataset['note'] as NoteId | undefined) ??
    (board.visible.hasCards() ? noteUnder(board, canvas) : undefined),
  groupTitle: target.closest<HTMLElement>('[data-group-title]')?.dataset['groupTitle'] as GroupId | undefined,
  resize: target.closest<HTMLElement>('[data-resize]')?.dataset['resize'] as GroupId | undefined,
  areaTitle: target.closest<HTMLElement>('[data-area-title]')?.dataset['areaTitle'] as AreaId | undefined,
  areaResize: target.closest<HTMLElement>('[data-area-resize]')?.dataset['areaResize'] as AreaId | undefined,
  link: target.closest<SVGElement>('[data-link]')?.dataset['link'] as LinkId | undefined,
  linkFrom: target.closest<HTMLElement>('[data-link-from]')?.dataset['linkFrom'] as LinkEnd | undefined,
})

const toggled = (ids: ReadonlySet<NoteId>, id: NoteId): readonly NoteId[] =>
  ids.has(id) ? Array.from(ids).filter((other) => other !== id) : [...ids, id]

/** A press that does something only when it was no drag. */
const createClick = (use: () => void, otherwise?: Gesture): Gesture => {
  let hasMoved = false
  return {
    move: (to) => {
      hasMoved = true
      otherwise?.move(to)
    },
    end: () => {
      if (hasMoved) otherwise?.end()
      else use()
    },
    cancel: () => otherwise?.cancel(),
    pansAtEdge: otherwise?.pansAtEdge ?? false,
  }
}

const pressNote = (press: Press, id: NoteId): Gesture => {
  const { board } = press
  const { selectedNotes } = board.session.state()
  const wasSelected = selectedNotes.has(id)
  if (press.isAdding) selectNotes(board, toggled(selectedNotes, id))
  else if (!wasSelected && !press.isTouch) selectNotes(board, [id])
  board.session.change({ focused: id })
  // A finger that pulls at a note not yet selected moves the board: on a full board there is nothing else to take hold of.
  if (!board.room.canEdit || (press.isTouch && !wasSelected))
    return createClick(() => selectNotes(board, [id]), createPan(press))
  const moving = Array.from(board.session.state().selectedNotes)
  return createClick(
    () => {
      if (!press.isAdding) selectNotes(board, [id])
    },
    createNoteDrag(press, moving.includes(id) ? moving : [id], id),
  )
}

const pressGroupTitle = (press: Press, id: GroupId): Gesture => {
  selectGroup(press.board, id)
  return press.board.room.canEdit ? createGroupDrag(press, id) : createPan(press)
}

const pressAreaTitle = (press: Press, id: AreaId): Gesture => {
  selectArea(press.board, id)
  const { board } = press
  return board.room.canEdit && !board.areas.area(id)?.isLocked ? createAreaDrag(press, id) : createPan(press)
}

/** Inside the selected group the press moves the group; elsewhere it moves the board. */
const pressBackground = (press: Press): Gesture => {
  const { board, from } = press
  const { selectedGroup } = board.session.state()
  const frame = selectedGroup && board.store.groupFrame(selectedGroup)
  if (selectedGroup && frame && board.room.canEdit && containsPoint(frame, board.camera.toCanvas(from)))
    return createGroupDrag(press, selectedGroup)
  return createClick(() => clearSelection(board), createPan(press))
}

/** With the link tool: pulled from a cause to an effect, or the cause tapped and then the effect. */
const pressWithLinkTool = (press: Press, end: LinkEnd): Gesture => {
  const { board } = press
  const tap = (): void => {
    const from = selectedEnd(board)
    if (from && from !== end) return drawLink(board, { from, to: end })
    if (board.store.group(end as GroupId)) selectGroup(board, end as GroupId)
    else selectNotes(board, [end as NoteId])
  }
  return createClick(tap, createLinkDrag(press, end))
}

/** Decides what a press does, from the tool in hand and what lies under it. */
export const createGesture = (press: Press): Gesture => {
  const { board, from, on } = press
  const { tool } = board.session.state()
  if (press.isPanning) return createPan(press)
  if (on.resize && board.room.canEdit) return createGroupResize(press, on.resize)
  if (on.areaResize && board.room.canEdit) return createAreaResize(press, on.areaResize)
  if (on.linkFrom) return createLinkDrag(press, on.linkFrom)
  if (tool === 'note') return createClick(() => addNoteAt(board, board.camera.toCanvas(from)), createPan(press))
  if (tool === 'group') return createGroupDrawing(press)
  const end = on.noteId ?? on.groupTitle
  if (tool === 'link' && end) return pressWithLinkTool(press, end)
  if (on.noteId) return pressNote(press, on.noteId)
  if (on.groupTitle) return pressGroupTitle(press, on.groupTitle)
  if (on.areaTitle) return pressAreaTitle(press, on.areaTitle)
  const { link } = on
  if (link) return createClick(() => selectLink(board, link), createPan(press))
  return press.isAdding ? createMarquee(press) : pressBackground(press)
}
