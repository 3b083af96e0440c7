// What one person leaves on a phone that goes to the next: only what the server is still to get.
import { createLineStore, type LineStore } from './attendance-store.ts'
import { waitingIn } from './ballot-box.ts'
import { ballotsKeyOf, readBoxes } from './ballot-store.ts'
import { noteState } from './outbox.ts'
import { createOutboxStore, readOutbox } from './outbox-store.ts'
import { phoneKeyName } from './phone-key.ts'
import type { PhoneStorage } from './phone-storage.ts'

/** Notes, lines of the attendance list and ballots: those that will be sent, and those that the server has refused. */
export interface LeftBehind {
  readonly waiting: number
  readonly refused: number
}

const quiet = (drawer: PhoneStorage): PhoneStorage => ({ ...drawer, onChange: () => undefined })
export const linesIn = (drawer: PhoneStorage, code: string): LineStore => createLineStore(quiet(drawer), code)
export const outboxIn = (drawer: PhoneStorage, code: string) => createOutboxStore(quiet(drawer), code)

export const countLeftBehind = (drawer: PhoneStorage, code: string): LeftBehind => {
  const outbox = readOutbox(drawer, code)
  const states = outbox.notes.map(({ noteKey }) => noteState(outbox, noteKey).type)
  const lines = linesIn(drawer, code).current()
  const boxes = readBoxes(drawer, code)
  const isRefusedBox = ({ handedIn, saved }: (typeof boxes)[number]) => Boolean(handedIn?.problem) && !saved
  return {
    waiting:
      states.filter((type) => type === 'on-phone' || type === 'arrived').length +
      lines.filter(({ waiting }) => waiting).length +
      boxes.filter(waitingIn).length,
    refused:
      states.filter((type) => type === 'refused').length +
      lines.filter(({ problem }) => problem && problem.type !== 'PersonGone').length +
      boxes.filter(isRefusedBox).length,
  }
}

/** What a person may still have to send, in any meeting; it goes under the phone key of their drawer. */
const sentLater = /^rembuk\.(outbox|attendance|ballots)\./

/** Forgets what the server has; with `refusedToo` also what it will never take. A drawer with nothing left is emptied. */
export const keepOnlyLeft = (drawer: PhoneStorage, code: string, { refusedToo }: { refusedToo: boolean }): void => {
  const keeps = (isWaiting: boolean, problem: unknown): boolean => isWaiting || (!refusedToo && Boolean(problem))
  outboxIn(drawer, code).update((before) => {
    const { waiting } = before
    const notes = before.notes.filter(({ noteKey, problem }) =>
      keeps(
        waiting.some((one) => one.noteKey === noteKey),
        problem,
      ),
    )
    return notes.length < before.notes.length ? { notes, waiting } : before
  })
  linesIn(drawer, code).update((before) => {
    const lines = before.filter(({ waiting, problem }) => keeps(waiting !== null, problem))
    return lines.length < before.length ? lines : before
  })
  const boxes = readBoxes(drawer, code)
  const kept = boxes.filter((box) => keeps(waitingIn(box) !== undefined, box.handedIn?.problem))
  if (kept.length < boxes.length || kept.some(({ draft }) => draft))
    drawer.write(ballotsKeyOf(code), JSON.stringify(kept.map((box) => ({ ...box, draft: null }))))
  const { waiting, refused } = countLeftBehind(drawer, code)
  const isLeft = waiting + refused > 0
  drawer.forget((key) =>
    key.endsWith(`.${code}`)
      ? !(isLeft && sentLater.test(key))
      : key === 'rembuk.name' || key.startsWith('rembuk.drafts.'),
  )
  if (!drawer.keys().some((key) => sentLater.test(key))) drawer.forget((key) => key === phoneKeyName)
}
