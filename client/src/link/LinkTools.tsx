import type { LinkId } from '@rembuk/shared/base/id'
import { linkMessages } from '@rembuk/shared/i18n/messages/link'
import { maxLinkLabel } from '@rembuk/shared/link/link-schema'
import { ArrowLeftRight, Trash2 } from 'lucide-react'
import { useBoard } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useUndoable } from '../undo/use-undoable.ts'
import styles from './Link.module.css'
import { removeLinkOf, turnLinkRound, writeLinkLabel } from './link-actions.ts'
import { useEndName, useLink } from './use-links.ts'

/** What can be done with a link: words beside it, turn it round, take it away. */
export const LinkTools = ({ id }: { readonly id: LinkId }) => {
  const board = useBoard()
  const texts = useMessages(linkMessages)
  const doUndoably = useUndoable(board.room)
  const nameOf = useEndName()
  const link = useLink(id)
  if (!link) return null
  const between = texts.between({ from: nameOf(link.from), to: nameOf(link.to) })
  const remove = (): void =>
    doUndoably(() => {
      removeLinkOf(board, id)
      return texts.removed
    })
  return (
    <div className={styles['tools']}>
      <input
        // Another's words, or those that undo brings back, are shown at once.
        key={`${id} ${link.label}`}
        className={styles['label']}
        aria-label={`${texts.label}: ${between}`}
        placeholder={texts.labelHere}
        maxLength={maxLinkLabel}
        defaultValue={link.label}
        data-link-label=""
        onBlur={(event) => writeLinkLabel(board, id, event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') event.currentTarget.value = link.label
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <IconButton label={texts.turn} onClick={() => turnLinkRound(board, id)}>
        <ArrowLeftRight size={18} />
      </IconButton>
      <IconButton label={texts.remove} onClick={remove}>
        <Trash2 size={18} />
      </IconButton>
    </div>
  )
}
