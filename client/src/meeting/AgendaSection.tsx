import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { plannedMinutesOf } from '@rembuk/shared/meeting/agenda-times'
import { hasAgenda } from '@rembuk/shared/meeting/meeting-plan'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { HeldNotesDialog } from '../step/HeldNotesDialog.tsx'
import { useLeading } from '../step/use-leading.ts'
import { useMeeting } from '../step/use-meeting.ts'
import styles from './Agenda.module.css'
import { AgendaSteps } from './AgendaSteps.tsx'
import { AgendaTools } from './AgendaTools.tsx'
import { PanelSection } from './PanelSection.tsx'
import type { PanelSectionProps } from './panel-sections.tsx'
import { ReadyAgendas } from './ReadyAgendas.tsx'

/** The agenda: what is over, running and to come, with its times; the host begins and changes it here. */
export const AgendaSection = ({ state, boardId }: PanelSectionProps) => {
  const texts = useMessages(agendaMessages)
  const { isHost } = useProgramme()
  const meeting = useMeeting()
  const leading = useLeading(meeting)
  const isPlanned = hasAgenda(state)
  const total = texts.minutes({ count: plannedMinutesOf(state.steps) })
  return (
    <PanelSection title={texts.agenda} aside={isPlanned && <span className={styles['total']}>{total}</span>}>
      {isPlanned ? (
        <AgendaSteps state={state} clockAheadMs={meeting.clockAheadMs} leading={isHost ? leading : undefined} />
      ) : (
        <>
          <p className={styles['about']}>
            <b>{texts.noAgenda}</b> {isHost && texts.noAgendaText}
          </p>
          {isHost && <ReadyAgendas boardId={boardId} leading={leading} />}
        </>
      )}
      {isHost && <AgendaTools state={state} boardId={boardId} leading={leading} />}
      <HeldNotesDialog leading={leading} state={state} />
    </PanelSection>
  )
}
