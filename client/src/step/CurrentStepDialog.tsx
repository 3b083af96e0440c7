import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { stepFormMessages } from '@rembuk/shared/i18n/messages/step-form'
import type { LeadCommand } from '@rembuk/shared/meeting/lead-command'
import { hasAgenda } from '@rembuk/shared/meeting/meeting-plan'
import { type AskedStep, askedStepOf } from '@rembuk/shared/meeting/meeting-state'
import type { BoardEntry } from '@rembuk/shared/programme/programme-document'
import { useMessages } from '../i18n/locale.tsx'
import { showToast } from '../ui/Toast.tsx'
import { StepDialog } from './StepDialog.tsx'
import { useLeading } from './use-leading.ts'
import type { Meeting } from './use-meeting.ts'

interface Props {
  /** The step of now, or what would be asked on this board. */
  readonly step: AskedStep
  readonly boards: readonly BoardEntry[]
  readonly meeting: Meeting
  readonly onClose: () => void
}

/** Where the host sets what the room is asked now. */
export const CurrentStepDialog = ({ step: { isOpen: _, ...step }, boards, meeting, onClose }: Props) => {
  const texts = useMessages(stepMessages)
  const { saved } = useMessages(stepFormMessages)
  const { lead } = useLeading(meeting)
  const isOpen = askedStepOf(meeting.state)?.isOpen === true
  const isPlanned = meeting.state !== undefined && hasAgenda(meeting.state)

  const save = async (command: LeadCommand): Promise<boolean> => {
    const isSaved = await lead(command)
    if (isSaved) showToast(saved)
    return isSaved
  }
  return (
    <StepDialog
      title={isPlanned ? texts.configureStep : texts.configure}
      step={step}
      boards={boards}
      onSave={(changed) =>
        save(isPlanned ? { type: 'put-step', step: changed } : { type: 'ask', step: changed, isOpen })
      }
      onSaveAndOpen={isPlanned || isOpen ? undefined : (changed) => save({ type: 'ask', step: changed, isOpen: true })}
      onClose={onClose}
    />
  )
}
