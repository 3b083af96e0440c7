import type { AttendeeId } from '@rembuk/shared/base/id'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { appointmentMessages } from '@rembuk/shared/i18n/messages/appointment'
import type { Lines } from './attendance-lines.ts'

/** Shows the way to the board while a host has made somebody an editor whose line of the attendance list this phone holds. */
export const showAppointment = (locale: Locale, lines: Lines, appointed: readonly AttendeeId[]): void => {
  const form = document.querySelector<HTMLFormElement>('#appointed')
  const words = document.querySelector('#appointed-words')
  // A phone for many has neither.
  if (!form || !words) return
  const line = lines.filter(({ attendeeId }) => appointed.indexOf(attendeeId) >= 0)[0]
  form.hidden = !line
  if (!line) return
  words.textContent = appointmentMessages[locale].asked(line)
  for (const field of ['attendeeId', 'attendeeKey'] as const)
    form.querySelector<HTMLInputElement>(`[name=${field}]`)?.setAttribute('value', line[field])
}
