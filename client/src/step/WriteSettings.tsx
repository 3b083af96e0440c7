import type { Stage } from '@rembuk/shared/board/stage'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { stepFormMessages } from '@rembuk/shared/i18n/messages/step-form'
import type { WriteStep } from '@rembuk/shared/meeting/step'
import { kindsByStage } from '@rembuk/shared/note/note-schema'
import { useMessages } from '../i18n/locale.tsx'
import { CheckField } from './CheckField.tsx'
import styles from './StepDialog.module.css'
import { toggleKind } from './step-draft.ts'

interface Props {
  readonly step: WriteStep
  readonly stage: Stage
  readonly onChange: (step: WriteStep) => void
}

/** The kinds that residents may choose from, whether names are shown, and when notes come onto the board. */
export const WriteSettings = ({ step, stage, onChange }: Props) => {
  const texts = useMessages(stepFormMessages)
  const { kinds } = useMessages(noteMessages)
  return (
    <>
      <fieldset className={styles['kinds']}>
        <legend className={styles['label']}>{texts.noteKinds}</legend>
        {kindsByStage[stage].map((kind) => (
          <CheckField
            key={kind}
            label={kinds[kind]}
            isChecked={step.kinds.includes(kind)}
            onChange={() => onChange(toggleKind(step, stage, kind))}
          />
        ))}
      </fieldset>
      <div>
        <CheckField
          label={texts.names}
          hint={texts.namesHint}
          isChecked={step.showsNames}
          onChange={(showsNames) => onChange({ ...step, showsNames })}
        />
        <CheckField
          label={texts.secret}
          hint={texts.secretHint}
          isChecked={step.isSecret}
          onChange={(isSecret) => onChange({ ...step, isSecret })}
        />
        <CheckField
          label={texts.approval}
          hint={texts.approvalHint}
          isChecked={step.needsApproval}
          onChange={(needsApproval) => onChange({ ...step, needsApproval })}
        />
      </div>
    </>
  )
}
