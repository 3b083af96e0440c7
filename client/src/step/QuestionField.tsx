import type { Stage } from '@rembuk/shared/board/stage'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { stepFormMessages } from '@rembuk/shared/i18n/messages/step-form'
import { maxPromptLength } from '@rembuk/shared/meeting/step'
import { useId } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import styles from './StepDialog.module.css'

interface Props {
  /** The stage whose ready-made questions are offered; undefined for none. */
  readonly suggestions: Stage | undefined
  readonly prompt: string
  readonly onChange: (prompt: string) => void
}

/** The question, with ready-made ones of the stage to begin from. */
export const QuestionField = ({ suggestions, prompt, onChange }: Props) => {
  const texts = useMessages(stepFormMessages)
  const { questions } = useMessages(stepMessages)
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
      {suggestions && (
        <fieldset className={styles['suggestions']}>
          <legend className={styles['hint']}>{texts.suggestions}</legend>
          {questions[suggestions].map((question) => (
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
      )}
    </div>
  )
}
