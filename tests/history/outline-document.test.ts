import type { ActivityId, BudgetLineId, GroupId, NoteId } from '@rembuk/shared/base/id'
import { activitiesOf, budgetOf } from '@rembuk/shared/board/board-document'
import { createItem } from '@rembuk/shared/document/document'
import { addGroup } from '@rembuk/shared/group/group-commands'
import { addNote } from '@rembuk/shared/note/note-commands'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { outlineDocument } from '../../client/src/history/outline-document.ts'

const write = (doc: Y.Doc, id: string, text: string) =>
  addNote(doc, {
    id: id as NoteId,
    kind: 'asset',
    text,
    author: { role: 'resident', name: '' },
    createdAtMs: 1,
  })

const boardWithGroup = (): Y.Doc => {
  const doc = new Y.Doc()
  write(doc, 'note-1', 'Mata air Kali Bening')
  write(doc, 'note-2', 'Kas RW')
  addGroup(doc, {
    id: 'group-1' as GroupId,
    title: 'Aset kita',
    at: [0, 0],
    size: [300, 200],
    order: 'a0',
    noteIds: ['note-1' as NoteId],
  })
  return doc
}

test('[H12] whoever looks at the past reads its groups with their notes, and the others below', () => {
  expect(outlineDocument(boardWithGroup(), 'id')).toEqual([
    { id: 'group-1', title: 'Aset kita', items: [{ id: 'note-1', text: 'Mata air Kali Bening', detail: 'Aset' }] },
    { id: 'rest', title: 'Tanpa kelompok', items: [{ id: 'note-2', text: 'Kas RW', detail: 'Aset' }] },
  ])
})

test('[H12] a note in a group that is gone is not lost from sight', () => {
  const doc = boardWithGroup()
  doc.getMap('groups').delete('group-1')
  const texts = outlineDocument(doc, 'en').flatMap(({ items }) => items.map(({ text }) => text))
  expect(texts).toEqual(['Mata air Kali Bening', 'Kas RW'])
})

test('[H12] a plan is read as activities and as a budget with its amounts', () => {
  const doc = new Y.Doc()
  createItem(activitiesOf(doc), 'act-1' as ActivityId, { title: 'Perbaiki pipa', person: 'Pak Joko', order: 'a0' })
  createItem(budgetOf(doc), 'line-1' as BudgetLineId, {
    item: 'Pipa PVC',
    volume: 12,
    unit: 'batang',
    unitPriceRupiah: 85_000,
    order: 'a0',
  })
  expect(outlineDocument(doc, 'id').map(({ title, items }) => [title, items[0]?.detail])).toEqual([
    ['Kegiatan', 'Pak Joko'],
    ['Anggaran', '12 batang × Rp85.000 · Rp1.020.000'],
  ])
})
