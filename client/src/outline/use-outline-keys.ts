import type { NoteId } from '@rembuk/shared/base/id'
import { outlineViewMessages } from '@rembuk/shared/i18n/messages/outline-view'
import { type KeyboardEvent, useCallback } from 'react'
import type { Board } from '../board/board.ts'
import { useBoard } from '../board/board-context.tsx'
import { groupSelectedNotes } from '../board/group-actions.ts'
import { addNoteInList } from '../board/inbox-actions.ts'
import { clearSelection, editNote, selectNotes } from '../board/note-actions.ts'
import { useDuplicate } from '../clipboard/clipboard-later.ts'
import { useMessages } from '../i18n/locale.tsx'
import { askLinks } from '../link/link-actions.ts'
import { announce } from '../ui/announce.ts'
import { moveInListBy } from './outline-actions.ts'
import { useOutline } from './outline-context.ts'
import { sectionOf } from './outline-tree.ts'
import { useAnnouncePlace } from './use-announce-place.ts'

const stepsByKey: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 }

/** The place in the list that a key leads to from another. */
const goTo = (key: string, picks: readonly HTMLElement[], from: number): HTMLElement | undefined => {
  if (key === 'Home') return picks[0]
  if (key === 'End') return picks.at(-1)
  const steps = stepsByKey[key]
  return steps && picks[from + steps]
}

/** The picked notes, if the keyboard is on one of them, or else the one that it is on. */
const meant = ({ session }: Board, id: NoteId): readonly NoteId[] => {
  const { selectedNotes } = session.state()
  return selectedNotes.has(id) ? Array.from(selectedNotes) : [id]
}

/** The keyboard on a note of the list: the same keys as on the canvas, and arrows to the notes above and below. */
export const useOutlineKeys = (): ((event: KeyboardEvent<HTMLElement>) => void) => {
  const board = useBoard()
  const { commands } = useOutline()
  const texts = useMessages(outlineViewMessages)
  const duplicate = useDuplicate(board)
  const announcePlace = useAnnouncePlace()

  const useCommandKey = useCallback(
    (key: string, id: NoteId, isShifted: boolean): boolean => {
      if (key === 'a') selectNotes(board, board.store.placedIds())
      else if (key === 'd') duplicate(meant(board, id))
      else if (key === 'z' && !isShifted) board.undo.undo()
      else if (key === 'y' || key === 'z') board.undo.redo()
      else return false
      return true
    },
    [board, duplicate],
  )

  return (event) => {
    const target = event.target as HTMLElement
    const id = target.dataset['pick'] as NoteId | undefined
    if (!id || event.defaultPrevented) return
    const { key } = event
    const picks = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[data-pick]'))
    const at = picks.indexOf(target)
    const use = (run: () => void): void => {
      event.preventDefault()
      run()
    }
    if (event.ctrlKey || event.metaKey) {
      if (useCommandKey(key.toLowerCase(), id, event.shiftKey)) event.preventDefault()
      return
    }
    const steps = stepsByKey[key]
    if (event.altKey)
      return steps && use(() => (moveInListBy(board, id, steps) ? announcePlace(id) : announce(texts.cannotMove)))
    const next = goTo(key, picks, at)
    if (next) return use(() => next.focus())
    const remove = (): void => {
      ;(picks[at + 1] ?? picks[at - 1])?.focus()
      commands.remove(meant(board, id))
      clearSelection(board)
    }
    const commandsByKey: Readonly<Record<string, () => void>> = {
      Enter: () => editNote(board, id),
      F2: () => editNote(board, id),
      Delete: remove,
      Backspace: remove,
      Escape: () => clearSelection(board),
      l: () => askLinks(board, id),
      n: () => addNoteInList(board, sectionOf(board.store, id)),
      g: () => {
        selectNotes(board, meant(board, id))
        groupSelectedNotes(board)
      },
    }
    const run = commandsByKey[key.length === 1 ? key.toLowerCase() : key]
    if (run) use(run)
  }
}
