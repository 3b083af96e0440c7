import type { StepId } from '@rembuk/shared/base/id'
import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { listAgendaRows, plannedMinutesOf } from '@rembuk/shared/meeting/agenda-times'
import { hasAgenda } from '@rembuk/shared/meeting/meeting-plan'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { HeldNotesDialog } from '../step/HeldNotesDialog.tsx'
import { useLeading } from '../step/use-leading.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { useNow } from '../step/use-now.ts'
import styles from './Agenda.module.css'
import { AgendaEnd } from './AgendaEnd.tsx'
import { AgendaTools } from './AgendaTools.tsx'
import { PanelSection } from './PanelSection.tsx'
import type { PanelSectionProps } from './panel-sections.tsx'
import { ReadyAgendas } from './ReadyAgendas.tsx'
import { StepActions } from './StepActions.tsx'
import { StepRow } from './StepRow.tsx'

/** The agenda: what is over, running and to come, with its times; the host changes it here. */
export const AgendaSection = ({ state, boardId }: PanelSectionProps) => {
  const texts = useMessages(agendaMessages)
  const { isHost } = useProgramme()
  const meeting = useMeeting()
  const leading = useLeading(meeting)
  const [openId, setOpenId] = useState<StepId>()
  const nowMs = useNow(meeting.clockAheadMs, { everyMs: 5000 })

  if (!hasAgenda(state))
    return (
      <PanelSection title={texts.agenda}>
        <p className={styles['about']}>
          <b>{texts.noAgenda}</b> {isHost && texts.noAgendaText}
        </p>
        {isHost && (
          <>
            <ReadyAgendas boardId={boardId} leading={leading} />
            <AgendaTools state={state} boardId={boardId} leading={leading} />
          </>
        )}
      </PanelSection>
    )
  const rows = listAgendaRows(state)
  const beginMs = state.run.startedAtMs ?? nowMs
  return (
    <PanelSection
      title={texts.agenda}
      aside={<span className={styles['total']}>{texts.minutes({ count: plannedMinutesOf(state.steps) })}</span>}
    >
      <ol className={styles['steps']}>
        {rows.map((row) => {
          const { stepId } = row.step
          const isOpen = openId === stepId
          return (
            <StepRow
              key={stepId}
              row={row}
              beginMs={beginMs}
              isOpen={isOpen}
              onToggle={isHost ? () => setOpenId(isOpen ? undefined : stepId) : undefined}
            >
              <StepActions row={row} state={state} leading={leading} />
            </StepRow>
          )
        })}
      </ol>
      <AgendaEnd state={state} nowMs={nowMs} />
      {isHost && <AgendaTools state={state} boardId={boardId} leading={leading} />}
      <HeldNotesDialog leading={leading} onPhonesCount={state.writing.onPhonesCount} />
    </PanelSection>
  )
}
