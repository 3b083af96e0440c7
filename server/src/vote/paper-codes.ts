// Codes on slips of paper. They follow from one secret, so the sheet can be printed again and no list of them is kept.
import { createHmac } from 'node:crypto'
import type { MeetingId } from '@rembuk/shared/base/id'
import type { Store, StoredPaperCodes } from '../store/store.ts'

/** The paper codes of a meeting, in the order in which they are printed. */
export interface PaperCodes extends StoredPaperCodes {
  readonly codes: ReadonlySet<string>
}

const keyed = (secret: string, text: string): Buffer => createHmac('sha256', secret).update(text).digest()

/** What a ballot by code is kept under: it leads to no code without the secret, and goes when the vote is closed. */
export const hashWithCodes = ({ secret }: PaperCodes, text: string): string => keyed(secret, text).toString('base64url')

export const createPaperCodes = (stored: StoredPaperCodes): PaperCodes => {
  const codes = new Set<string>()
  for (let slip = 0; codes.size < stored.count; slip += 1) {
    const number = keyed(stored.secret, `slip/${slip}`).readBigUInt64BE() % 10_000_000_000n
    codes.add(String(number).padStart(10, '0'))
  }
  return { ...stored, codes }
}

export const readPaperCodes = async (store: Store, meetingId: MeetingId): Promise<PaperCodes | undefined> => {
  const stored = await store.readPaperCodes(meetingId)
  return stored && createPaperCodes(stored)
}
