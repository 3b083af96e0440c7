import { lockMessages } from '@rembuk/shared/i18n/messages/lock'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { Lock, LockOpen } from 'lucide-react'
import { useState } from 'react'
import { putJson } from '../http/api.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'

/** Locks a board for everybody but hosts, or unlocks it; every page hears of it from the server. */
export const LockButton = ({ room }: { readonly room: OpenRoom }) => {
  const texts = useMessages(lockMessages)
  const locale = useLocale()
  const [isAsking, setIsAsking] = useState(false)
  const toggle = async (): Promise<void> => {
    setIsAsking(true)
    const answer = await putJson(`/api/rooms/${room.name}/lock`, { isLocked: !room.isLocked })
    setIsAsking(false)
    if (!answer.ok) showToast(problemText(locale, answer.error))
  }
  const Icon = room.isLocked ? LockOpen : Lock
  return (
    <Button disabled={isAsking} onClick={() => void toggle()}>
      <Icon size={17} aria-hidden="true" /> {room.isLocked ? texts.unlock : texts.lock}
    </Button>
  )
}
