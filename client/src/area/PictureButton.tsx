import type { AreaId } from '@rembuk/shared/base/id'
import { boardPictureMessages } from '@rembuk/shared/i18n/messages/board-picture'
import { ImagePlus } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { later, WhenLoaded } from '../ui/later.tsx'

const pictureDialog = later(async () => (await import('./PictureDialog.tsx')).PictureDialog)
const addPictureDialog = later(async () => (await import('./AddPictureDialog.tsx')).AddPictureDialog)

interface Props {
  /** The area whose picture it is; a new one on the board without. */
  readonly id?: AreaId
  readonly className?: string | undefined
}

/** The way to a picture on the board, or to that of an area. */
export const PictureButton = ({ id, className }: Props) => {
  const texts = useMessages(boardPictureMessages)
  const [isOpen, setIsOpen] = useState(false)
  const close = (): void => setIsOpen(false)
  return (
    <>
      <IconButton label={id ? texts.picture : texts.add} className={className ?? ''} onClick={() => setIsOpen(true)}>
        <ImagePlus size={id ? 18 : 20} />
      </IconButton>
      {isOpen &&
        (id ? (
          <WhenLoaded part={pictureDialog} onFailed={close}>
            {(PictureDialog) => <PictureDialog id={id} onClose={close} />}
          </WhenLoaded>
        ) : (
          <WhenLoaded part={addPictureDialog} onFailed={close}>
            {(AddPictureDialog) => <AddPictureDialog onClose={close} />}
          </WhenLoaded>
        ))}
    </>
  )
}
