import type { Locale } from '@rembuk/shared/i18n/locale'
import { commandMessages } from '@rembuk/shared/i18n/messages/command'
import type { ConfigError } from '../config.ts'
import type { BackUpError } from './back-up.ts'
import type { DoctorError } from './doctor.ts'
import type { CommandError } from './parse-command.ts'
import type { RestoreError } from './restore.ts'

/** Why a command was not carried out. */
export type Refusal = CommandError | ConfigError | BackUpError | RestoreError | DoctorError

/** What happened and what to do, for whoever sits at the terminal. */
export const refusalText = (locale: Locale, refusal: Refusal): string => {
  // Each type has the text that takes it; TypeScript sees only a union of texts.
  const text = commandMessages[locale].refusals[refusal.type] as (refusal: Refusal) => string
  return text(refusal)
}
