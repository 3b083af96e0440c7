import { createPictureEraser } from '@rembuk/server/history/erase-pictures'
import { createWithdrawnEraser } from '@rembuk/server/history/erase-withdrawn'
import { createHistoryThread } from '@rembuk/server/history/history-thread'
import { createOneAtATime } from '@rembuk/server/history/one-at-a-time'
import { createLog } from '@rembuk/server/log'
import { ofBoard } from '@rembuk/server/media/is-on-board'
import type { Write } from '@rembuk/server/store/store'
import { addAreas, removeArea } from '@rembuk/shared/area/area-commands'
import type { AreaId, MediaId, NoteId, SnapshotId, StepId } from '@rembuk/shared/base/id'
import { addNote, removeNote } from '@rembuk/shared/note/note-commands'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { openOrThrow } from '../store/open-or-throw.ts'
import {
  boardId,
  createMeeting,
  createProgramme,
  createRoom,
  meetingId,
  programmeId,
  room,
} from '../store/store-samples.ts'
import { eventually } from '../support/eventually.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const hourMs = 3_600_000
const changedAtMs = 1_000_000
const names = ['shown', 'deleted', 'in-snapshot', 'waiting', 'hidden'] as const
const noteIdOf = (name: string) => `note-${name}` as NoteId
const mediaIdOf = (name: string) => `media-${name}` as MediaId

const putPicture = (name: string): Write => ({
  type: 'put-picture',
  ...{ mediaId: mediaIdOf(name), programmeId, room, itemId: noteIdOf(name) },
  ...{ format: 'image/jpeg', width: 2, height: 2, bytes: new Uint8Array(100) },
})
const drawNote = (doc: Y.Doc, name: string) =>
  addNote(doc, {
    ...{ id: noteIdOf(name), kind: 'problem', text: name, createdAtMs: 1, picture: mediaIdOf(name) },
    author: { role: 'resident', name: '' },
  })

/** A board with one note that has a photo; others were deleted, wait for consent or are hidden. Named snapshot: before one was deleted. */
const fillBoard = async () => {
  const store = await openOrThrow({ folder: await makeTemporaryFolder() })
  const thread = createHistoryThread()
  onTestFinished(async () => {
    await thread.close()
    await store.close()
  })
  const doc = new Y.Doc()
  for (const name of ['shown', 'deleted', 'in-snapshot']) drawNote(doc, name)
  removeNote(doc, noteIdOf('deleted'))
  const state = Y.encodeStateAsUpdateV2(doc)
  removeNote(doc, noteIdOf('in-snapshot'))
  const inSnapshot = { takenAtMs: 7000, takenBy: 'Rina', state, snapshotId: 'snapshot01' as SnapshotId }
  const waiting = {
    noteId: noteIdOf('waiting'),
    meetingId,
    stepId: 'step-1' as StepId,
    boardId,
    kind: 'problem',
  } as const
  const hidden = { noteId: noteIdOf('hidden'), boardId, kind: 'problem', hiddenAtMs: 1, values: '{}' } as const
  await store.commit([
    ...[createProgramme(), createRoom(), createMeeting(), ...names.map(putPicture)],
    {
      ...{ type: 'append-log', room, seq: 1, atMs: changedAtMs },
      entries: [{ by: 'Rina', update: Y.encodeStateAsUpdate(doc) }],
    },
    { type: 'save-snapshot', room, kind: 'named', name: 'Sebelum istirahat', ...inSnapshot },
    { type: 'seal-note', ...waiting, text: '', name: '', picture: mediaIdOf('waiting') },
    { type: 'hide-note', ...hidden, text: '' },
  ])
  const clock = { nowMs: changedAtMs }
  let isOpen = false
  const { erase } = createPictureEraser({ store, thread, isOpen: () => isOpen, nowMs: () => clock.nowMs })
  const kept = async () => {
    const found = await Promise.all(names.map((name) => store.findPicture(mediaIdOf(name))))
    return names.filter((_, index) => found[index])
  }
  const open = (opened: boolean) => {
    isOpen = opened
  }
  return { store, thread, erase, kept, open, clock }
}

