import type { DecisionCommand } from '@rembuk/shared/decision/decision-command'
import { decisionMessages } from '@rembuk/shared/i18n/messages/decision'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useMeeting } from '../step/use-meeting.ts'
import { showToast } from '../ui/Toast.tsx'

/** Asks the server to change the decisions, and tells the person why it has not; resolves to whether it has. */
export const useDecide = () => {
  const texts = useMessages(decisionMessages)
  const locale = useLocale()
  const meeting = useMeeting()
  return async (command: DecisionCommand): Promise<boolean> => {
    const answer = await meeting.decide(command)
    if (!answer.ok) showToast(problemText(locale, answer.error))
    else if (command.type === 'from-minutes') showToast(texts.taken)
    return answer.ok
  }
}
