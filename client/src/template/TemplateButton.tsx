import { type ReactNode, useState } from 'react'
import { later, WhenLoaded } from '../ui/later.tsx'

const templateDialog = later(async () => (await import('./TemplateDialog.tsx')).TemplateDialog)

/** Whatever opens the templates; they are fetched when they are first wanted. */
export const TemplateButton = ({ children }: { readonly children: (open: () => void) => ReactNode }) => {
  const [isOpen, setIsOpen] = useState(false)
  const close = (): void => setIsOpen(false)
  return (
    <>
      {children(() => setIsOpen(true))}
      {isOpen && (
        <WhenLoaded part={templateDialog} onFailed={close}>
          {(TemplateDialog) => <TemplateDialog onClose={close} />}
        </WhenLoaded>
      )}
    </>
  )
}
