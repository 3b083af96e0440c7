import type { NoteId } from '@rembuk/shared/base/id'
import { useEffect, useMemo, useState } from 'react'
import { createBoard } from '../board/board.ts'
import { BoardContext } from '../board/board-context.tsx'
import type { Mark } from '../board/board-marks.ts'
import { Canvas } from '../board/Canvas.tsx'
import type { NoteCommands } from '../board/use-selection-commands.ts'
import type { OpenRoom } from '../sync/open-room.ts'

interface Props {
  readonly room: OpenRoom
  readonly marks: ReadonlyMap<string, Mark>
  readonly chosen: ReadonlySet<NoteId>
  readonly onChoose: (ids: ReadonlySet<NoteId>) => void
}

/** The past is looked at: nothing can be taken from it. */
const noCommands: NoteCommands = { remove: () => undefined, hide: undefined, removeSelection: () => undefined }

/** The canvas as it was. Notes can be selected on it, to bring them back. */
export const PastCanvas = ({ room, marks, chosen, onChoose }: Props) => {
  const board = useMemo(() => createBoard(room), [room])
  const [isFollowing, setIsFollowing] = useState(false)
  useEffect(() => {
    const stop = board.follow()
    setIsFollowing(true)
    return stop
  }, [board])
  useEffect(() => board.marks.show(marks), [board, marks])
  useEffect(() => board.session.change({ selectedNotes: chosen }), [board, chosen])
  useEffect(
    () =>
      board.session.subscribe(() => {
        const { selectedNotes } = board.session.state()
        if (selectedNotes !== chosen) onChoose(selectedNotes)
      }),
    [board, chosen, onChoose],
  )
  if (!isFollowing) return null
  return (
    <BoardContext value={board}>
      <Canvas commands={noCommands} />
    </BoardContext>
  )
}
