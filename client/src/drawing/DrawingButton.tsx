import { drawingMessages } from '@rembuk/shared/i18n/messages/drawing'
import { ImageDown } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { later, WhenLoaded } from '../ui/later.tsx'

const drawingDialog = later(async () => (await import('./DrawingDialog.tsx')).DrawingDialog)

/** The way to the board as a picture; what it takes is fetched when it is first wanted. */
export const DrawingButton = ({ className }: { readonly className?: string | undefined }) => {
  const { save } = useMessages(drawingMessages)
  const [isOpen, setIsOpen] = useState(false)
  const close = (): void => setIsOpen(false)
  return (
    <>
      <IconButton label={save} className={className ?? ''} onClick={() => setIsOpen(true)}>
        <ImageDown size={20} />
      </IconButton>
      {isOpen && (
        <WhenLoaded part={drawingDialog} onFailed={close}>
          {(DrawingDialog) => <DrawingDialog onClose={close} />}
        </WhenLoaded>
      )}
    </>
  )
}
