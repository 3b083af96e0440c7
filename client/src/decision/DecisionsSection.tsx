import { can } from '@rembuk/shared/access/access'
import type { DecisionId } from '@rembuk/shared/base/id'
import { type Decision, decisionReadBack, draftDecision, isDecided } from '@rembuk/shared/decision/decision'
import { decisionMessages } from '@rembuk/shared/i18n/messages/decision'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { currentStepOf } from '@rembuk/shared/meeting/meeting-plan'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { PanelSection } from '../meeting/PanelSection.tsx'
import type { PanelSectionProps } from '../meeting/panel-sections.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { newId } from '../sync/ids.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Decision.module.css'
import type { EditedDecision } from './DecisionEditor.tsx'
import { DecisionItem } from './DecisionItem.tsx'
import { useDecide } from './use-decide.ts'

interface Props extends PanelSectionProps {
  /** Opens the form of a decision. */
  readonly onEdit: (edited: EditedDecision) => void
}

/** What the meeting has decided or is about to: proposed by hosts and editors, read back and confirmed by the host. */
export const DecisionsSection = ({ state, onEdit }: Props) => {
  const texts = useMessages(decisionMessages)
  const locale = useLocale()
  const { isHost, role } = useProgramme()
  const meeting = useMeeting()
  const decide = useDecide()
  const { decisions, votes, run } = state
  if (!can(role, 'decision.propose')) return null

  const isReadBack = currentStepOf(state)?.kind === 'readback'
  const reading = isReadBack ? decisionReadBack(decisions, run.readingId) : undefined
  const next = decisions.find((decision) => !isDecided(decision) && decision !== reading)

  const remove = async (decision: Decision): Promise<void> => {
    if (!(await decide({ type: 'remove', decisionId: decision.decisionId }))) return
    showToast(texts.removed, { label: texts.bringBack, run: () => void decide({ type: 'put', decision }) })
  }
  const readBack = async ({ decisionId }: Decision): Promise<void> => {
    const answer = await meeting.lead({ type: 'read', decisionId })
    if (!answer.ok) showToast(problemText(locale, answer.error))
  }

  return (
    <PanelSection title={texts.title}>
      {decisions.length === 0 && <p className={styles['facts']}>{texts.none}</p>}
      <ol className={styles['decisions']}>
        {decisions.map((decision) => (
          <DecisionItem
            key={decision.decisionId}
            decision={decision}
            votes={votes}
            isReading={decision === reading}
            isHost={isHost && isReadBack}
            canChange={can(role, 'decision.propose', { isDecided: isDecided(decision) })}
            onCommand={(command) => void decide(command)}
            onRemove={() => void remove(decision)}
            onRead={() => void readBack(decision)}
            onEdit={() => onEdit({ draft: decision, isNew: false })}
          />
        ))}
      </ol>
      <div className={styles['actions']}>
        {isHost && reading && isDecided(reading) && next && (
          <Button variant="primary" onClick={() => void readBack(next)}>
            {texts.next}
          </Button>
        )}
        <Button onClick={() => void decide({ type: 'from-minutes' })}>{texts.fromMinutes}</Button>
        <Button onClick={() => onEdit({ draft: draftDecision(newId<DecisionId>(), ''), isNew: true })}>
          {texts.add}
        </Button>
      </div>
    </PanelSection>
  )
}
