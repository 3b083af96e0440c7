import { can } from '@rembuk/shared/access/access'
import type { DecisionId } from '@rembuk/shared/base/id'
import {
  type Decision,
  type DecisionDraft,
  decisionReadBack,
  draftDecision,
  isDecided,
} from '@rembuk/shared/decision/decision'
import type { DecisionCommand } from '@rembuk/shared/decision/decision-command'
import { decisionMessages } from '@rembuk/shared/i18n/messages/decision'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { currentStepOf } from '@rembuk/shared/meeting/meeting-plan'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { PanelSection } from '../meeting/PanelSection.tsx'
import type { PanelSectionProps } from '../meeting/panel-sections.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { newId } from '../sync/ids.ts'
import { Button } from '../ui/Button.tsx'
import { later, WhenLoaded } from '../ui/later.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Decision.module.css'
import { DecisionItem } from './DecisionItem.tsx'

const decisionDialog = later(async () => (await import('./DecisionDialog.tsx')).DecisionDialog)

/** What the meeting has decided or is about to: proposed by hosts and editors, read back and confirmed by the host. */
export const DecisionsSection = ({ state }: PanelSectionProps) => {
  const texts = useMessages(decisionMessages)
  const locale = useLocale()
  const { isHost, role } = useProgramme()
  const meeting = useMeeting()
  const [edited, setEdited] = useState<{ readonly draft: DecisionDraft; readonly isNew: boolean }>()
  const { decisions, votes, run } = state
  if (!can(role, 'decision.propose')) return null

  const isReadBack = currentStepOf(state)?.kind === 'readback'
  const reading = isReadBack ? decisionReadBack(decisions, run.readingId) : undefined
  const next = decisions.find((decision) => !isDecided(decision) && decision !== reading)

  const decide = async (command: DecisionCommand): Promise<boolean> => {
    const answer = await meeting.decide(command)
    if (!answer.ok) showToast(problemText(locale, answer.error))
    else if (command.type === 'from-minutes') showToast(texts.taken)
    return answer.ok
  }
  const remove = async (decision: Decision): Promise<void> => {
    if (!(await decide({ type: 'remove', decisionId: decision.decisionId }))) return
    showToast(texts.removed, { label: texts.bringBack, run: () => void decide({ type: 'put', decision }) })
  }
  const readBack = async ({ decisionId }: Decision): Promise<void> => {
    const answer = await meeting.lead({ type: 'read', decisionId })
    if (!answer.ok) showToast(problemText(locale, answer.error))
  }
  // In the read-back a host's change is a correction that the room has just agreed on.
  const saveType = isHost && !edited?.isNew && isReadBack ? 'correct' : 'put'
  const close = () => setEdited(undefined)

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
            onEdit={() => setEdited({ draft: decision, isNew: false })}
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
        <Button onClick={() => setEdited({ draft: draftDecision(newId<DecisionId>(), ''), isNew: true })}>
          {texts.add}
        </Button>
      </div>
      {edited && (
        <WhenLoaded part={decisionDialog} onFailed={close}>
          {(DecisionDialog) => (
            <DecisionDialog
              draft={edited.draft}
              votes={votes}
              title={edited.isNew ? texts.add : saveType === 'correct' ? texts.correctTitle : texts.edit}
              saveLabel={saveType === 'correct' ? texts.saveCorrected : texts.save}
              onSave={(draft) => decide({ type: saveType, decision: draft })}
              onClose={close}
            />
          )}
        </WhenLoaded>
      )}
    </PanelSection>
  )
}
