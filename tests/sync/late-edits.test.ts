import { moveNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { unsavedCopyOrigin } from '../../client/src/sync/device-copy.ts'
import { watchLateEdits } from '../../client/src/sync/late-edits.ts'
import type { SaveState } from '../../client/src/sync/open-room.ts'
import { noteId, writeNote } from '../support/two-boards.ts'

/** An open board whose state a test can change, with a clock that it can move. */
const watched = () => {
  const doc = new Y.Doc()
  const told: number[] = []
  const listeners = new Set<() => void>()
  let state: SaveState = 'saved'
  let nowMs = 1_000_000
  watchLateEdits(doc, {
    readSaveState: () => state,
    subscribe: (notify) => {
      listeners.add(notify)
      return () => void listeners.delete(notify)
    },
    onDelivered: (count) => told.push(count),
    nowMs: () => nowMs,
  })
  const become = (next: SaveState) => {
    state = next
    for (const notify of listeners) notify()
  }
  return { doc, told, become, wait: (ms: number) => (nowMs += ms), listeners }
}

test('[U14] after an hour without a network a person hears how many notes have arrived, each counted once', () => {
  const { doc, told, become, wait } = watched()
  writeNote(doc, 'sebelum')
  become('offline')
  for (const id of ['a', 'b']) writeNote(doc, id)
  rewriteNote(doc, { noteId: noteId('a'), text: 'lain' })
  moveNote(doc, { noteId: noteId('sebelum'), at: [3, 4] })
  wait(3_600_000)
  become('saving')
  expect(told).toEqual([])
  become('saved')
  expect(told).toEqual([3])
  become('saving')
  become('saved')
  expect(told).toEqual([3])
})

test('[U15] what an earlier visit left on the device is told when it has arrived; what others write is not', () => {
  const { doc, told, become } = watched()
  writeNote(doc, 'sebelum')
  become('saving')
  const earlier = new Y.Doc()
  writeNote(earlier, 'kemarin')
  Y.transact(doc, () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(earlier), unsavedCopyOrigin), unsavedCopyOrigin, false)
  const others = new Y.Doc()
  writeNote(others, 'rekan')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(others), 'provider')
  become('saved')
  expect(told).toEqual([1])
})

test('[U16] a line that was gone for a moment is not worth a word, and a closed room tells nothing more', () => {
  const { doc, told, become, wait, listeners } = watched()
  become('offline')
  writeNote(doc, 'a')
  wait(800)
  become('saved')
  expect(told).toEqual([])
  doc.destroy()
  expect(listeners.size).toBe(0)
})
