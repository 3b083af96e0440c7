import { votePanelMessages } from '@rembuk/shared/i18n/messages/vote-panel'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useLeading } from '../step/use-leading.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { Button } from '../ui/Button.tsx'
import { Question } from '../ui/Question.tsx'

/** Counts a vote anew, once the host has said twice that it is meant. */
export const RepeatVote = () => {
  const texts = useMessages(votePanelMessages)
  const { isHost } = useProgramme()
  const { lead } = useLeading(useMeeting())
  const [isSure, setIsSure] = useState(false)
  if (!isHost) return null
  if (!isSure)
    return (
      <div>
        <Button size="small" onClick={() => setIsSure(true)}>
          {texts.newCount}
        </Button>
      </div>
    )
  return (
    <Question
      title={texts.newCountQuestion}
      yesLabel={texts.newCountYes}
      noLabel={texts.no}
      onNo={() => setIsSure(false)}
      onYes={() => void lead({ type: 'open', isNewCount: true })}
    >
      {texts.newCountText}
    </Question>
  )
}
