import type { PhoneTexts } from '@rembuk/shared/i18n/messages/phone'
import type { IconName } from './icons.ts'
import type { NoteState } from './outbox.ts'
import type { LinkState } from './resident-link.ts'

/** Where a note is, in words: always true, never "saved" before it is on the server's disk. */
export interface NoteStatus {
  readonly text: string
  readonly icon: IconName
  readonly isGood: boolean
}

/** What decides how soon a waiting note can leave the phone. */
export interface Surroundings {
  readonly link: LinkState
  readonly isSaving: boolean
}

const waitingText = (texts: PhoneTexts, { link, isSaving }: Surroundings): string => {
  if (link.type === 'offline' || link.type === 'refused') return texts.onPhoneOffline
  return isSaving ? texts.onPhoneSending : texts.onPhoneNotSaving
}

const onPhoneText = {
  write: waitingText,
  change: (texts: PhoneTexts) => texts.changeOnPhone,
  withdraw: (texts: PhoneTexts) => texts.withdrawOnPhone,
}

export const noteStatus = (
  texts: PhoneTexts,
  state: NoteState,
  { isOnBoard, ...surroundings }: Surroundings & { readonly isOnBoard: boolean },
): NoteStatus => {
  if (state.type === 'saved') return { text: texts.saved, icon: 'saved', isGood: true }
  if (state.type === 'refused')
    return { text: isOnBoard ? texts.changeRefused : texts.refused, icon: 'refused', isGood: false }
  // What a server that cannot save has received is no safer there than here.
  if (state.type === 'arrived' && surroundings.isSaving) return { text: texts.arrived, icon: 'arrived', isGood: true }
  return { text: onPhoneText[state.command](texts, surroundings), icon: 'waiting', isGood: false }
}
