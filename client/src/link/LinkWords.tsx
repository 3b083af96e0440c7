import type { LinkId } from '@rembuk/shared/base/id'
import { linkMessages } from '@rembuk/shared/i18n/messages/link'
import { outlineViewMessages } from '@rembuk/shared/i18n/messages/outline-view'
import type { LinkEnd } from '@rembuk/shared/link/link-schema'
import { X } from 'lucide-react'
import { useBoard } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useUndoable } from '../undo/use-undoable.ts'
import styles from './Link.module.css'
import { removeLinkOf } from './link-actions.ts'
import { useEndName, useLinksOf } from './use-links.ts'

/** The links of a note or group in words, where the board is a list. */
export const LinkWords = ({ end }: { readonly end: LinkEnd }) => {
  const texts = useMessages(linkMessages)
  const nameOf = useEndName()
  const links = useLinksOf(end)
  const board = useBoard()
  const { unlink } = useMessages(outlineViewMessages)
  const doUndoably = useUndoable(board.room)
  const remove = (id: LinkId): void =>
    doUndoably(() => {
      removeLinkOf(board, id)
      return texts.removed
    })
  if (links.length === 0) return null
  const parts = [
    { title: texts.causes, links: links.filter(({ to }) => to === end), otherOf: 'from' },
    { title: texts.effects, links: links.filter(({ from }) => from === end), otherOf: 'to' },
  ] as const
  return (
    <dl className={styles['words']}>
      {parts.map(
        (part) =>
          part.links.length > 0 && (
            <div key={part.title}>
              <dt>{part.title}</dt>
              {part.links.map((link) => (
                <dd key={link.id} dir="auto">
                  {nameOf(link[part.otherOf])} {link.label && <span>({link.label})</span>}
                  {board.room.canEdit && (
                    <IconButton
                      label={unlink(nameOf(link[part.otherOf]))}
                      className={styles['unlink'] ?? ''}
                      onClick={() => remove(link.id)}
                    >
                      <X size={15} />
                    </IconButton>
                  )}
                </dd>
              ))}
            </div>
          ),
      )}
    </dl>
  )
}
