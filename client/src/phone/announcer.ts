import type { Locale } from '@rembuk/shared/i18n/locale'
import { noteProblemText } from '@rembuk/shared/i18n/messages/note-problem'
import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { byId } from './dom.ts'
import { findOwnNote, noteState, type Outbox } from './outbox.ts'

/** Says aloud, to a screen reader, what becomes of one's notes; and shows why nothing was sent. */
export const createAnnouncer = (locale: Locale) => {
  const texts = phoneMessages[locale]
  const live = byId('live', HTMLElement)
  const outcome = byId('outcome', HTMLElement)
  let shown: Outbox | undefined

  const newsOf = (before: Outbox, now: Outbox): readonly string[] => {
    const isWithdrawn = (noteKey: string) =>
      !findOwnNote(now, noteKey) && before.waiting.some((one) => one.noteKey === noteKey && one.type === 'withdraw')
    const changed = now.notes.flatMap(({ noteKey, text }) => {
      const state = noteState(now, noteKey)
      if (state.type === noteState(before, noteKey).type && findOwnNote(before, noteKey)) return []
      if (state.type === 'saved') return [`${texts.saved}: ${text.slice(0, 60)}`]
      return state.type === 'refused' ? [noteProblemText(locale, state.problem)] : []
    })
    return [...before.notes.filter(({ noteKey }) => isWithdrawn(noteKey)).map(() => texts.withdrawnNow), ...changed]
  }

  return {
    tellChanges: (now: Outbox): void => {
      const news = shown ? newsOf(shown, now) : []
      shown = now
      if (news.length > 0) live.textContent = news.join(' ')
    },
    tellRefusal: (text: string): void => {
      outcome.className = 'notice bad'
      outcome.textContent = text
      outcome.hidden = false
    },
    clearOutcome: (): void => {
      outcome.hidden = true
    },
    forget: (): void => {
      shown = undefined
      live.textContent = ''
      outcome.hidden = true
    },
  }
}
