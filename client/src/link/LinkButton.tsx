import { linkMessages } from '@rembuk/shared/i18n/messages/link'
import type { LinkEnd } from '@rembuk/shared/link/link-schema'
import { Spline } from 'lucide-react'
import { useBoard } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { askLinks } from './link-actions.ts'

/** Opens the links of a note or group: the twin of pulling an arrow. */
export const LinkButton = ({ end }: { readonly end: LinkEnd }) => {
  const board = useBoard()
  const texts = useMessages(linkMessages)
  return (
    <IconButton label={texts.link} onClick={() => askLinks(board, end)}>
      <Spline size={18} />
    </IconButton>
  )
}
