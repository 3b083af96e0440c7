import { readOneOf } from '@rembuk/shared/base/read'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { activityStatuses } from '@rembuk/shared/plan/plan-schema'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type ActivityDraft, endsBeforeItBegins } from './activity-draft.ts'
import styles from './Plan.module.css'

interface Props {
  readonly title: string
  readonly initial: ActivityDraft
  readonly onSave: (draft: ActivityDraft) => void
  readonly onClose: () => void
}

/** The form in which an activity is written and changed; nothing is written before "Save". */
export const ActivityForm = ({ title, initial, onSave, onClose }: Props) => {
  const texts = useMessages(planMessages)
  const common = useMessages(commonMessages)
  const [draft, setDraft] = useState(initial)
  const set = (key: keyof ActivityDraft) => (value: string) => setDraft((current) => ({ ...current, [key]: value }))
  const save = () => {
    onSave(draft)
    onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField label={texts.title} value={draft.title} onChange={set('title')} required autoFocus />
        <TextArea label={texts.goal} hint={texts.goalHint} value={draft.goal} onChange={set('goal')} rows={3} />
        <div className={styles['pair']}>
          <TextField label={texts.person} value={draft.person} onChange={set('person')} />
          <TextField label={texts.place} value={draft.place} onChange={set('place')} />
        </div>
        <div className={styles['pair']}>
          <TextField type="date" label={texts.firstDay} value={draft.firstDay} onChange={set('firstDay')} />
          <TextField type="date" label={texts.lastDay} value={draft.lastDay} onChange={set('lastDay')} />
        </div>
        {endsBeforeItBegins(draft) && <p className={styles['warning']}>{texts.lastDayBeforeFirst}</p>}
        <SelectField
          label={texts.status}
          value={draft.status}
          options={activityStatuses.map((value) => ({ value, label: texts.statuses[value] }))}
          onChange={(value) =>
            setDraft((current) => ({ ...current, status: readOneOf(value, activityStatuses, current.status) }))
          }
        />
        <div className={styles['formActions']}>
          <Button variant="ghost" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button variant="primary" type="submit">
            {common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
