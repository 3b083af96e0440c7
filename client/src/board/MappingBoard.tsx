import type { BoardId } from '@rembuk/shared/base/id'
import { prioritiesOf } from '@rembuk/shared/board/board-document'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { useEffect, useMemo, useState } from 'react'
import { useSearch } from 'wouter'
import { forgetAskedItem, readAskedItem } from '../app/paths.ts'
import { Find } from '../find/Find.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { richTextEditor } from '../rich-text/editor-later.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { later, Soon, useSoon, WhenLoaded } from '../ui/later.tsx'
import { createBoard } from './board.ts'
import { BoardContext } from './board-context.tsx'
import styles from './Canvas.module.css'
import { Canvas } from './Canvas.tsx'
import { useNoteCommands } from './use-selection-commands.ts'
import { type BoardView, ViewSwitch } from './ViewSwitch.tsx'

interface Props {
  readonly room: OpenRoom
  readonly boardId: BoardId
}

/** On a screen no wider than this the list is the better board, until the person asks for the canvas. */
const narrow = 640

const boardMeeting = later(async () => (await import('../step/BoardMeeting.tsx')).BoardMeeting)
/** What came from phones comes when the board stands. */
const boardInbox = later(async () => (await import('./BoardInbox.tsx')).BoardInbox)

const outlineView = later(async () => (await import('../outline/OutlineView.tsx')).OutlineView)
const prioritiesView = later(async () => (await import('../priority/PrioritiesView.tsx')).PrioritiesView)
const showing = later(async () => (await import('./show-item.ts')).showItem)

/** Canvas or list, as suits the window, unless the address asks for a priority. */
const firstView = (room: OpenRoom): BoardView => {
  const asked = readAskedItem()
  if (asked && prioritiesOf(room.doc).has(asked)) return 'priorities'
  return innerWidth <= narrow ? 'list' : 'canvas'
}

/** The problem mapping board: a canvas of notes and groups, the same as a list, the priorities that come out of it, and the inbox of what came from phones. */
export const MappingBoard = ({ room, boardId }: Props) => {
  const canvas = useMemo(() => createBoard(room), [room.doc])
  // A lock changes what may be done here, not where the person looks or what they have selected.
  const board = useMemo(() => ({ ...canvas, room }), [canvas, room])
  const [isFollowing, setIsFollowing] = useState(false)
  const [view, setView] = useState<BoardView>(() => firstView(room))
  const commands = useNoteCommands(board, boardId)
  const search = useSearch()
  const show = (itemId: string) => {
    setView(innerWidth <= narrow ? 'list' : 'canvas')
    // Where its code cannot be fetched the board is shown all the same.
    showing.load().then(
      (showItem) => showItem(board, itemId),
      () => undefined,
    )
  }
  const texts = useMessages(boardMessages)
  useEffect(() => {
    const stop = canvas.follow()
    setIsFollowing(true)
    return stop
  }, [canvas])
  // A priority is shown by its view; a note or a group here.
  useEffect(() => {
    const asked = readAskedItem()
    if (!asked) return
    if (prioritiesOf(room.doc).has(asked)) return setView('priorities')
    show(asked)
    forgetAskedItem()
  }, [search])
  useSoon(richTextEditor, room.canEdit)
  useSoon(outlineView)
  useSoon(prioritiesView)
  if (!isFollowing) return null
  return (
    <BoardContext value={board}>
      <div className={styles['board']}>
        <div className={styles['main']}>
          <button
            type="button"
            className={styles['skip']}
            onClick={() => setView(view === 'canvas' ? 'list' : 'canvas')}
          >
            {view === 'canvas' ? texts.openAsList : texts.openAsCanvas}
          </button>
          {view === 'canvas' && <Canvas commands={commands} />}
          {view === 'list' && (
            <WhenLoaded part={outlineView} onFailed={() => setView('canvas')}>
              {(OutlineView) => <OutlineView commands={commands} />}
            </WhenLoaded>
          )}
          {view === 'priorities' && (
            <WhenLoaded part={prioritiesView} onFailed={() => setView('canvas')}>
              {(PrioritiesView) => <PrioritiesView room={room} boardId={boardId} onShow={show} />}
            </WhenLoaded>
          )}
          {view !== 'priorities' && <Find />}
          <ViewSwitch boardId={boardId} view={view} onChange={setView} />
        </div>
        {view === 'canvas' && <Soon part={boardInbox}>{(BoardInbox) => <BoardInbox />}</Soon>}
        <Soon part={boardMeeting}>{(BoardMeeting) => <BoardMeeting boardId={boardId} />}</Soon>
      </div>
    </BoardContext>
  )
}
