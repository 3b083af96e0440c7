import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { inviteMessages } from '@rembuk/shared/i18n/messages/invite'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { useState } from 'react'
import { deleteAt } from '../http/api.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { Button } from '../ui/Button.tsx'
import { Question } from '../ui/Question.tsx'
import { showToast } from '../ui/Toast.tsx'

/** Takes back every link that makes somebody an editor, after saying whom that stops and what of theirs is kept. */
export const WithdrawLink = ({ onWithdrawn }: { readonly onWithdrawn: () => void }) => {
  const texts = useMessages(inviteMessages)
  const { cancel } = useMessages(commonMessages)
  const locale = useLocale()
  const { programmeId } = useProgramme()
  const [step, setStep] = useState<'idle' | 'asking' | 'sending'>('idle')
  const withdraw = async (): Promise<void> => {
    setStep('sending')
    const answer = await deleteAt(`/api/programmes/${programmeId}/links/editor`)
    setStep('idle')
    if (!answer.ok) return showToast(problemText(locale, answer.error))
    onWithdrawn()
    showToast(texts.withdrawn)
  }
  if (step === 'idle') return <Button onClick={() => setStep('asking')}>{texts.withdraw}</Button>
  return (
    <Question
      title={texts.withdrawQuestion}
      yesLabel={texts.withdrawYes}
      noLabel={cancel}
      isBlocked={step === 'sending'}
      onYes={() => void withdraw()}
      onNo={() => setStep('idle')}
    >
      {texts.withdrawExplained}
    </Question>
  )
}
