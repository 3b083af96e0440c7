import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { ClipboardPaste } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { later, WhenLoaded } from '../ui/later.tsx'

const pasteDialog = later(async () => (await import('./PasteDialog.tsx')).PasteDialog)

/** Opens the field that a list is pasted into. */
export const PasteButton = ({ className }: { readonly className?: string | undefined }) => {
  const texts = useMessages(boardMessages)
  const [isOpen, setIsOpen] = useState(false)
  const close = (): void => setIsOpen(false)
  return (
    <>
      <IconButton label={texts.paste} className={className ?? ''} onClick={() => setIsOpen(true)}>
        <ClipboardPaste size={20} />
      </IconButton>
      {isOpen && (
        <WhenLoaded part={pasteDialog} onFailed={close}>
          {(PasteDialog) => <PasteDialog onClose={close} />}
        </WhenLoaded>
      )}
    </>
  )
}
