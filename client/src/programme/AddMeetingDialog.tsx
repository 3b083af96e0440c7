import type { NewMeeting } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { useState } from 'react'
import { postJson } from '../http/api.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useProgramme } from './programme-context.ts'

/** The day on this device's calendar. */
const today = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** Names a further meeting of the programme; it gets a code of its own. */
export const AddMeetingDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { programmeId, refresh } = useProgramme()
  const texts = useMessages(programmeMessages)
  const common = useMessages(commonMessages)
  const locale = useLocale()
  const [title, setTitle] = useState('')
  const [heldOn, setHeldOn] = useState(today)
  const [wasTried, setWasTried] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  const create = async (): Promise<void> => {
    setWasTried(true)
    if (!title.trim()) return
    setIsAsking(true)
    const answer = await postJson<NewMeeting>(`/api/programmes/${programmeId}/meetings`, {
      title: title.trim(),
      heldOn,
    })
    setIsAsking(false)
    if (!answer.ok) return setProblem(answer.error)
    await refresh()
    onClose()
  }
  return (
    <Dialog title={texts.addMeeting} onClose={onClose}>
      <Form
        submitLabel={texts.createMeeting}
        cancelLabel={common.cancel}
        isBlocked={isAsking}
        problem={problem && problemText(locale, problem)}
        onSubmit={() => void create()}
        onCancel={onClose}
      >
        <TextField
          label={texts.meetingTitle}
          placeholder={texts.meetingTitlePlaceholder}
          error={wasTried && !title.trim() ? texts.meetingTitleFault : undefined}
          value={title}
          onChange={setTitle}
          maxLength={120}
          autoFocus
        />
        <TextField type="date" label={texts.heldOn} value={heldOn} onChange={setHeldOn} />
      </Form>
    </Dialog>
  )
}
