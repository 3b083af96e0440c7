import { arrangeMessages } from '@rembuk/shared/i18n/messages/arrange'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { parsePastedNotes } from '@rembuk/shared/note/parse-pasted-notes'
import { useState } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useUndoable } from '../undo/use-undoable.ts'
import { pasteList } from './clipboard-actions.ts'

/** A list becomes notes, a line each: for those who paste without keys. */
export const PasteDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const board = useBoard()
  const texts = useMessages(arrangeMessages)
  const { cancel } = useMessages(commonMessages)
  const doUndoably = useUndoable(board.room)
  const [list, setList] = useState('')
  const count = parsePastedNotes(list).texts.length
  const add = (): void => {
    doUndoably(() => texts.pasted(pasteList(board, list)))
    onClose()
  }
  return (
    <Dialog title={texts.pasteTitle} onClose={onClose}>
      <Form
        submitLabel={texts.add(count)}
        cancelLabel={cancel}
        isBlocked={count === 0}
        onSubmit={add}
        onCancel={onClose}
      >
        <TextArea label={texts.pasteLabel} hint={texts.pasteText} rows={8} value={list} onChange={setList} />
      </Form>
    </Dialog>
  )
}
