import type { ActivityId, GroupId, NoteId } from '@rembuk/shared/base/id'
import { addGroup } from '@rembuk/shared/group/group-commands'
import { addNote } from '@rembuk/shared/note/note-commands'
import type { NoteKind } from '@rembuk/shared/note/note-schema'
import { isCarriedOver, listCarryableItems, titleFromText } from '@rembuk/shared/plan/carry-over-queries'
import { carryOver } from '@rembuk/shared/plan/plan-commands'
import { listActivities } from '@rembuk/shared/plan/plan-queries'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

const write = (doc: Y.Doc, id: string, kind: NoteKind, text: string, groupId?: string) =>
  addNote(doc, {
    id: id as NoteId,
    kind,
    text,
    author: { role: 'resident', name: '' },
    createdAtMs: 1,
    at: [0, 0],
    groupId: groupId as GroupId | undefined,
  })

test('a mapping board offers its groups first, then its problems, then the rest', () => {
  const doc = new Y.Doc()
  addGroup(doc, { id: 'grup01' as GroupId, title: 'Air tidak mengalir', at: [0, 0], size: [400, 300], order: 'a0' })
  write(doc, 'aset01', 'asset', 'Mata air Kali Bening')
  write(doc, 'pipa01', 'problem', 'Pipa utama\nbocor', 'grup01')

  expect(listCarryableItems(doc)).toEqual([
    { itemId: 'grup01', title: 'Air tidak mengalir', kind: 'group', noteTexts: ['Pipa utama bocor'] },
    { itemId: 'pipa01', title: 'Pipa utama bocor', kind: 'problem', noteTexts: [] },
    { itemId: 'aset01', title: 'Mata air Kali Bening', kind: 'asset', noteTexts: [] },
  ])
})

test('what has been carried over is known again, on its own board only', () => {
  const doc = new Y.Doc()
  carryOver(doc, [{ activityId: 'kegia1' as ActivityId, title: 'Pipa', source: { board: 'peta01', item: 'pipa01' } }])

  expect(isCarriedOver(listActivities(doc), { board: 'peta01', item: 'pipa01' })).toBe(true)
  expect(isCarriedOver(listActivities(doc), { board: 'peta02', item: 'pipa01' })).toBe(false)
})

test('a long note becomes a title that ends in an ellipsis', () => {
  expect(titleFromText('air '.repeat(100))).toHaveLength(200)
  expect(titleFromText('air '.repeat(100)).endsWith('…')).toBe(true)
})
