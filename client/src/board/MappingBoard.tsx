import type { BoardId } from '@rembuk/shared/base/id'
import { useEffect, useMemo, useState } from 'react'
import { Find } from '../find/Find.tsx'
import { tiptapEditor } from '../rich-text/tiptap-editor.tsx'
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

/** Narrower than this the list is the better board, until the person asks for the canvas. */
const narrow = 700

const lastVote = later(async () => (await import('../vote/LastVote.tsx')).LastVote)
/** What came from phones comes when the board stands. */
const boardInbox = later(async () => (await import('./BoardInbox.tsx')).BoardInbox)

const outlineView = later(async () => (await import('./OutlineView.tsx')).OutlineView)

/** The problem mapping board: a canvas of notes and groups, the same as a list, and the inbox of what came from phones. */
export const MappingBoard = ({ room, boardId }: Props) => {
  const canvas = useMemo(() => createBoard(room), [room.doc])
  // A lock changes what may be done here, not where the person looks or what they have selected.
  const board = useMemo(() => ({ ...canvas, room }), [canvas, room])
  const [isFollowing, setIsFollowing] = useState(false)
  const [view, setView] = useState<BoardView>(() => (innerWidth < narrow ? 'list' : 'canvas'))
  const commands = useNoteCommands(board, boardId)
  useEffect(() => {
    const stop = canvas.follow()
    setIsFollowing(true)
    return stop
  }, [canvas])
  useSoon(tiptapEditor, room.canEdit)
  useSoon(outlineView)
  if (!isFollowing) return null
  return (
    <BoardContext value={board}>
      <div className={styles['board']}>
        <div className={styles['main']}>
          {view === 'canvas' ? (
            <Canvas commands={commands} />
          ) : (
            <WhenLoaded part={outlineView} onFailed={() => setView('canvas')}>
              {(OutlineView) => <OutlineView commands={commands} />}
            </WhenLoaded>
          )}
          <Find />
          <ViewSwitch boardId={boardId} view={view} onChange={setView} />
        </div>
        <Soon part={boardInbox}>{(BoardInbox) => <BoardInbox />}</Soon>
        <Soon part={lastVote}>{(LastVote) => <LastVote boardId={boardId} />}</Soon>
      </div>
    </BoardContext>
  )
}
