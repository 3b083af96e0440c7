import {
  type DecisionCounts,
  type DecisionDraft,
  decisionMethods,
  maxDecisionLength,
} from '@rembuk/shared/decision/decision'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { decisionMessages } from '@rembuk/shared/i18n/messages/decision'
import type { VoteSummary } from '@rembuk/shared/vote/vote-summary'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './Decision.module.css'
import { objectionsToLines, parseObjections } from './objection-lines.ts'
import { VoteField } from './VoteField.tsx'

interface Props {
  readonly draft: DecisionDraft
  /** The counted votes of the meeting. */
  readonly votes: readonly VoteSummary[]
  readonly title: string
  readonly saveLabel: string
  /** Answers whether it is saved; then the dialog closes. */
  readonly onSave: (draft: DecisionDraft) => Promise<boolean>
  readonly onClose: () => void
}

const noCounts: DecisionCounts = { inFavour: 0, against: 0, abstained: 0 }
const countKeys = ['inFavour', 'against', 'abstained'] as const

/** Where a decision is written, or corrected. */
export const DecisionDialog = ({ draft: first, votes, title, saveLabel, onSave, onClose }: Props) => {
  const texts = useMessages(decisionMessages)
  const { cancel } = useMessages(commonMessages)
  const [draft, setDraft] = useState(first)
  const [objections, setObjections] = useState(() => objectionsToLines(first.objections))
  const [isSaving, setIsSaving] = useState(false)
  const change = (changes: Partial<DecisionDraft>) => setDraft({ ...draft, ...changes })
  const save = async (): Promise<void> => {
    setIsSaving(true)
    const isSaved = await onSave({ ...draft, objections: parseObjections(objections) })
    setIsSaving(false)
    if (isSaved) onClose()
  }
  const short = { maxLength: 80 }
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        submitLabel={saveLabel}
        cancelLabel={cancel}
        isBlocked={isSaving || !draft.text.trim()}
        onSubmit={() => void save()}
        onCancel={onClose}
      >
        <TextArea
          label={texts.text}
          value={draft.text}
          rows={4}
          maxLength={maxDecisionLength}
          onChange={(text) => change({ text })}
        />
        <VoteField draft={draft} votes={votes} onChange={change} />
        {!draft.vote && <Method draft={draft} onChange={change} />}
        <TextArea
          label={texts.objections}
          hint={texts.objectionsHint}
          rows={2}
          value={objections}
          onChange={setObjections}
        />
        <TextField label={texts.owner} value={draft.owner} {...short} onChange={(owner) => change({ owner })} />
        <TextField
          label={texts.followUp}
          value={draft.followUp}
          maxLength={300}
          onChange={(followUp) => change({ followUp })}
        />
        <div className={styles['pair']}>
          <TextField
            label={texts.followUpBy}
            value={draft.followUpBy}
            {...short}
            onChange={(followUpBy) => change({ followUpBy })}
          />
          <TextField label={texts.dueOn} type="date" value={draft.dueOn} onChange={(dueOn) => change({ dueOn })} />
        </div>
      </Form>
    </Dialog>
  )
}

interface MethodProps {
  readonly draft: DecisionDraft
  readonly onChange: (changes: Partial<DecisionDraft>) => void
}

/** How a decision was taken that follows from no counted vote. */
const Method = ({ draft, onChange }: MethodProps) => {
  const texts = useMessages(decisionMessages)
  return (
    <>
      <SelectField
        label={texts.method}
        value={draft.method}
        options={decisionMethods.map((value) => ({ value, label: texts.methods[value] }))}
        onChange={(method) => onChange({ method })}
      />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={draft.counts !== null}
          onChange={(event) => onChange({ counts: event.currentTarget.checked ? noCounts : null })}
        />
        {texts.counts}
      </label>
      {draft.counts && <Counts counts={draft.counts} onChange={(counts) => onChange({ counts })} />}
    </>
  )
}

interface CountsProps {
  readonly counts: DecisionCounts
  readonly onChange: (counts: DecisionCounts) => void
}

const Counts = ({ counts, onChange }: CountsProps) => {
  const texts = useMessages(decisionMessages)
  return (
    <div className={styles['pair']}>
      {countKeys.map((key) => (
        <TextField
          key={key}
          label={texts[key]}
          type="number"
          min={0}
          max={100_000}
          value={String(counts[key])}
          onChange={(value) => onChange({ ...counts, [key]: Math.max(0, Math.round(Number(value) || 0)) })}
        />
      ))}
    </div>
  )
}
