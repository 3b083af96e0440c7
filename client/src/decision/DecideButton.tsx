import { can } from '@rembuk/shared/access/access'
import type { DecisionId } from '@rembuk/shared/base/id'
import { type DecisionDraft, draftDecision, maxDecisionLength } from '@rembuk/shared/decision/decision'
import { decisionMessages } from '@rembuk/shared/i18n/messages/decision'
import { Gavel } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { newId } from '../sync/ids.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { DecisionEditor } from './DecisionEditor.tsx'

/** Proposes a decision in the words of what is selected on the board; they can be changed before it is saved. */
export const DecideButton = ({ words }: { readonly words: () => string }) => {
  const texts = useMessages(decisionMessages)
  const { role } = useProgramme()
  const { state } = useMeeting()
  const [draft, setDraft] = useState<DecisionDraft>()
  if (!state || !can(role, 'decision.propose')) return null
  return (
    <>
      <IconButton
        label={texts.fromBoard}
        onClick={() => setDraft(draftDecision(newId<DecisionId>(), words().slice(0, maxDecisionLength)))}
      >
        <Gavel size={18} />
      </IconButton>
      {draft && <DecisionEditor state={state} edited={{ draft, isNew: true }} onClose={() => setDraft(undefined)} />}
    </>
  )
}
