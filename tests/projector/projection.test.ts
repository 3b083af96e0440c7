import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import type { Group } from '@rembuk/shared/group/group-schema'
import type { Note, NoteKind } from '@rembuk/shared/note/note-schema'
import { expect, test } from 'vitest'
import { projectBoard, questionSize } from '../../client/src/projector/projection.ts'
import { askAsViewer, programmeIdOfPath } from '../../client/src/projector/projector-address.ts'

const aNote = (number: number, changes: Partial<Note> = {}): Note => ({
  id: `note-${number}` as NoteId,
  kind: 'problem',
  colour: 'coral',
  text: `Catatan ${number}`,
  at: undefined,
  order: undefined,
  groupId: undefined,
  author: { role: 'resident', name: '' },
  createdAtMs: number,
  source: undefined,
  stepId: undefined,
  picture: undefined,
  owner: '',
  dueOn: '',
  ...changes,
})

const aGroup = (id: string, title: string): Group => ({
  id: id as GroupId,
  title,
  at: [0, 0],
  isCollapsed: false,
  size: [300, 200],
  order: 'a0',
})

const count = (length: number) => Array.from({ length }, (_, index) => aNote(index + 1))
const mapping = { stage: 'mapping', groups: [], kinds: ['problem', 'asset'] as readonly NoteKind[] } as const

test('before anybody has written, the wall shows how to join and nothing else', () => {
  expect(projectBoard({ ...mapping, notes: [] })).toEqual({ type: 'empty' })
  expect(projectBoard({ ...mapping, notes: [aNote(1, { text: ' ' })] })).toEqual({ type: 'empty' })
})

test('a note that has just come in stands first, and what does not fit is counted', () => {
  const projection = projectBoard({ ...mapping, notes: count(30) })
  expect(projection).toMatchObject({ type: 'cards', moreCount: 22, showsKinds: true })
  expect(projection.type === 'cards' && projection.notes[0]?.id).toBe('note-30')
})

test('when only one kind is asked for, the cards do not repeat it', () => {
  expect(projectBoard({ ...mapping, kinds: ['problem'], notes: count(2) })).toMatchObject({ showsKinds: false })
})

test('once notes are grouped the wall shows the groups, the largest first, and what is still in none', () => {
  const groups = [aGroup('small', 'Iuran'), aGroup('large', 'Air'), aGroup('empty', 'Kosong')]
  const into = (number: number, id: string) => aNote(number, { groupId: id as GroupId })
  const notes = [into(1, 'small'), into(2, 'large'), into(3, 'large'), aNote(4), into(5, 'deleted-group')]
  expect(projectBoard({ ...mapping, groups, notes })).toMatchObject({
    type: 'groups',
    bars: [
      { title: 'Air', noteCount: 2 },
      { title: 'Iuran', noteCount: 1 },
    ],
    moreGroupCount: 0,
    ungrouped: [{ id: 'note-5' }, { id: 'note-4' }],
    ungroupedCount: 2,
  })
})

test('no note is lost from the count when there are more groups than can be read', () => {
  const groups = Array.from({ length: 9 }, (_, index) => aGroup(`group-${index}`, `Kelompok ${index}`))
  const notes = groups.map(({ id }, index) => aNote(index, { groupId: id }))
  expect(projectBoard({ ...mapping, groups, notes })).toMatchObject({ moreGroupCount: 3, ungroupedCount: 0 })
})

test('an evaluation is shown kind by kind, also kinds that nobody has written yet', () => {
  const notes = [aNote(1, { kind: 'success' }), aNote(2, { kind: 'success' }), aNote(3, { kind: 'change' })]
  const projection = projectBoard({ stage: 'evaluation', groups: [], kinds: ['success', 'problem'], notes })
  expect(projection.type === 'columns' && projection.columns.map(({ kind, noteCount }) => [kind, noteCount])).toEqual([
    ['success', 2],
    ['problem', 0],
    ['change', 1],
  ])
})

test('a planning board with its one kind is shown as cards', () => {
  const notes = [aNote(1, { kind: 'proposal' })]
  expect(projectBoard({ stage: 'planning', groups: [], kinds: ['proposal'], notes }).type).toBe('cards')
})

test('a long question is drawn smaller so that it keeps to three lines', () => {
  expect([60, 120, 280].map((length) => questionSize('x'.repeat(length)))).toEqual(['large', 'medium', 'small'])
})

test('the projector is a viewer whatever its address said, and keeps its meeting', () => {
  const href = askAsViewer('http://192.168.1.5:8787/layar/programme-1?as=host&rapat=meet-1')
  expect(new URL(href).searchParams.get('as')).toBe('viewer')
  expect(new URL(href).searchParams.get('rapat')).toBe('meet-1')
  expect(programmeIdOfPath(new URL(href).pathname)).toBe('programme-1')
})
