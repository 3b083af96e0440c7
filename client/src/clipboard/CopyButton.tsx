import type { NoteId } from '@rembuk/shared/base/id'
import { arrangeMessages } from '@rembuk/shared/i18n/messages/arrange'
import { ClipboardCopy } from 'lucide-react'
import { useBoard } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { showToast } from '../ui/Toast.tsx'
import { useClipboardActions } from './clipboard-later.ts'

/** Copies notes for another board, and as a list for every other program: the twin of the keys. */
export const CopyButton = ({ ids }: { readonly ids: () => readonly NoteId[] }) => {
  const board = useBoard()
  const texts = useMessages(arrangeMessages)
  const withActions = useClipboardActions()
  const copy = (): void =>
    withActions(({ copyByButton }) => {
      const count = copyByButton(board, ids())
      showToast(count > 0 ? texts.copied(count) : texts.notCopied)
    })
  return (
    <IconButton label={texts.copy} onClick={copy}>
      <ClipboardCopy size={18} />
    </IconButton>
  )
}
