import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { later, useSoon, WhenLoaded } from '../ui/later.tsx'

const inviteDialog = later(async () => (await import('./InviteDialog.tsx')).InviteDialog)

/** Opens the invitation: QR and code for residents, links for co-workers, the projector. */
export const InviteButton = () => {
  const texts = useMessages(programmeMessages)
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  useSoon(inviteDialog)
  return (
    <>
      <Button variant="ghost" onClick={() => setIsOpen(true)}>
        {texts.invite}
      </Button>
      {isOpen && (
        <WhenLoaded part={inviteDialog} onFailed={close}>
          {(InviteDialog) => <InviteDialog onClose={close} />}
        </WhenLoaded>
      )}
    </>
  )
}
