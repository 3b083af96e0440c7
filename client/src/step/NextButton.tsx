import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { type AskedStep, askedStepOf, type MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { ArrowRight } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { type NextAction, nextAction } from './next-action.ts'
import styles from './StepBar.module.css'
import type { Leading } from './use-leading.ts'

interface Props {
  readonly state: MeetingState
  /** What is asked when nothing is planned. */
  readonly draft: AskedStep
  readonly leading: Leading
}

const useWords = (action: NextAction, kind: AskedStep['kind']): string => {
  const texts = useMessages(stepMessages)
  switch (action.type) {
    case 'ask':
    case 'open':
      return texts.openStep[kind]
    case 'close':
      return texts.closeStep[kind]
    case 'reveal':
      return (action.needsApproval ? texts.reviewNotes : texts.revealNotes)({ count: action.sealedCount })
    case 'go':
      return action.step.prompt
    case 'end':
      return texts.endMeeting
    case 'reopen':
      return texts.reopenMeeting
  }
}

/** The one thing that comes next. */
export const NextButton = ({ state, draft, leading: { lead, leadOn } }: Props) => {
  const texts = useMessages(stepMessages)
  const action = nextAction(state)
  const step = askedStepOf(state)
  const words = useWords(action, (action.type === 'ask' ? draft : (step ?? draft)).kind)

  const press = (): void => {
    switch (action.type) {
      case 'ask': {
        const { isOpen: _, ...asked } = draft
        return void lead({ type: 'ask', step: asked, isOpen: true })
      }
      case 'close':
      case 'end':
        return leadOn({ type: action.type })
      case 'reveal':
        return step && leadOn({ type: 'reveal', stepId: step.stepId })
      case 'go':
        return leadOn({ type: 'go', stepId: action.step.stepId, from: state.run.stepId })
      case 'open':
      case 'reopen':
        return void lead({ type: action.type })
    }
  }
  return (
    <Button variant="primary" className={styles['next']} onClick={press}>
      {action.type === 'go' ? (
        <>
          <span className={styles['nextStep']}>
            <small>{state.run.stepId ? texts.nextStep : texts.firstStep}</small> <span>{words}</span>
          </span>
          <ArrowRight size={18} aria-hidden="true" />
        </>
      ) : (
        words
      )}
    </Button>
  )
}
