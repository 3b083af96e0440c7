import { maxInvitedAtOnce } from '@rembuk/shared/attendance/attendance'
import { parseInvitees } from '@rembuk/shared/attendance/parse-invitees'
import type { InviteeId } from '@rembuk/shared/base/id'
import { attendanceMessages } from '@rembuk/shared/i18n/messages/attendance'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { useMemo, useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { newId } from '../sync/ids.ts'
import { Form } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { showToast } from '../ui/Toast.tsx'
import type { AttendanceListView } from './use-attendance-list.ts'

interface Props extends Pick<AttendanceListView, 'edit' | 'problem'> {
  readonly onDone: () => void
}

/** Pasting or typing who is invited; what is read of it is counted as it is typed. */
export const InviteForm = ({ edit, problem, onDone }: Props) => {
  const texts = useMessages(attendanceMessages)
  const { cancel } = useMessages(commonMessages)
  const [text, setText] = useState('')
  const [isSending, setIsSending] = useState(false)
  const { people, doubleCount, tooLongCount } = useMemo(() => parseInvitees(text), [text])
  // The same people keep their ids when sending fails in the middle and is tried again.
  const invitees = useMemo(() => people.map((person) => ({ inviteeId: newId<InviteeId>(), ...person })), [people])

  const invite = async (): Promise<void> => {
    setIsSending(true)
    for (let start = 0; start < invitees.length; start += maxInvitedAtOnce) {
      const answer = await edit({ type: 'invite', people: invitees.slice(start, start + maxInvitedAtOnce) })
      if (!answer.ok) return setIsSending(false)
    }
    showToast(texts.invited({ count: invitees.length }))
    onDone()
  }
  const said = [
    texts.found({ count: people.length }),
    ...(doubleCount > 0 ? [texts.doubles({ count: doubleCount })] : []),
    ...(tooLongCount > 0 ? [texts.tooLong({ count: tooLongCount })] : []),
  ].join(' · ')
  return (
    <Form
      submitLabel={texts.inviteCount({ count: people.length })}
      cancelLabel={cancel}
      isBlocked={isSending || people.length === 0}
      problem={problem}
      onSubmit={() => void invite()}
      onCancel={onDone}
    >
      <TextArea label={texts.paste} hint={texts.pasteHint} value={text} rows={7} autoFocus onChange={setText} />
      <p role="status">{text.trim() && said}</p>
    </Form>
  )
}
