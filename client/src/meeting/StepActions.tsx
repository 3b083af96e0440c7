import type { StepId } from '@rembuk/shared/base/id'
import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { AgendaRow } from '@rembuk/shared/meeting/agenda-times'
import type { MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { useBoards } from '../programme/use-boards.ts'
import { StepDialog } from '../step/StepDialog.tsx'
import type { Leading } from '../step/use-leading.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { showToast } from '../ui/Toast.tsx'

interface Props {
  readonly row: AgendaRow
  readonly state: MeetingPlan
  readonly leading: Leading
}

/** What the host may do with one step: go to it, change it, move it, take it away. */
export const StepActions = ({ row: { step, number, place }, state, leading }: Props) => {
  const texts = useMessages(agendaMessages)
  const { configureStep } = useMessages(stepMessages)
  const { undo } = useMessages(commonMessages)
  const boards = useBoards()
  const [isEditing, setIsEditing] = useState(false)
  const { lead, leadOn } = leading
  const { run, steps } = state
  const { stepId } = step
  const index = number - 1

  const idAt = (place: number) => steps[place]?.stepId ?? null
  const move = (before: StepId | null) => void lead({ type: 'move-step', stepId, before })
  const remove = async (): Promise<void> => {
    if (!(await lead({ type: 'remove-step', stepId }))) return
    const before = idAt(index + 1)
    const putBack = async () => {
      if (await lead({ type: 'put-step', step })) await lead({ type: 'move-step', stepId, before })
    }
    showToast(texts.removed({ prompt: step.prompt }), { label: undo, run: () => void putBack() })
  }
  return (
    <>
      {place !== 'running' && (
        <Button size="small" variant="primary" onClick={() => leadOn({ type: 'go', stepId, from: run.stepId })}>
          {texts.goToStep}
        </Button>
      )}
      <Button size="small" onClick={() => setIsEditing(true)}>
        {texts.editStep}
      </Button>
      <IconButton label={texts.moveUp} disabled={index === 0} onClick={() => move(idAt(index - 1))}>
        <ArrowUp size={18} />
      </IconButton>
      <IconButton label={texts.moveDown} disabled={number === steps.length} onClick={() => move(idAt(index + 2))}>
        <ArrowDown size={18} />
      </IconButton>
      {run.stepId !== stepId && (
        <IconButton label={texts.removeStep} onClick={() => void remove()}>
          <Trash2 size={18} />
        </IconButton>
      )}
      {isEditing && (
        <StepDialog
          title={configureStep}
          step={step}
          boards={boards}
          onSave={(changed) => lead({ type: 'put-step', step: changed })}
          onClose={() => setIsEditing(false)}
        />
      )}
    </>
  )
}
