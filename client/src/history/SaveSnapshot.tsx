import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import type { RoomName } from '@rembuk/shared/room/room-name'
import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import { readPersonName } from '../access/person-name.ts'
import { postJson } from '../http/api.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/Toast.tsx'
import { roomPath } from './use-history.ts'

interface Props {
  readonly room: RoomName
  readonly onSaved: () => void
}

const SaveDialog = ({ room, onSaved, onClose }: Props & { readonly onClose: () => void }) => {
  const texts = useMessages(historyMessages)
  const common = useMessages(commonMessages)
  const locale = useLocale()
  const [name, setName] = useState('')
  const [isSaving, setIsSaving] = useState(false)
  const [problem, setProblem] = useState<string>()
  const save = async (): Promise<void> => {
    if (!name.trim()) return setProblem(texts.needsName)
    setIsSaving(true)
    const answer = await postJson(roomPath(room, 'snapshots'), { name: name.trim(), by: readPersonName() })
    setIsSaving(false)
    if (!answer.ok) return setProblem(problemText(locale, answer.error))
    showToast(texts.taken)
    onClose()
    onSaved()
  }
  return (
    <Dialog title={texts.saveSnapshot} onClose={onClose}>
      <Form
        submitLabel={common.save}
        cancelLabel={common.cancel}
        isBlocked={isSaving}
        problem={problem}
        onSubmit={() => void save()}
        onCancel={onClose}
      >
        <p>{texts.about}</p>
        <TextField
          label={texts.name}
          value={name}
          onChange={setName}
          maxLength={120}
          placeholder={texts.namePlaceholder}
          autoFocus
        />
      </Form>
    </Dialog>
  )
}

/** Gives a name to what the board holds now. */
export const SaveSnapshot = (props: Props) => {
  const texts = useMessages(historyMessages)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <BookmarkPlus size={18} /> {texts.saveSnapshot}
      </Button>
      {isOpen && <SaveDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  )
}