test('[H15] the photo of a deleted note goes, unless a note, one that waits or is hidden, or a snapshot names it', async () => {
  const { store, erase, kept, clock } = await fillBoard()
  expect(await store.weighPictures(room)).toBe(500)
  clock.nowMs += hourMs + 1
  await erase()
  expect(await kept()).toEqual(['shown', 'in-snapshot', 'waiting', 'hidden'])
  expect(await store.weighPictures(room)).toBe(400)
  expect(await store.readPictureBytes(mediaIdOf('deleted'))).toBeUndefined()
})

test('[H15] while an undo may bring the note back its photo is there: for an hour, and as long as somebody has the board open', async () => {
  const { erase, kept, open, clock } = await fillBoard()
  clock.nowMs += hourMs - 1
  await erase()
  expect(await kept()).toEqual(names)
  clock.nowMs += hourMs
  open(true)
  await erase()
  expect(await kept()).toEqual(names)
  open(false)
  await erase()
  expect(await kept()).not.toContain('deleted')
})

test('[H15] when a snapshot has gone and the board is changed, the photo that it alone named goes too', async () => {
  const { store, erase, kept, clock } = await fillBoard()
  clock.nowMs += hourMs + 1
  await erase()
  const update = Y.encodeStateAsUpdate(new Y.Doc())
  await store.commit([
    { type: 'delete-snapshots', room, snapshotIds: ['snapshot01' as SnapshotId] },
    { type: 'append-log', room, seq: 2, atMs: clock.nowMs, entries: [{ by: 'Rina', update }] },
  ])
  clock.nowMs += hourMs + 1
  await erase()
  expect(await kept()).toEqual(['shown', 'waiting', 'hidden'])
})

test('[H15] photos of deleted notes are looked for whenever a room has closed', async () => {
  const { store, thread, erase, kept, clock } = await fillBoard()
  clock.nowMs += hourMs + 1
  let hasLooked = false
  const eraseAndTell = async () => {
    await erase()
    hasLooked = true
  }
  const { eraseSoon, stop } = createWithdrawnEraser({
    ...{ store, thread, log: createLog('silent'), oneAtATime: createOneAtATime() },
    pictures: { erase: eraseAndTell },
  })
  eraseSoon()
  await eventually(() => hasLooked)
  expect(await kept()).not.toContain('deleted')
  await stop()
})

test('[T57] the map of an area that was removed goes, unless an area or a snapshot shows it', async () => {
  const store = await openOrThrow({ folder: await makeTemporaryFolder() })
  const thread = createHistoryThread()
  onTestFinished(async () => {
    await thread.close()
    await store.close()
  })
  const doc = new Y.Doc()
  const maps = ['shown', 'in-snapshot', 'removed'] as const
  const areaIdOf = (name: string) => `area-${name}` as AreaId
  const lay = (name: string) =>
    addAreas(doc, [
      { id: areaIdOf(name), title: name, at: [0, 0], size: [400, 300], tint: 'paper', picture: mediaIdOf(name) },
    ])
  maps.forEach(lay)
  removeArea(doc, areaIdOf('removed'))
  const state = Y.encodeStateAsUpdateV2(doc)
  removeArea(doc, areaIdOf('in-snapshot'))
  const snapshot = { takenAtMs: 7000, takenBy: 'Rina', state, snapshotId: 'snapshot01' as SnapshotId }
  await store.commit([
    ...[createProgramme(), createRoom(), createMeeting()],
    ...maps.map((name) => ({ ...putPicture(name), itemId: ofBoard }) as Write),
    {
      ...{ type: 'append-log', room, seq: 1, atMs: changedAtMs },
      entries: [{ by: 'Rina', update: Y.encodeStateAsUpdate(doc) }],
    },
    { type: 'save-snapshot', room, kind: 'named', name: 'Sebelum istirahat', ...snapshot },
  ])
  const nowMs = () => changedAtMs + hourMs + 1
  await createPictureEraser({ store, thread, isOpen: () => false, nowMs }).erase()
  const found = await Promise.all(maps.map((name) => store.findPicture(mediaIdOf(name))))
  expect(maps.filter((_, index) => found[index])).toEqual(['shown', 'in-snapshot'])
})
