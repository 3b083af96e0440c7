import { addAreas, moveArea, removeArea, renameArea } from '@rembuk/shared/area/area-commands'
import type { AreaId, GroupId, LinkId, NoteId } from '@rembuk/shared/base/id'
import type { OrderKey } from '@rembuk/shared/base/order-key'
import { createBoardDocument } from '@rembuk/shared/board/board-document'
import { addGroup, removeGroup, renameGroup } from '@rembuk/shared/group/group-commands'
import { relationLines } from '@rembuk/shared/i18n/messages/outline'
import { addLink, labelLink, removeLink } from '@rembuk/shared/link/link-commands'
import { addNote, groupNote, moveNote, removeNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import {
  changeOutline,
  maxOutlineEffects,
  maxOutlineNotes,
  type NumberedOutline,
  outlineChange,
} from '@rembuk/shared/outline/outline'
import { readOutline } from '@rembuk/shared/outline/outline-queries'
import { readRelations } from '@rembuk/shared/outline/outline-relations'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Random, randomFrom } from '../support/random.ts'

const empty: NumberedOutline = { version: 0, boardTitle: '', sections: [], notes: [], areas: [], moreCount: 0 }

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

const area = (doc: Y.Doc, count: number, at: readonly [number, number] = [0, 0]) =>
  addAreas(doc, [{ id: `area-${count}` as AreaId, title: `Area ${count}`, at, size: [600, 400], tint: 'paper' }])

test('[N73] a phone reads what leads to what and which area a note lies in, and nothing of what it does not hold', () => {
  const doc = createBoard()
  for (const count of [1, 2, 3]) write(doc, count)
  write(doc, 4, '   ')
  group(doc, 1)
  groupNote(doc, { noteId: 'note-3' as NoteId, groupId: 'group-1' as GroupId })
  addLink(doc, { from: 'note-1' as NoteId, to: 'note-2' as NoteId, label: 'karena kemarau' })
  addLink(doc, { from: 'note-2' as NoteId, to: 'group-1' as GroupId })
  addLink(doc, { from: 'note-1' as NoteId, to: 'note-4' as NoteId })
  area(doc, 1)
  area(doc, 2)
  addAreas(doc, [{ id: 'nameless' as AreaId, title: ' ', at: [0, 0], size: [600, 400], tint: 'paper' }])
  moveNote(doc, { noteId: 'note-1' as NoteId, at: [20, 20] })
  moveNote(doc, { noteId: 'note-2' as NoteId, at: [5000, 20] })

  const outline = readOutline(doc)
  const relationsOf = readRelations(outline)
  expect(relationLines('id', relationsOf('note-1'))).toEqual([
    'Area: Area 2',
    'Menyebabkan: “Catatan 2” (karena kemarau)',
  ])
  expect(relationLines('en', relationsOf('note-2'))).toEqual([
    'Caused by: “Catatan 1” (karena kemarau)',
    'Leads to: “Kelompok 1”',
  ])
  expect(relationLines('en', relationsOf('group-1'))).toEqual(['Caused by: “Catatan 2”'])
  expect(relationLines('en', relationsOf('note-3'))).toEqual([])
  expect(JSON.stringify(outline)).not.toContain('note-4')
  expect(outline.areas).toEqual([{ areaId: 'area-2', title: 'Area 2' }])
})

test('[N74] a link more, or another name of an area full of notes, is told in a few hundred bytes, and of one note twelve effects', () => {
  const doc = createBoard()
  area(doc, 1)
  for (let count = 1; count <= 200; count += 1) {
    write(doc, count)
    moveNote(doc, { noteId: `note-${count}` as NoteId, at: [20, 20] })
    if (count > 101) addLink(doc, { from: 'note-1' as NoteId, to: `note-${count}` as NoteId })
  }
  const before = { ...empty, ...readOutline(doc) }
  expect(before.notes[0]?.effects).toHaveLength(maxOutlineEffects)
  addLink(doc, { from: 'note-5' as NoteId, to: 'note-6' as NoteId, label: 'sejak Juni' })
  renameArea(doc, { areaId: 'area-1' as AreaId, title: 'RT 03' })
  rewriteNote(doc, { noteId: 'note-150' as NoteId, text: 'Sumur kering' })
  const change = outlineChange(before, readOutline(doc))

  expect(change?.put.map(({ noteId }) => noteId)).toEqual(['note-5', 'note-150'])
  expect(JSON.stringify(change).length).toBeLessThan(500)
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
    () => addLink(doc, { from: noteId, to: random.below(2) === 0 ? groupId : ('note-1' as NoteId) }),
    () => removeLink(doc, `${noteId}_note-1` as LinkId),
    () => labelLink(doc, { linkId: `${noteId}_note-1` as LinkId, label: `sebab ${count}` }),
    () => area(doc, random.below(4), [random.below(900), 0]),
    () => moveArea(doc, { areaId: `area-${random.below(4)}` as AreaId, by: [50, 0] }),
    () => renameArea(doc, { areaId: `area-${random.below(4)}` as AreaId, title: `Nama ${count}` }),
    () => removeArea(doc, `area-${random.below(4)}` as AreaId),
    () => moveNote(doc, { noteId, at: [random.below(900), 100] }),
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
    expect(phone.areas).toEqual(read.areas)
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
