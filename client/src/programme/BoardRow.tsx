import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { type BoardEntry, renameBoard } from '@rembuk/shared/programme/programme-document'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { boardPath } from '../app/paths.ts'
import { useMessages } from '../i18n/locale.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './Programme.module.css'
import { useProgramme } from './programme-context.ts'

interface Props {
  readonly board: BoardEntry
}

const RenameDialog = ({ board, onClose }: Props & { readonly onClose: () => void }) => {
  const { room } = useProgramme()
  const texts = useMessages(programmeMessages)
  const common = useMessages(commonMessages)
  const [title, setTitle] = useState(board.title)
  const isUntitled = !title.trim()
  return (
    <Dialog title={texts.rename} onClose={onClose}>
      <Form
        submitLabel={common.save}
        cancelLabel={common.cancel}
        isBlocked={isUntitled}
        onSubmit={() => {
          renameBoard(room.doc, { boardId: board.id, title: title.trim() })
          onClose()
        }}
        onCancel={onClose}
      >
        <TextField
          label={texts.boardTitle}
          error={isUntitled ? texts.boardTitleFault : undefined}
          value={title}
          onChange={setTitle}
          maxLength={120}
          autoFocus
        />
      </Form>
    </Dialog>
  )
}

/** A board of a stage: a press opens it. */
export const BoardRow = ({ board }: Props) => {
  const { programmeId, canEdit } = useProgramme()
  const texts = useMessages(programmeMessages)
  const [isRenaming, setIsRenaming] = useState(false)
  const title = board.title || texts.untitledBoard
  return (
    <li className={styles['board']}>
      <Link href={boardPath(programmeId, board.id)}>{title}</Link>
      {canEdit && (
        <IconButton label={texts.renameBoard({ title })} onClick={() => setIsRenaming(true)}>
          <Pencil size={16} />
        </IconButton>
      )}
      {isRenaming && <RenameDialog board={board} onClose={() => setIsRenaming(false)} />}
    </li>
  )
}
