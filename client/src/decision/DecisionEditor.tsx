import type { DecisionDraft } from '@rembuk/shared/decision/decision'
import { decisionMessages } from '@rembuk/shared/i18n/messages/decision'
import { currentStepOf } from '@rembuk/shared/meeting/meeting-plan'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { later, WhenLoaded } from '../ui/later.tsx'
import { useDecide } from './use-decide.ts'

const decisionDialog = later(async () => (await import('./DecisionDialog.tsx')).DecisionDialog)

/** The decision that somebody writes or changes now. */
export interface EditedDecision {
  readonly draft: DecisionDraft
  readonly isNew: boolean
}

interface Props {
  readonly state: MeetingState
  readonly edited: EditedDecision
  readonly onClose: () => void
}

/** Writes or changes a decision; in the read-back a host's change is a correction that the room has just agreed on. */
export const DecisionEditor = ({ state, edited: { draft: given, isNew }, onClose }: Props) => {
  const texts = useMessages(decisionMessages)
  const { isHost } = useProgramme()
  const decide = useDecide()
  const isCorrection = isHost && !isNew && currentStepOf(state)?.kind === 'readback'
  return (
    <WhenLoaded part={decisionDialog} onFailed={onClose}>
      {(DecisionDialog) => (
        <DecisionDialog
          draft={given}
          votes={state.votes}
          title={isNew ? texts.add : isCorrection ? texts.correctTitle : texts.edit}
          saveLabel={isCorrection ? texts.saveCorrected : texts.save}
          onSave={(draft) => decide({ type: isCorrection ? 'correct' : 'put', decision: draft })}
          onClose={onClose}
        />
      )}
    </WhenLoaded>
  )
}
