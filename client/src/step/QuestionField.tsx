import type { Stage } from '@rembuk/shared/board/stage'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { maxPromptLength } from '@rembuk/shared/meeting/step'
import { useId } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import styles from './StepDialog.module.css'

interface Props {
  readonly stage: Stage
  readonly prompt: string
  readonly onChange: (prompt: string) => void
}

/** The question, with ready-made ones of the stage to begin from. */
export const QuestionField = ({ stage, prompt, onChange }: Props) => {
  const texts = useMessages(stepMessages)
  const id = useId()
  const left = maxPromptLength - prompt.length
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {texts.question}
      </label>
      <textarea
        id={id}
        className={styles['question']}
        rows={3}
        maxLength={maxPromptLength}
        value={prompt}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {left <= 60 && <p className={styles['hint']}>{texts.lettersLeft({ count: left })}</p>}
      <fieldset className={styles['suggestions']}>
        <legend className={styles['hint']}>{texts.suggestions}</legend>
        {texts.questions[stage].map((question) => (
          <button
            key={question}
            type="button"
            className={styles['suggestion']}
            aria-pressed={question === prompt}
            onClick={() => onChange(question)}
          >
            {question}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
