import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import type { OrderKey } from '@rembuk/shared/base/order-key'
import { createBoardDocument } from '@rembuk/shared/board/board-document'
import { addGroup, removeGroup, renameGroup } from '@rembuk/shared/group/group-commands'
import { addNote, groupNote, removeNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import { changeOutline, maxOutlineNotes, type NumberedOutline, outlineChange } from '@rembuk/shared/outline/outline'
import { readOutline } from '@rembuk/shared/outline/outline-queries'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Random, randomFrom } from '../support/random.ts'

const empty: NumberedOutline = { version: 0, boardTitle: '', sections: [], notes: [], moreCount: 0 }

const createBoard = (): Y.Doc => {
  const doc = new Y.Doc()
  createBoardDocument(doc, { stage: 'mapping', title: 'Pemetaan' })
  return doc
}
const write = (doc: Y.Doc, count: number, text = `Catatan ${count}`) =>
  addNote(doc, {
    id: `note-${count}` as NoteId,
    kind: count % 3 === 0 ? 'asset' : 'problem',
    text,
    author: { role: 'resident', name: '' },
    createdAtMs: count,
  })
const group = (doc: Y.Doc, count: number) =>
  addGroup(doc, {
    id: `group-${count}` as GroupId,
    title: `Kelompok ${count}`,
    at: [0, 0],
    size: [300, 200],
    order: `a${count}` as OrderKey,
  })

test('[N7] an outline has the notes of each group under its title, and the others under their kinds', () => {
  const doc = createBoard()
  for (const count of [1, 2, 3]) write(doc, count)
  write(doc, 4, '   ')
  group(doc, 1)
  group(doc, 2)
  groupNote(doc, { noteId: 'note-2' as NoteId, groupId: 'group-1' as GroupId })

  const { boardTitle, sections, notes } = readOutline(doc)
  expect(boardTitle).toBe('Pemetaan')
  expect(sections).toEqual([
    { sectionId: 'group-1', title: 'Kelompok 1', kind: null },
    { sectionId: 'kind:problem', title: null, kind: 'problem' },
    { sectionId: 'kind:asset', title: null, kind: 'asset' },
  ])
  expect(notes.map(({ text, sectionId }) => [text, sectionId])).toEqual([
    ['Catatan 1', 'kind:problem'],
    ['Catatan 2', 'group-1'],
    ['Catatan 3', 'kind:asset'],
  ])
})

test('[N8] of a large board a phone gets the newest notes, long ones cut, and how many more there are', () => {
  const doc = createBoard()
  for (let count = 1; count <= maxOutlineNotes + 25; count += 1) write(doc, count, 'panjang '.repeat(200))
  const { notes, moreCount } = readOutline(doc)

  expect([notes.length, moreCount]).toEqual([maxOutlineNotes, 25])
  expect(notes[0]?.noteId).toBe('note-26')
  expect(Math.max(...notes.map(({ text }) => text.length))).toBeLessThanOrEqual(600)
})

const deed = (doc: Y.Doc, random: Random, count: number): void => {
  const noteId = `note-${random.below(count) + 1}` as NoteId
  const groupId = `group-${random.below(4)}` as GroupId
  const deeds = [
    () => write(doc, count),
    () => write(doc, count),
    () => removeNote(doc, noteId),
    () => rewriteNote(doc, { noteId, text: `Lain ${count}` }),
    () => group(doc, random.below(4)),
    () => groupNote(doc, { noteId, groupId }),
    () => renameGroup(doc, { groupId, title: `Judul ${count}` }),
    () => removeGroup(doc, groupId),
  ]
  random.pick(deeds)()
}

test.each([1, 2, 3, 4, 5])('[N9] a phone that is told the changes sees what the server sees (seed %i)', (seed) => {
  const random = randomFrom(seed)
  const doc = createBoard()
  let server = empty
  let phone = empty
  for (let count = 1; count < 400; count += 1) {
    for (let more = random.below(4); more >= 0; more -= 1) deed(doc, random, count)
    const read = readOutline(doc)
    const change = outlineChange(server, read)
    if (!change) continue
    server = changeOutline(server, change)
    phone = changeOutline(phone, JSON.parse(JSON.stringify(change)))
    expect(phone).toEqual(server)
    expect(phone.notes.toSorted((a, b) => (a.noteId < b.noteId ? -1 : 1))).toEqual(
      read.notes.toSorted((a, b) => (a.noteId < b.noteId ? -1 : 1)),
    )
    expect(phone.sections).toEqual(read.sections)
  }
  expect(outlineChange(server, readOutline(doc))).toBeUndefined()
})

test('[N9] one note more is told in a few hundred bytes, whatever the board holds', () => {
  const doc = createBoard()
  for (let count = 1; count <= 200; count += 1) write(doc, count)
  const before = { ...empty, ...readOutline(doc) }
  write(doc, 201)

  expect(JSON.stringify(outlineChange(before, readOutline(doc))).length).toBeLessThan(300)
})
