import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { hasAgenda } from '@rembuk/shared/meeting/meeting-plan'
import type { AskedStep, MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { NextButton } from './NextButton.tsx'
import { StepMenu } from './StepMenu.tsx'
import type { Leading } from './use-leading.ts'

interface Props {
  readonly state: MeetingState
  /** The step for this board. */
  readonly draft: AskedStep
  /** Whether the room is asked about another board now. */
  readonly isElsewhere: boolean
  readonly leading: Leading
  readonly onConfigure: () => void
}

/** The host's buttons: everything that is possible, set the question, and the one thing that comes next. */
export const StepButtons = ({ state, draft, isElsewhere, leading, onConfigure }: Props) => {
  const texts = useMessages(stepMessages)
  const isPlanned = hasAgenda(state)
  return (
    <>
      <StepMenu state={state} leading={leading} onConfigure={isPlanned ? onConfigure : undefined} />
      {!isPlanned && <Button onClick={onConfigure}>{isElsewhere ? texts.askHere : texts.configure}</Button>}
      <NextButton state={state} draft={draft} leading={leading} />
    </>
  )
}
