import { migrateRoom } from '@rembuk/server/room/migrate-room'
import { documentFromStored } from '@rembuk/server/room/room-document'
import type { NoteId } from '@rembuk/shared/base/id'
import { boardMetaOf, createBoardDocument, notesOf } from '@rembuk/shared/board/board-document'
import { documentVersion, listItems } from '@rembuk/shared/document/document'
import { type DocumentMigrations, documentMigrations, migrateDocument } from '@rembuk/shared/document/migrations'
import { addNote } from '@rembuk/shared/note/note-commands'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { openOrThrow } from '../store/open-or-throw.ts'
import { createProgramme, createRoom, room } from '../store/store-samples.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

/** Two versions to come: notes get a mood, which is then called their weather. A meeting's step says who must not be touched. */
const later: DocumentMigrations = [
  [
    {
      kind: 'board',
      migrate: (doc) => {
        for (const [, item] of listItems(notesOf(doc))) if (!item.has('mood')) item.set('mood', 'calm')
      },
    },
    { kind: 'meeting', migrate: (doc) => void notesOf(doc).clear() },
  ],
  [
    {
      kind: 'board',
      migrate: (doc) => {
        for (const [, item] of listItems(notesOf(doc))) {
          if (!item.has('mood')) continue
          item.set('weather', item.get('mood'))
          item.delete('mood')
        }
      },
    },
  ],
]

const oldBoard = (): Y.Doc => {
  const doc = new Y.Doc()
  createBoardDocument(doc, { stage: 'mapping', title: 'Pemetaan' })
  addNote(doc, {
    id: 'note-1' as NoteId,
    kind: 'problem',
    text: 'Pipa bocor',
    author: { role: 'resident', name: '' },
    createdAtMs: 1,
  })
  notesOf(doc).set('note-2', 'no note at all' as never)
  return doc
}

const readWeather = (doc: Y.Doc) => listItems(notesOf(doc)).map(([, item]) => item.get('weather'))

test('[S64] each version of a document has the steps that lead to it', () => {
  expect(documentMigrations).toHaveLength(documentVersion - 1)
})

test('[S64] an old board comes through all versions in order, whatever an editor has put into it', () => {
  const doc = oldBoard()
  migrateDocument(doc, { kind: 'board', from: 1, migrations: later })
  expect(readWeather(doc)).toEqual(['calm'])
  expect(boardMetaOf(doc).get('version')).toBe(3)
})

test('[S64] a board of today is not touched by a single byte', () => {
  const doc = oldBoard()
  const before = Y.encodeStateAsUpdate(doc)
  migrateDocument(doc, { kind: 'board' })
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('[S64] a snapshot is read as of the version it says; nonsense there counts as the oldest', () => {
  const doc = oldBoard()
  boardMetaOf(doc).set('version', 'banyak')
  migrateDocument(doc, { kind: 'board', migrations: later })
  expect(readWeather(doc)).toEqual(['calm'])
})

test('[S65] the server brings an old room to today’s shape once, before anybody is let in, and its log still holds what was', async () => {
  const store = await openOrThrow({ folder: await makeTemporaryFolder() })
  onTestFinished(() => store.close())
  const update = Y.encodeStateAsUpdate(oldBoard())
  await store.commit([
    createProgramme(),
    createRoom(),
    { type: 'append-log', room, seq: 1, atMs: 1, entries: [{ by: 'Rina', update }] },
  ])
  const load = async () => {
    const stored = await store.loadRoom(room)
    if (!stored) throw new Error('no room')
    return stored
  }
  const migrate = async () => migrateRoom(store, await load(), { name: room, nowMs: () => 2, migrations: later })

  expect((await load()).documentVersion).toBe(documentVersion)
  const migrated = await migrate()
  expect(readWeather(documentFromStored(migrated))).toEqual(['calm'])
  expect(migrated).toEqual(await load())
  expect(migrated).toMatchObject({ documentVersion: 3, lastSeq: 2 })
  expect(migrated.rows.map(({ entries }) => entries[0]?.by)).toEqual(['Rina', 'server'])
  expect(migrated.rows[0]?.entries[0]?.update).toEqual(update)
  expect(await migrate()).toEqual(migrated)
})
