import { type BallotBox, boxFor, waitingIn } from './ballot-box.ts'
import { type PhoneStorage, readStored } from './phone-storage.ts'

/** The ballot boxes of this phone in one meeting, one for each holder, the same for all its tabs; kept across reloads. */
export interface BallotStore {
  readonly of: (holder: string) => BallotBox
  readonly update: (holder: string, step: (box: BallotBox) => BallotBox) => void
  /** A box of this vote whose ballot has not been sent. */
  readonly waiting: () => BallotBox | undefined
  /** How many boxes of this vote have a ballot that has not been sent. */
  readonly countWaiting: () => number
  /** Who has last been voted for in this vote. */
  readonly lastHolder: () => string | undefined
}

const isBox = (value: unknown): value is BallotBox =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'holder') === 'string'

export const ballotsKeyOf = (code: string): string => `rembuk.ballots.${code}`

export const readBoxes = (storage: PhoneStorage, code: string): readonly BallotBox[] => {
  const stored = readStored(storage, ballotsKeyOf(code))
  return Array.isArray(stored) ? stored.filter(isBox) : []
}

/** How many ballots this phone holds that the server does not have. */
export const countUnsentBallots = (storage: PhoneStorage, code: string): number =>
  readBoxes(storage, code).filter(waitingIn).length

interface BallotStoreOptions {
  readonly code: string
  readonly voteKey: () => string
  readonly onChange: () => void
}

export const createBallotStore = (
  storage: PhoneStorage,
  { code, voteKey, onChange }: BallotStoreOptions,
): BallotStore => {
  const key = ballotsKeyOf(code)
  const boxes = () => readBoxes(storage, code)
  const ofThisVote = () => boxes().filter((box) => box.voteKey === voteKey())
  const of = (holder: string): BallotBox => boxFor(boxes().filter((box) => box.holder === holder)[0], voteKey(), holder)
  storage.onChange((changed) => {
    if (changed === key) onChange()
  })
  return {
    of,
    waiting: () => ofThisVote().filter(waitingIn)[0],
    countWaiting: () => ofThisVote().filter(waitingIn).length,
    lastHolder: () => ofThisVote().pop()?.holder,
    update: (holder, step) => {
      const before = of(holder)
      const after = step(before)
      if (after === before) return
      storage.write(key, JSON.stringify([...boxes().filter((box) => box.holder !== holder), after]))
      onChange()
    },
  }
}
