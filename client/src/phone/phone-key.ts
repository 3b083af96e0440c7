import { newPhoneId } from './phone-id.ts'
import type { PhoneStorage } from './phone-storage.ts'

export const phoneKeyName = 'rembuk.phone'

/**
 * Names this phone to the server, so that it counts as one phone however often it connects. Made once: on the phone, or with the
 * page, so that what was sent before the script came is of the same phone.
 */
export const readPhoneKey = (storage: PhoneStorage, keyOfPage: string | undefined): string => {
  const known = storage.read(phoneKeyName)
  if (known) return known
  const made = keyOfPage || newPhoneId()
  storage.write(phoneKeyName, made)
  return made
}
