import type { NoteId } from '@rembuk/shared/base/id'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { outlineViewMessages } from '@rembuk/shared/i18n/messages/outline-view'
import { useCallback } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { announce } from '../ui/announce.ts'
import { positionOf } from './outline-actions.ts'

/** Tells those who listen where a note stands in the list now. */
export const useAnnouncePlace = (): ((id: NoteId) => void) => {
  const board = useBoard()
  const texts = useMessages(outlineViewMessages)
  const { untitled, noGroup } = useMessages(groupMessages)
  return useCallback(
    (id) => {
      const { section, position, count } = positionOf(board, id)
      const group = section ? board.store.group(section)?.title || untitled : noGroup
      announce(texts.movedTo({ group, position, count }))
    },
    [board, texts, untitled, noGroup],
  )
}
