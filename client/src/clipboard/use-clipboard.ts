import { arrangeMessages } from '@rembuk/shared/i18n/messages/arrange'
import { useEffect } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { isTyping } from '../board/is-typing.ts'
import { useMessages } from '../i18n/locale.tsx'
import { useSoon } from '../ui/later.tsx'
import { showToast } from '../ui/Toast.tsx'
import { useUndoable } from '../undo/use-undoable.ts'
import { clipboardActions, useClipboardActions } from './clipboard-later.ts'
import { notesType } from './notes-type.ts'

/** Words of a page that brings no plain ones. */
const plainOf = (html: string): string => {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const row of body.querySelectorAll('p, li, tr, br, div')) row.append('\n')
  return body.textContent ?? ''
}

/** Copies the selected notes, and pastes notes or lists, with the keys that every program has. */
export const useClipboard = (): void => {
  const board = useBoard()
  const texts = useMessages(arrangeMessages)
  const doUndoably = useUndoable(board.room)
  const withActions = useClipboardActions()
  useSoon(clipboardActions)
  useEffect(() => {
    const isOurs = (event: ClipboardEvent): boolean =>
      !event.defaultPrevented && !board.session.state().editing && !isTyping(event.target as Element)
    const handleCopy = (event: ClipboardEvent): void => {
      const actions = clipboardActions.read()
      if (!actions || !event.clipboardData || !isOurs(event) || String(getSelection()) !== '') return
      const count = actions.copyNotesTo(event.clipboardData, board, Array.from(board.session.state().selectedNotes))
      if (count === 0) return
      event.preventDefault()
      showToast(texts.copied(count))
    }
    const handlePaste = (event: ClipboardEvent): void => {
      const data = event.clipboardData
      if (!data || !board.room.canEdit || !isOurs(event)) return
      const json = data.getData(notesType)
      const text = data.getData('text/plain') || plainOf(data.getData('text/html'))
      if (!json && !text.trim()) return
      event.preventDefault()
      withActions((actions) => doUndoably(() => texts.pasted(actions.pasteClipboard(board, { json, text }))))
    }
    window.addEventListener('copy', handleCopy)
    window.addEventListener('paste', handlePaste)
    return () => {
      window.removeEventListener('copy', handleCopy)
      window.removeEventListener('paste', handlePaste)
    }
  }, [board, texts, doUndoably, withActions])
}
