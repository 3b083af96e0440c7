import type { AreaId } from '@rembuk/shared/base/id'
import { areaMessages } from '@rembuk/shared/i18n/messages/area'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { Move, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { MoveDialog } from '../board/MoveDialog.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { later, Soon } from '../ui/later.tsx'
import { useUndoable } from '../undo/use-undoable.ts'
import { removeAreaOf, selectArea } from './area-actions.ts'

const pictureButton = later(async () => (await import('./PictureButton.tsx')).PictureButton)

interface Props {
  readonly id: AreaId
  readonly onEditTitle: () => void
}

/** What can be done with an area: title, place and size, take it away. */
export const AreaTools = ({ id, onEditTitle }: Props) => {
  const board = useBoard()
  const texts = useMessages(areaMessages)
  const { move } = useMessages(boardMessages)
  const doUndoably = useUndoable(board.room)
  const [isMoving, setIsMoving] = useState(false)
  const startMoving = (): void => {
    selectArea(board, id)
    setIsMoving(true)
  }
  const remove = (): void =>
    doUndoably(() => {
      removeAreaOf(board, id)
      return texts.removed
    })
  return (
    <>
      <IconButton label={texts.editTitle} onClick={onEditTitle}>
        <Pencil size={18} />
      </IconButton>
      <Soon part={pictureButton}>{(PictureButton) => <PictureButton id={id} />}</Soon>
      {!board.areas.area(id)?.isLocked && (
        <IconButton label={move} onClick={startMoving}>
          <Move size={18} />
        </IconButton>
      )}
      <IconButton label={texts.remove} onClick={remove}>
        <Trash2 size={18} />
      </IconButton>
      {isMoving && <MoveDialog onClose={() => setIsMoving(false)} />}
    </>
  )
}
