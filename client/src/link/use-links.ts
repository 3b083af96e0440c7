import type { GroupId, LinkId, NoteId } from '@rembuk/shared/base/id'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import type { Link, LinkEnd } from '@rembuk/shared/link/link-schema'
import { useCallback, useSyncExternalStore } from 'react'
import type { Board } from '../board/board.ts'
import { useBoard } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'

/** The links of a note or group; renders again when one comes, goes or gets other words. */
export const useLinksOf = (end: LinkEnd): readonly Link[] => {
  const { links } = useBoard()
  return useSyncExternalStore(
    useCallback((notify: () => void) => links.onEnd(end, notify), [links, end]),
    () => links.linksOf(end),
  )
}

export const useLink = (id: LinkId): Link | undefined => {
  const { links } = useBoard()
  return useSyncExternalStore(links.subscribe, () => links.link(id))
}

const maxName = 60

/** What is written on a note, or above a group. */
export const wordsOf = ({ store }: Board, end: LinkEnd): string | undefined =>
  store.group(end as GroupId)?.title ?? store.note(end as NoteId)?.text

/** Names what a link leads to in a few words. */
export const useEndName = (): ((end: LinkEnd) => string) => {
  const board = useBoard()
  const { untitled } = useMessages(groupMessages)
  const { emptyNote } = useMessages(boardMessages)
  return (end) => {
    const words = wordsOf(board, end)?.trim().replace(/\s+/gu, ' ')
    if (words) return words.length > maxName ? `${words.slice(0, maxName - 1)}…` : words
    return board.store.group(end as GroupId) ? untitled : emptyNote
  }
}
