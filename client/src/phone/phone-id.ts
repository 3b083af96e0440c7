import { idFromBytes } from '@rembuk/shared/base/id'

/** An id made on this phone; a note's is also the key to change it, so it is as long as a secret. */
export const newPhoneId = (): string => idFromBytes(crypto.getRandomValues(new Uint8Array(22)))
