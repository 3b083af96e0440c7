import { createHash, randomBytes } from 'node:crypto'
import { idFromBytes } from '@rembuk/shared/base/id'

/** An id of 12 letters, for an item, a room or a row. */
export const newId = <Id extends string = string>(): Id => idFromBytes<Id>(randomBytes(12))

/** A secret of 22 letters, as stands in a link or a cookie. */
export const newSecret = (): string => idFromBytes(randomBytes(22))

/** What the server keeps of a secret. Secrets are random and long, so a plain SHA-256 tells nothing. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Six digits, as stand on the wall. */
export const newCode = (): string => String(100_000 + (randomBytes(4).readUInt32BE() % 900_000))
