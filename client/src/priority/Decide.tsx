import { can } from '@rembuk/shared/access/access'
import type { BoardId, DecisionId } from '@rembuk/shared/base/id'
import { type DecisionDraft, draftDecision } from '@rembuk/shared/decision/decision'
import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import type { RankedPriority } from '@rembuk/shared/priority/priority-queries'
import { Scale } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { newId } from '../sync/ids.ts'
import { Button } from '../ui/Button.tsx'
import { later, WhenLoaded } from '../ui/later.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Priority.module.css'

const decisionDialog = later(async () => (await import('../decision/DecisionDialog.tsx')).DecisionDialog)

interface Props {
  readonly boardId: BoardId
  readonly priority: RankedPriority
}

/** Writes a decision about the problem into this page's meeting, or links one that has been proposed there. */
export const Decide = ({ boardId, priority }: Props) => {
  const texts = useMessages(priorityMessages)
  const locale = useLocale()
  const { role } = useProgramme()
  const { state, decide } = useMeeting()
  const [draft, setDraft] = useState<DecisionDraft>()
  if (!state || !can(role, 'decision.propose')) return null
  const about = { board: boardId, item: priority.id }
  const free = state.decisions.filter(({ about: known, state: how }) => !known && how === 'proposed')
  const put = async (decision: DecisionDraft): Promise<boolean> => {
    const answer = await decide({ type: 'put', decision })
    if (!answer.ok) showToast(problemText(locale, answer.error))
    return answer.ok
  }
  const link = (decisionId: string): void => {
    const chosen = free.find((one) => one.decisionId === decisionId)
    if (chosen) void put({ ...chosen, about })
  }
  const begin = (): void => {
    const { score, name } = priority
    const isVotedHere = score?.meetingId === state.meetingId
    const vote = isVotedHere ? { stepId: score.stepId, round: score.round } : null
    setDraft({ ...draftDecision(newId<DecisionId>(), name), about, vote, ...(vote && { method: 'vote' }) })
  }
  return (
    <section className={styles['part']}>
      <h4>{texts.decisions}</h4>
      <Button size="small" onClick={begin}>
        <Scale size={16} aria-hidden="true" /> {texts.decide}
      </Button>
      {free.length > 0 && (
        <SelectField
          label={texts.linkDecision}
          value=""
          options={[
            { value: '', label: texts.chooseDecision },
            ...free.map(({ decisionId, text }) => ({ value: String(decisionId), label: text.slice(0, 120) })),
          ]}
          onChange={link}
        />
      )}
      {draft && (
        <WhenLoaded part={decisionDialog} onFailed={() => setDraft(undefined)}>
          {(DecisionDialog) => (
            <DecisionDialog
              draft={draft}
              votes={state.votes}
              title={texts.decide}
              saveLabel={texts.decide}
              onSave={put}
              onClose={() => setDraft(undefined)}
            />
          )}
        </WhenLoaded>
      )}
    </section>
  )
}
