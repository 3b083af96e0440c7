import { inviteMessages } from '@rembuk/shared/i18n/messages/invite'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { InviteDialog } from './InviteDialog.tsx'

/** Opens the invitation: QR and code for residents, links for co-workers, the projector. */
export const InviteButton = () => {
  const texts = useMessages(inviteMessages)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button variant="ghost" onClick={() => setIsOpen(true)}>
        {texts.invite}
      </Button>
      {isOpen && <InviteDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}
