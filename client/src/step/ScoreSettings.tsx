import type { CriterionId } from '@rembuk/shared/base/id'
import { stepFormMessages } from '@rembuk/shared/i18n/messages/step-form'
import type { Criterion, StepOf } from '@rembuk/shared/meeting/step'
import { Trash2 } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { newId } from '../sync/ids.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import styles from './StepDialog.module.css'

interface Props {
  readonly step: StepOf<'score'>
  readonly onChange: (step: StepOf<'score'>) => void
}

const maxCriteria = 8
const weights = [1, 2, 3, 4, 5]

/** What is scored, against which criteria, and how much each counts. */
export const ScoreSettings = ({ step, onChange }: Props) => {
  const texts = useMessages(stepFormMessages)
  const { criteria } = step
  const setCriteria = (changed: readonly Criterion[]) => onChange({ ...step, criteria: changed })
  const change = (at: Criterion, changes: Partial<Criterion>) =>
    setCriteria(criteria.map((one) => (one === at ? { ...one, ...changes } : one)))
  return (
    <>
      <fieldset className={styles['criteria']}>
        <legend className={styles['label']}>{texts.criteria}</legend>
        <p className={styles['hint']}>{texts.weightHint}</p>
        {criteria.map((criterion, index) => (
          <div key={criterion.criterionId} className={styles['criterion']}>
            <input
              className={styles['select']}
              aria-label={texts.criterion({ number: index + 1 })}
              maxLength={120}
              value={criterion.title}
              onChange={(event) => change(criterion, { title: event.currentTarget.value })}
            />
            <select
              className={styles['select']}
              aria-label={texts.weight({ number: index + 1 })}
              value={criterion.weight}
              onChange={(event) => change(criterion, { weight: Number(event.currentTarget.value) })}
            >
              {weights.map((weight) => (
                <option key={weight}>{weight}</option>
              ))}
            </select>
            <IconButton
              label={texts.removeCriterion({ number: index + 1 })}
              onClick={() => setCriteria(criteria.filter((one) => one !== criterion))}
            >
              <Trash2 size={18} />
            </IconButton>
          </div>
        ))}
        {criteria.length < maxCriteria && (
          <Button
            size="small"
            onClick={() => setCriteria([...criteria, { criterionId: newId<CriterionId>(), title: '', weight: 1 }])}
          >
            {texts.addCriterion}
          </Button>
        )}
      </fieldset>
      <NumberField
        label={texts.shortlist}
        value={step.shortlist}
        min={2}
        max={12}
        onChange={(shortlist) => onChange({ ...step, shortlist })}
      />
    </>
  )
}
