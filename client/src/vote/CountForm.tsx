import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { voteMessages } from '@rembuk/shared/i18n/messages/vote'
import { votePanelMessages } from '@rembuk/shared/i18n/messages/vote-panel'
import { agreementLevels } from '@rembuk/shared/meeting/step'
import { type Cell, scoreCell } from '@rembuk/shared/vote/ballot'
import type { CountedSource } from '@rembuk/shared/vote/tally'
import type { VoteState } from '@rembuk/shared/vote/vote-state'
import { useState } from 'react'
import { usePersonName } from '../access/person-name.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useMeeting } from '../step/use-meeting.ts'
import { Form } from '../ui/Form.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/Toast.tsx'
import { readCount, type Typed } from './count-fields.ts'
import styles from './Vote.module.css'

interface Props {
  readonly vote: VoteState
  readonly source: CountedSource
  readonly onDone: () => void
}

/** Hands or slips as somebody counted them. */
export const CountForm = ({ vote: { stepId, round, step, choices }, source, onDone }: Props) => {
  const texts = useMessages(votePanelMessages)
  const vote = useMessages(voteMessages)
  const locale = useLocale()
  const { enterCount } = useMeeting()
  const [typed, setTyped] = useState<Typed>({})
  const [people, setPeople] = useState('')
  const [countedBy, setCountedBy] = useState(usePersonName())
  const [problem, setProblem] = useState<string>()
  const [isSending, setIsSending] = useState(false)

  const send = async (): Promise<void> => {
    const count = readCount(step, choices, { typed, people })
    if (!count) return setProblem(texts.needsNumbers)
    if (!countedBy.trim()) return setProblem(texts.needsName)
    setIsSending(true)
    const answer = await enterCount({ stepId, round, source, countedBy: countedBy.trim(), ...count })
    setIsSending(false)
    if (!answer.ok) return setProblem(problemText(locale, answer.error))
    showToast(texts.saved)
    return onDone()
  }
  const numberField = (cell: Cell, label: string) => (
    <TextField
      key={cell}
      label={label}
      inputMode="numeric"
      placeholder="0"
      value={typed[cell] ?? ''}
      onChange={(value) => setTyped({ ...typed, [cell]: value })}
    />
  )
  const hint = {
    vote: step.kind === 'vote' ? texts.dotsHint({ count: step.dots }) : '',
    score: texts.scoresHint,
    consent: texts.levelsHint,
  }[step.kind]

  return (
    <div className={styles['count']}>
      <h4>{texts.enter[source]}</h4>
      <Form
        submitLabel={texts.save}
        cancelLabel={texts.cancel}
        isBlocked={isSending}
        problem={problem}
        onSubmit={() => void send()}
        onCancel={onDone}
      >
        {step.kind !== 'consent' && (
          <TextField label={texts.people} inputMode="numeric" value={people} onChange={setPeople} />
        )}
        <p className={styles['quiet']}>{hint}</p>
        {step.kind === 'consent' && agreementLevels.map((level) => numberField(level, vote.levels[level]))}
        {step.kind === 'vote' && choices.map(({ id, title }) => numberField(id, title || vote.withdrawn))}
        {step.kind === 'score' &&
          choices.map(({ id, title }) => (
            <fieldset key={id} className={styles['scores']}>
              <legend>{title || vote.withdrawn}</legend>
              {step.criteria.map((one) => numberField(scoreCell(id, one.criterionId), one.title))}
            </fieldset>
          ))}
        <TextField label={texts.countedBy} value={countedBy} maxLength={80} onChange={setCountedBy} />
      </Form>
    </div>
  )
}
