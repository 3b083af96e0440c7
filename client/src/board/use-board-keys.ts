import type { NoteId } from '@rembuk/shared/base/id'
import { type RefObject, useEffect } from 'react'
import { editAreaTitle } from '../area/area-actions.ts'
import { useDuplicate } from '../clipboard/clipboard-later.ts'
import { focusLinkLabel } from '../link/focus-link-label.ts'
import { askLinks, selectedEnd } from '../link/link-actions.ts'
import type { Board } from './board.ts'
import { frameOfAll } from './board.ts'
import type { Point } from './gestures.ts'
import { editGroupTitle, groupSelectedNotes } from './group-actions.ts'
import { isTyping } from './is-typing.ts'
import { nearestNote } from './nearest-note.ts'
import { addNoteAt, clearSelection, editNote, selectNotes, stopWriting, typeBeforeEditor } from './note-actions.ts'
import { createNudge, type Nudge } from './nudge.ts'

const arrows: Readonly<Record<string, Point>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}
/** How far an arrow key moves a note; with Shift as far as a note is wide. */
const step = 8
const bigStep = 96

interface Options {
  readonly viewport: RefObject<HTMLElement | null>
  readonly removeSelection: () => void
}

interface KeyContext extends Options {
  readonly board: Board
  readonly nudge: Nudge
  readonly duplicate: (ids: readonly NoteId[]) => void
}

const handleArrow = ({ board, nudge }: KeyContext, [dx, dy]: Point, isBig: boolean): void => {
  const { focused, selectedNotes, selectedGroup, selectedArea } = board.session.state()
  const isMoving = selectedNotes.size > 0 || selectedGroup !== undefined || selectedArea !== undefined
  if (isMoving && board.room.canEdit) {
    const far = isBig ? bigStep : step
    return nudge.by([dx * far, dy * far])
  }
  const next = focused && nearestNote(board, focused, [dx, dy])
  const frame = next && board.store.noteFrame(next)
  if (!next || !frame) return
  board.session.change({ focused: next })
  board.camera.reveal(frame)
}

/** Leaves one thing at a time: the tool, the selection, the canvas. */
const handleEscape = ({ board, viewport }: KeyContext): void => {
  const { tool, selectedNotes, selectedGroup, selectedLink, selectedArea } = board.session.state()
  if (tool !== 'select') return board.session.change({ tool: 'select' })
  if (selectedNotes.size > 0 || selectedGroup || selectedLink || selectedArea) return clearSelection(board)
  if (viewport.current?.contains(document.activeElement)) (document.activeElement as HTMLElement).blur()
}

const handleEnter = ({ board }: KeyContext): void => {
  const { focused, selectedArea, selectedGroup, selectedLink, selectedNotes } = board.session.state()
  if (selectedArea) return editAreaTitle(board, selectedArea)
  if (selectedLink) return focusLinkLabel()
  if (selectedGroup) return editGroupTitle(board, selectedGroup)
  const [only] = selectedNotes
  const id = selectedNotes.size === 1 ? only : focused
  if (id) editNote(board, id)
}

/** Where the pointer is, or the middle of the window. */
const newNotePlace = ({ board: { camera, presence } }: KeyContext): Point => {
  const [width, height] = camera.view().size
  return presence.ownPointer() ?? camera.toCanvas([width / 2, height / 2])
}

const editKeys: Readonly<Record<string, (context: KeyContext) => void>> = {
  n: (context) => addNoteAt(context.board, newNotePlace(context)),
  g: ({ board }) => {
    if (board.session.state().selectedNotes.size > 0) groupSelectedNotes(board)
    else board.session.change({ tool: 'group' })
  },
  l: ({ board }) => {
    const end = selectedEnd(board)
    if (end) askLinks(board, end)
    else board.session.change({ tool: 'link' })
  },
  v: ({ board }) => board.session.change({ tool: 'select' }),
  Delete: ({ removeSelection }) => removeSelection(),
  Backspace: ({ removeSelection }) => removeSelection(),
  F2: handleEnter,
}
const viewKeys: Readonly<Record<string, (context: KeyContext) => void>> = {
  Escape: handleEscape,
  '+': ({ board }) => board.camera.zoomTo(board.camera.view().zoom * 1.25),
  '-': ({ board }) => board.camera.zoomTo(board.camera.view().zoom / 1.25),
  '0': ({ board }) => board.camera.zoomTo(1),
  '1': ({ board }) => board.camera.fit(frameOfAll(board)),
}

/** Keys with Ctrl or Cmd; answers whether it was one. */
const handleCommandKey = ({ board, nudge, duplicate }: KeyContext, event: KeyboardEvent): boolean => {
  const key = event.key.toLowerCase()
  if (key === 'a') {
    selectNotes(board, board.store.placedIds())
    return true
  }
  if (!board.room.canEdit) return false
  nudge.settle()
  if (key === 'd') {
    duplicate(Array.from(board.session.state().selectedNotes))
    return true
  }
  if (key === 'z' && !event.shiftKey) board.undo.undo()
  else if (key === 'y' || key === 'z') board.undo.redo()
  else return false
  return true
}

const handleKey = (context: KeyContext, event: KeyboardEvent): boolean => {
  const { board, viewport } = context
  if (event.ctrlKey || event.metaKey) return handleCommandKey(context, event)
  if (event.altKey) return false
  if (board.session.state().editing) {
    if (event.key === 'Escape') stopWriting(board)
    return typeBeforeEditor(board, event.key)
  }
  const target = event.target as Element
  const isOnCanvas = target === document.body || target === viewport.current || target.closest('[data-note]') !== null
  const isOnGroup = target.closest('[data-group-title], [data-area-title]') !== null
  const arrow = arrows[event.key]
  if (arrow && (isOnCanvas || isOnGroup)) {
    handleArrow(context, arrow, event.shiftKey)
    return true
  }
  if (isOnCanvas && board.room.canEdit && event.key === 'Enter') {
    handleEnter(context)
    return true
  }
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const use = (board.room.canEdit ? editKeys[name] : undefined) ?? viewKeys[name]
  use?.(context)
  return use !== undefined
}

/** The keyboard on the canvas: everything that the pointer can do. */
export const useBoardKeys = (board: Board, { viewport, removeSelection }: Options): void => {
  const duplicate = useDuplicate(board)
  useEffect(() => {
    const nudge = createNudge(board)
    const context: KeyContext = { board, nudge, viewport, removeSelection, duplicate }
    const handleKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target as Element)) return
      if (handleKey(context, event)) event.preventDefault()
    }
    window.addEventListener('keydown', handleKeyDown)
    return () => {
      nudge.settle()
      window.removeEventListener('keydown', handleKeyDown)
    }
  }, [board, viewport, removeSelection, duplicate])
}
