import { createConnection } from '@rembuk/server/room/connection'
import { applyJobs, type UpdateJob } from '@rembuk/server/room/tick'
import type { NoteId } from '@rembuk/shared/base/id'
import { addNote } from '@rembuk/shared/note/note-commands'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

const socket = { bufferedAmount: 0, send: () => undefined, close: () => undefined, terminate: () => undefined }
const connectionOf = (name: string) =>
  createConnection({ socket, role: 'editor', name, asksSaved: false, sessionHash: name, nowMs: () => 0 })

const anybodyEdits = { buriedNoteIds: new Set<NoteId>(), isLocked: false }

/** Two updates of one writer, the second resting on the first. */
const twoUpdates = (): readonly [Uint8Array, Uint8Array] => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  for (const id of ['first-note', 'second-note']) {
    addNote(doc, { id: id as NoteId, kind: 'problem', text: id, author: { role: 'editor', name: '' }, createdAtMs: 1 })
  }
  const [first, second] = updates
  if (!first || !second) throw new Error('two updates')
  return [first, second]
}

const job = (name: string, update: Uint8Array): UpdateJob => ({
  type: 'update',
  connection: connectionOf(name),
  update,
  isStep2: false,
  frameNumber: 1,
})
const replay = (updates: readonly Uint8Array[]): readonly string[] => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return listNotes(doc).map(({ text }) => text)
}

test('[R1] an edit whose base has not arrived is in the log once, and whole when the base comes', () => {
  const [first, second] = twoUpdates()
  const [others] = twoUpdates()
  const doc = new Y.Doc()
  const early = applyJobs(doc, [job('Rina', second)], anybodyEdits)
  const between = applyJobs(doc, [job('Dedi', others)], anybodyEdits)
  const late = applyJobs(doc, [job('Rina', first)], anybodyEdits)

  expect(early.entries).toHaveLength(1)
  // What somebody else writes meanwhile brings no second copy of what waits.
  expect(between.entries.map(({ by }) => by)).toEqual(['Dedi'])
  const log = [early, between, late].flatMap(({ entries }) => entries.map(({ update }) => update))
  expect(new Set(replay(log))).toEqual(new Set(['first-note', 'second-note']))
  expect(replay(log.slice(0, 1))).toEqual([])
})
