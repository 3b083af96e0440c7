import { findMessages } from '@rembuk/shared/i18n/messages/find'
import { Search } from 'lucide-react'
import { useEffect } from 'react'
import { useBoard, useSession } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { later, useSoon, WhenLoaded } from '../ui/later.tsx'

const findBar = later(async () => (await import('./FindBar.tsx')).FindBar)

/** Opens the search of the board, also with the keys that open the browser's own. */
export const FindButton = ({ className }: { readonly className: string | undefined }) => {
  const { session } = useBoard()
  const texts = useMessages(findMessages)
  const isFinding = useSession((state) => state.isFinding)
  useSoon(findBar)
  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      session.change({ isFinding: true })
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [session])
  return (
    <IconButton
      label={texts.find}
      className={className ?? ''}
      aria-pressed={isFinding}
      onClick={() => session.change({ isFinding: !isFinding, found: undefined })}
    >
      <Search size={18} />
    </IconButton>
  )
}

/** The search, while it is open. */
export const Find = () => {
  const { session } = useBoard()
  const isFinding = useSession((state) => state.isFinding)
  if (!isFinding) return null
  return (
    <WhenLoaded part={findBar} onFailed={() => session.change({ isFinding: false })}>
      {(FindBar) => <FindBar />}
    </WhenLoaded>
  )
}
