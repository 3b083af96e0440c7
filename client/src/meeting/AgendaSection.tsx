import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Agenda.module.css'
import { PanelSection } from './PanelSection.tsx'
import type { PanelSectionProps } from './panel-sections.tsx'

/** The steps of the meeting with their minutes. */
export const AgendaSection = ({ state }: PanelSectionProps) => {
  const texts = useMessages(agendaMessages)
  return (
    <PanelSection title={texts.agenda}>
      {state.steps.length === 0 && <p>{texts.noSteps}</p>}
      <ol className={styles['steps']}>
        {state.steps.map(({ stepId, prompt, plannedMinutes }) => (
          <li key={stepId} aria-current={stepId === state.run.stepId ? 'step' : undefined}>
            {prompt} {plannedMinutes > 0 && texts.minutesShort({ count: plannedMinutes })}
          </li>
        ))}
      </ol>
    </PanelSection>
  )
}
