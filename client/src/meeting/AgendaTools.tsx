import type { BoardId, StepId } from '@rembuk/shared/base/id'
import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { stepFormMessages } from '@rembuk/shared/i18n/messages/step-form'
import { hasAgenda } from '@rembuk/shared/meeting/meeting-plan'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useBoards } from '../programme/use-boards.ts'
import { StepDialog } from '../step/StepDialog.tsx'
import { newStep } from '../step/step-form.ts'
import type { Leading } from '../step/use-leading.ts'
import { newId } from '../sync/ids.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Agenda.module.css'
import { ReadyAgendas } from './ReadyAgendas.tsx'

interface Props {
  readonly state: MeetingState
  readonly boardId: BoardId
  readonly leading: Leading
}

/** Adds steps to the agenda: one of the host's own, or those of a ready-made one. */
export const AgendaTools = ({ state, boardId, leading }: Props) => {
  const texts = useMessages(agendaMessages)
  const form = useMessages(stepFormMessages)
  const locale = useLocale()
  const boards = useBoards()
  const [stepId, setStepId] = useState<StepId>()
  const stage = boards.find(({ id }) => id === boardId)?.stage ?? 'mapping'
  return (
    <>
      <Button size="small" onClick={() => setStepId(newId<StepId>())}>
        <Plus size={17} aria-hidden="true" /> {texts.addStep}
      </Button>
      {hasAgenda(state) && (
        <details className={styles['more']}>
          <summary>{texts.otherAgendas}</summary>
          <ReadyAgendas boardId={boardId} leading={leading} />
        </details>
      )}
      {stepId && (
        <StepDialog
          title={form.newStep}
          step={newStep('write', { stepId, board: { boardId, stage }, locale })}
          boards={boards}
          isNew
          onSave={(step) => leading.lead({ type: 'add-steps', steps: [step] })}
          onClose={() => setStepId(undefined)}
        />
      )}
    </>
  )
}
