import type { Locale } from '@rembuk/shared/i18n/locale'
import { phoneMessages, promiseText } from '@rembuk/shared/i18n/messages/phone'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import { type PhoneTab, tabOfStep } from '@rembuk/shared/meeting/phone-tab'
import { byId } from './dom.ts'
import type { Following } from './step-follower.ts'

/** What stands above every tab: the question, and what everybody must know now. */
export const createStepHeader = (locale: Locale, onNewStep: () => void) => {
  const texts = phoneMessages[locale]
  const part = (id: string) => byId(id, HTMLElement)
  const offer = byId('new-step', HTMLButtonElement)
  offer.addEventListener('click', onNewStep)

  const showState = (state: ResidentState, tab: PhoneTab): void => {
    const { programmeTitle, step, isSaving, isFrozen, isEnded, attendance } = state
    part('programme').textContent = programmeTitle
    part('question').textContent = step ? step.prompt : texts.noQuestion
    part('promise').textContent = promiseText(texts, step)
    part('to-attend').hidden = tab === 'attend' || (tabOfStep(step) !== 'attend' && !attendance?.isOpen)
    part('frozen').hidden = !isFrozen || isEnded
    part('ended').hidden = !isEnded
    part('not-saving').hidden = isSaving
  }
  return {
    show: ({ shown, offered }: Pick<Following, 'shown' | 'offered'>, tab: PhoneTab): void => {
      showState(shown, tab)
      offer.hidden = !offered
      if (offered) offer.textContent = texts.newStep({ prompt: offered.step?.prompt ?? texts.noQuestion })
    },
  }
}
