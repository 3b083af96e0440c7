import { setTimeout as sleep } from 'node:timers/promises'
import type { NoteId } from '@rembuk/shared/base/id'
import type { SnapshotEntry } from '@rembuk/shared/http/api'
import type { Control, Facilitator } from '../support/people.ts'
import { postJson } from '../support/people.ts'
import type { Random } from '../support/random.ts'
import type { RetryingPhone } from '../support/retrying-phone.ts'

/** A resident with a phone: writes, sends again, changes and withdraws own notes. */
export const createSeedResident = (phone: RetryingPhone, random: Random) => {
  const notes: { readonly noteId: NoteId; readonly noteKey: string; readonly text: string }[] = []
  const withdrawn = new Set<string>()
  let writeCount = 0
  let commandCount = 0
  const commandId = () => {
    commandCount += 1
    return `command-${commandCount}`
  }

  return {
    notes,
    withdrawn,
    writeCount: () => writeCount,
    write: async (): Promise<void> => {
      writeCount += 1
      const own = { commandId: commandId(), noteKey: `note-key-${writeCount}`, text: `warga ${writeCount}` }
      const command = { type: 'write', kind: 'asset', name: '', ...own } as const
      const answer = await phone.send(command)
      if (random.chance(0.3)) phone.repeat(command)
      if (answer.ok) notes.push({ noteId: answer.value.noteId, ...own })
    },
    changeOwn: (): void => {
      if (notes.length === 0) return
      const { noteId, noteKey, text } = random.pick(notes)
      const own = { commandId: commandId(), noteId, noteKey }
      if (random.chance(0.7)) {
        void phone.send({ type: 'change', ...own, baseText: text, text: `${text}, diubah` })
        return
      }
      withdrawn.add(noteId)
      void phone.send({ type: 'withdraw', ...own })
    },
  }
}

/** The host: hides notes and brings them back, locks the board, takes snapshots and restores them. */
export const createSeedHost = (host: Facilitator, control: Control, random: Random) => {
  const { cookie } = host
  const boardId = host.boards[0]?.id
  const room = `${host.url}/api/rooms/board/${boardId}`
  const hidden = new Set<string>()
  let hasRestored = false

  const setLocked = (isLocked: boolean) =>
    fetch(`${room}/lock`, {
      method: 'PUT',
      body: JSON.stringify({ isLocked }),
      headers: { 'content-type': 'application/json', cookie },
    })

  return {
    /** Notes that it may have hidden. */
    hidden,
    /** Whether a restore may have taken away what was not in the snapshot. */
    hasRestored: () => hasRestored,
    setLocked,
    lockForAWhile: async (): Promise<void> => {
      await setLocked(true)
      await sleep(random.below(60))
      await setLocked(false)
    },
    moderate: (noteIds: readonly string[]): void => {
      if (noteIds.length === 0) return
      const isBack = hidden.size > 0 && random.chance(0.4)
      const noteId = random.pick(isBack ? [...hidden] : noteIds)
      hidden.add(noteId)
      void control.send(isBack ? 'unhide-note' : 'hide-note', { boardId, noteId })
    },
    takeSnapshot: () => postJson(`${room}/snapshots`, { name: 'Sebelum' }, cookie),
    restoreSnapshot: async (): Promise<void> => {
      const list = (await (await fetch(`${room}/snapshots`, { headers: { cookie } })).json()) as SnapshotEntry[]
      if (list.length === 0) return
      hasRestored = true
      const { snapshotId } = random.pick(list)
      await fetch(`${room}/snapshots/${snapshotId}/restore`, { method: 'POST', headers: { cookie } })
    },
  }
}
