import type { ResidentState, ResidentStep } from '@rembuk/shared/meeting/meeting-state'
import { type PhoneTab, tabOfStep } from '@rembuk/shared/meeting/phone-tab'

/** How the page goes along with the meeting. */
export interface Following {
  /** What the page shows: what the server says, or the step that the room has left while somebody still types in it. */
  readonly shown: ResidentState
  /** Set when the room is in another step than the page. */
  readonly offered: { readonly step: ResidentStep | null } | undefined
  /** Where to turn to now. */
  readonly turnTo: PhoneTab | undefined
}

/** Goes along with a change of the meeting. Nobody who types is moved: the step of the room is offered to them. */
export const followMeeting = (before: ResidentState, told: ResidentState, isTyping: boolean): Following => {
  if (told.step?.stepId === before.step?.stepId) return { shown: told, offered: undefined, turnTo: undefined }
  if (!isTyping) return { shown: told, offered: undefined, turnTo: tabOfStep(told.step) }
  const step = before.step && { ...before.step, isOpen: false }
  return { shown: { ...told, step, timer: null }, offered: { step: told.step }, turnTo: undefined }
}
