import { type BallotBox, boxFor, waitingIn } from './ballot-box.ts'
import { type PhoneStorage, readStored } from './phone-storage.ts'

/** The ballot box of this phone in one meeting, the same for all its tabs; kept across reloads. */
export interface BallotStore {
  readonly current: () => BallotBox
  readonly update: (step: (box: BallotBox) => BallotBox) => void
}

const isBox = (value: unknown): value is BallotBox =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'voteKey') === 'string'

const keyOf = (code: string): string => `rembuk.ballot.${code}`

/** Whether this phone holds a ballot that the server does not have. */
export const hasUnsentBallot = (storage: PhoneStorage, code: string): boolean => {
  const stored = readStored(storage, keyOf(code))
  return isBox(stored) && waitingIn(stored) !== undefined
}

interface BallotStoreOptions {
  readonly code: string
  readonly phoneKey: string
  readonly voteKey: () => string
  readonly onChange: () => void
}

export const createBallotStore = (storage: PhoneStorage, options: BallotStoreOptions): BallotStore => {
  const { code, phoneKey, voteKey, onChange } = options
  const key = keyOf(code)
  const current = (): BallotBox => {
    const stored = readStored(storage, key)
    return boxFor(isBox(stored) ? stored : undefined, voteKey(), phoneKey)
  }
  storage.onChange((changed) => {
    if (changed === key) onChange()
  })
  return {
    current,
    update: (step) => {
      const before = current()
      const after = step(before)
      if (after === before) return
      storage.write(key, JSON.stringify(after))
      onChange()
    },
  }
}
