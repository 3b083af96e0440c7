import type { NoteId } from '@rembuk/shared/base/id'
import { noteSize } from '@rembuk/shared/board/board-geometry'
import { frameAround, frameAt } from '@rembuk/shared/board/frame'
import { findFreePlace } from '@rembuk/shared/board/free-place'
import { type CopiedNotes, copyNotes, parseCopiedNotes, pasteNotes } from '@rembuk/shared/note/copied-notes'
import { addNote } from '@rembuk/shared/note/note-commands'
import { parsePastedNotes } from '@rembuk/shared/note/parse-pasted-notes'
import type { Board } from '../board/board.ts'
import { placeInView, placesInFreeSpace, reveal } from '../board/inbox-actions.ts'
import { authorOf, selectNotes, step } from '../board/note-actions.ts'
import { newId } from '../sync/ids.ts'
import { framesOnBoard } from '../template/frames-on-board.ts'
import { notesType } from './notes-type.ts'

/** What pasting did: how many notes came, and what did not. */
export interface Pasted {
  readonly count: number
  readonly leftOut: number
  readonly cut: number
}

const copyOf = ({ store, links }: Board, ids: readonly NoteId[]): CopiedNotes =>
  copyNotes(
    ids.flatMap((id) => store.note(id) ?? []),
    links.list(),
  )

/** Puts notes on the clipboard, and answers how many: for boards whole, for every other program as lines. */
export const copyNotesTo = (clipboard: DataTransfer, board: Board, ids: readonly NoteId[]): number => {
  const copied = copyOf(board, ids)
  if (copied.notes.length === 0) return 0
  clipboard.setData(notesType, JSON.stringify(copied))
  clipboard.setData('text/plain', copied.notes.map(({ text }) => text.replace(/\s*\n\s*/gu, ' ')).join('\n'))
  return copied.notes.length
}

/** Puts notes on the clipboard without its keys, and answers how many: none where the browser does not let a page do that. */
export const copyByButton = (board: Board, ids: readonly NoteId[]): number => {
  let count = 0
  // A hall's plain http has no other way: the browser copies what is selected, and lets the page say what that is.
  const handleCopy = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.clipboardData) count = copyNotesTo(event.clipboardData, board, ids)
  }
  const words = document.createElement('span')
  words.textContent = '\u00a0'
  words.style.cssText = 'position: fixed; opacity: 0; user-select: text'
  // A dialog keeps all else from being selected.
  ;(document.activeElement?.closest('dialog') ?? document.body).append(words)
  getSelection()?.selectAllChildren(words)
  window.addEventListener('copy', handleCopy, { capture: true })
  document.execCommand('copy')
  window.removeEventListener('copy', handleCopy, { capture: true })
  getSelection()?.removeAllRanges()
  words.remove()
  return count
}

const showPasted = (board: Board, notes: readonly { readonly id: NoteId }[]): void => {
  selectNotes(
    board,
    notes.map(({ id }) => id),
  )
  reveal(board, notes)
}

const pasteCopied = (board: Board, copied: CopiedNotes, at: readonly [number, number]): Pasted => {
  step(board, () => {
    const ids = pasteNotes(board.room.doc, {
      copied,
      at,
      author: authorOf(board),
      createdAtMs: Date.now(),
      newId: () => newId<NoteId>(),
    })
    queueMicrotask(() =>
      showPasted(
        board,
        ids.map((id) => ({ id })),
      ),
    )
  })
  return { count: copied.notes.length, leftOut: 0, cut: 0 }
}

/** Adds a note for each line, side by side in the free space nearest to where the person looks. */
export const pasteList = (board: Board, text: string): Pasted => {
  const { texts, leftOutCount, cutCount } = parsePastedNotes(text)
  const notes = texts.map((words) => ({ id: newId<NoteId>(), text: words }))
  const places = placesInFreeSpace(board, notes)
  step(board, () => {
    for (const [index, note] of notes.entries()) {
      const [x, y] = places[index] ?? [0, 0]
      addNote(board.room.doc, {
        ...note,
        kind: board.session.state().kind,
        author: authorOf(board),
        createdAtMs: Date.now() + index,
        stepId: board.session.state().stepId,
        at: [Math.round(x), Math.round(y)],
      })
    }
  })
  showPasted(board, notes)
  return { count: notes.length, leftOut: leftOutCount, cut: cutCount }
}

/** Pastes notes of a board as they stood, beside what is here; or else a list, a line each. */
export const pasteClipboard = (board: Board, { json, text }: { json: string; text: string }): Pasted => {
  const copied = json ? parseCopiedNotes(json) : undefined
  if (!copied) return pasteList(board, text)
  const around = frameAround(copied.notes.map(({ at, text: words }) => frameAt(at, noteSize(words))))
  const [near, obstacles] = [placeInView(board), framesOnBoard(board)]
  return pasteCopied(board, copied, findFreePlace([around?.width ?? 0, around?.height ?? 0], { near, obstacles }))
}

const asideOf = 24

/** Doubles notes a little aside, with the links between them, and selects the doubles. */
export const duplicateNotes = (board: Board, ids: readonly NoteId[]): void => {
  const around = frameAround(ids.flatMap((id) => board.store.noteFrame(id) ?? []))
  if (around && board.room.canEdit) pasteCopied(board, copyOf(board, ids), [around.x + asideOf, around.y + asideOf])
}
