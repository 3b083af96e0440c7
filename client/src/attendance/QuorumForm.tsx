import {
  type AttendanceSettings,
  defaultQuorum,
  maxConsentLength,
  type QuorumRule,
} from '@rembuk/shared/attendance/quorum'
import { attendanceMessages } from '@rembuk/shared/i18n/messages/attendance'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { signingMessages } from '@rembuk/shared/i18n/messages/signing'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { Form } from '../ui/Form.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Attendance.module.css'
import type { AttendanceListView } from './use-attendance-list.ts'

interface Props extends Pick<AttendanceListView, 'edit' | 'problem'> {
  readonly settings: AttendanceSettings
  readonly onDone: () => void
}

const fractions: readonly QuorumRule[] = [
  defaultQuorum,
  { type: 'fraction', part: 1, of: 2 },
  { type: 'fraction', part: 3, of: 4 },
]
const keyOf = (rule: QuorumRule): string => (rule.type === 'fraction' ? `${rule.part}/${rule.of}` : rule.type)

/** What the host settles: whether phones offer the list, how many must be there, and what people agree to. */
export const QuorumForm = ({ settings, edit, problem, onDone }: Props) => {
  const texts = useMessages(attendanceMessages)
  const { consent: ownLine } = useMessages(signingMessages)
  const { cancel } = useMessages(commonMessages)
  const [{ isAsked, quorum, consent }, setDraft] = useState(settings)
  const [count, setCount] = useState(quorum.type === 'count' ? String(quorum.count) : '')
  const change = (changes: Partial<AttendanceSettings>) => setDraft((before) => ({ ...before, ...changes }))

  const rules = [...fractions, { type: 'count', count: 1 } as const, { type: 'none' } as const]
  const shown = rules.some((rule) => keyOf(rule) === keyOf(quorum)) ? rules : [quorum, ...rules]
  const labelOf = (rule: QuorumRule): string => {
    if (rule.type === 'fraction') return texts.fraction(rule)
    return rule.type === 'count' ? texts.quorumCount : texts.quorumNone
  }
  const number = /^\d{1,4}$/.test(count.trim()) ? Number(count) : 0
  const save = async (): Promise<void> => {
    const rule: QuorumRule = quorum.type === 'count' ? { type: 'count', count: number } : quorum
    const answer = await edit({ type: 'settle', settings: { isAsked, quorum: rule, consent } })
    if (!answer.ok) return
    showToast(texts.saved)
    onDone()
  }
  return (
    <Form
      submitLabel={texts.save}
      cancelLabel={cancel}
      isBlocked={quorum.type === 'count' && number === 0}
      problem={problem}
      onSubmit={() => void save()}
      onCancel={onDone}
    >
      <label className={styles['check']}>
        <input type="checkbox" checked={isAsked} onChange={(event) => change({ isAsked: event.target.checked })} />
        {texts.isAsked}
      </label>
      <div className={styles['fields']}>
        <SelectField
          label={texts.quorum}
          value={keyOf(quorum)}
          options={shown.map((rule) => ({ value: keyOf(rule), label: labelOf(rule) }))}
          onChange={(key) => change({ quorum: shown.find((rule) => keyOf(rule) === key) ?? defaultQuorum })}
        />
        {quorum.type === 'count' && (
          <TextField label={texts.howMany} value={count} inputMode="numeric" onChange={setCount} />
        )}
      </div>
      <TextArea
        label={texts.consent}
        hint={texts.consentHint}
        value={consent}
        maxLength={maxConsentLength}
        placeholder={ownLine}
        onChange={(changed) => change({ consent: changed })}
      />
    </Form>
  )
}
