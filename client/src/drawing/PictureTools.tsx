import { PictureButton } from '../area/PictureButton.tsx'
import { useBoard } from '../board/board-context.tsx'
import { PasteButton } from '../clipboard/PasteButton.tsx'
import { DrawingButton } from './DrawingButton.tsx'

/** What comes onto the board from elsewhere, lists and pictures, and the board as a picture. */
export const PictureTools = ({ className }: { readonly className?: string | undefined }) => {
  const { room } = useBoard()
  return (
    <>
      {room.canEdit && (
        <>
          <PasteButton className={className} />
          <PictureButton className={className} />
        </>
      )}
      <DrawingButton className={className} />
    </>
  )
}
