import { groupsOf } from '@rembuk/shared/board/board-document'
import { findItem } from '@rembuk/shared/document/document'
import { addGroup, moveGroup, removeGroup, renameGroup, resizeGroup } from '@rembuk/shared/group/group-commands'
import { frameOfGroup, listGroups, readGroup } from '@rembuk/shared/group/group-queries'
import { groupNote, groupNotes, moveNote } from '@rembuk/shared/note/note-commands'
import { listNotes, readNote } from '@rembuk/shared/note/note-queries'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawGroup, exchange, groupId, noteId, twoBoards, writeNote } from '../support/two-boards.ts'

const notesAt = (places: readonly (readonly [number, number])[]) =>
  twoBoards((doc) => {
    for (const [index, at] of places.entries()) writeNote(doc, String(index), { at })
    drawGroup(doc, 'air', { noteIds: places.map((_, index) => noteId(String(index))) })
  })

test('two people who group the same notes at once make two groups, and each note is in one of them', () => {
  const { rina, dedi } = twoBoards((doc) => {
    for (const id of ['a', 'b']) writeNote(doc, id, { at: [0, 0] })
  })
  const wanted = [noteId('a'), noteId('b')]
  addGroup(rina, { id: groupId('r'), title: 'Air', at: [0, 0], size: [400, 300], order: 'a0', noteIds: wanted })
  addGroup(dedi, { id: groupId('d'), title: 'Bocor', at: [0, 0], size: [400, 300], order: 'a1', noteIds: wanted })
  exchange(rina, dedi)

  expect(listGroups(rina)).toEqual(listGroups(dedi))
  expect(listGroups(rina).map(({ title }) => title)).toEqual(['Air', 'Bocor'])
  for (const note of listNotes(rina)) expect([groupId('r'), groupId('d')]).toContain(note.groupId)
  expect(listNotes(rina)).toEqual(listNotes(dedi))
})

test('a group takes its notes along, and no other', () => {
  const { rina } = notesAt([
    [20, 40],
    [220, 40],
  ])
  writeNote(rina, 'free', { at: [900, 900] })

  moveGroup(rina, { groupId: groupId('air'), by: [100, -10] })

  expect(readGroup(rina, groupId('air'))?.at).toEqual([100, -10])
  expect(listNotes(rina).map((note) => note.at)).toEqual([
    [120, 30],
    [320, 30],
    [900, 900],
  ])
})

test('a note that one moves while another moves its group stays in the group, which is drawn large enough for it', () => {
  const { rina, dedi } = notesAt([
    [20, 40],
    [220, 40],
  ])
  moveGroup(rina, { groupId: groupId('air'), by: [1000, 0] })
  moveNote(dedi, { noteId: noteId('0'), at: [60, 700] })
  exchange(rina, dedi)

  expect(listNotes(rina)).toEqual(listNotes(dedi))
  const group = readGroup(rina, groupId('air'))
  const note = readNote(rina, noteId('0'))
  expect(note?.groupId).toBe(groupId('air'))
  const frame = group && frameOfGroup(group, listNotes(rina))
  const [x, y] = note?.at ?? [Number.NaN, Number.NaN]
  expect(frame && x >= frame.x && y >= frame.y && x <= frame.x + frame.width && y <= frame.y + frame.height).toBe(true)
})

test('of two titles at once one stands whole for both', () => {
  const { rina, dedi } = notesAt([])
  renameGroup(rina, { groupId: groupId('air'), title: 'Air siang hari' })
  renameGroup(dedi, { groupId: groupId('air'), title: 'Pipa bocor' })
  exchange(rina, dedi)

  expect(readGroup(rina, groupId('air'))?.title).toBe(readGroup(dedi, groupId('air'))?.title)
  expect(['Air siang hari', 'Pipa bocor']).toContain(readGroup(rina, groupId('air'))?.title)
})

test('one who moves a group and one who resizes it at once are both heard', () => {
  const { rina, dedi } = notesAt([])
  moveGroup(rina, { groupId: groupId('air'), by: [50, 60] })
  resizeGroup(dedi, { groupId: groupId('air'), size: [700, 500] })
  exchange(rina, dedi)

  expect(readGroup(rina, groupId('air'))).toMatchObject({ at: [50, 60], size: [700, 500] })
})

test('a group that is dissolved leaves its notes where they are, the one put into it at that moment as well', () => {
  const { rina, dedi } = notesAt([[20, 40]])
  writeNote(dedi, 'late', { at: [300, 300] })
  removeGroup(rina, groupId('air'))
  groupNote(dedi, { noteId: noteId('late'), groupId: groupId('air') })
  exchange(rina, dedi)

  expect(listGroups(rina)).toEqual([])
  expect(listNotes(rina).map((note) => note.at)).toEqual([
    [20, 40],
    [300, 300],
  ])
  expect(listNotes(rina)).toEqual(listNotes(dedi))
})

test('a group that is gone is told apart from one that is there', () => {
  const { rina } = notesAt([[0, 0]])

  expect(groupNotes(rina, { noteIds: [noteId('0')], groupId: groupId('gone') })).toEqual({
    ok: false,
    error: { type: 'GroupNotFound', groupId: groupId('gone') },
  })
  for (const refused of [
    renameGroup(rina, { groupId: groupId('gone'), title: 'x' }),
    moveGroup(rina, { groupId: groupId('gone'), by: [1, 1] }),
    removeGroup(rina, groupId('gone')),
  ])
    expect(refused.ok).toBe(false)
})

test('whatever somebody writes into a group, everyone reads a frame that can be drawn', () => {
  const values = fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.constantFrom([1, 2], [-1e9, 1e9], ['a'], []))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('title', 'at', 'size', 'order'), values)), (writes) => {
      const { rina } = notesAt([[20, 40]])
      for (const [key, value] of writes) findItem(groupsOf(rina), groupId('air'))?.set(key, value)

      const [group] = listGroups(rina)
      const frame = group && frameOfGroup(group, listNotes(rina))

      expect(typeof group?.title).toBe('string')
      expect(frame && Object.values(frame).every(Number.isFinite)).toBe(true)
      expect(frame && frame.width >= 200 && frame.height >= 120).toBe(true)
    }),
  )
})

test('[T68] a group is never in a group, whoever tries, two into each other at once as well', () => {
  const { rina, dedi } = twoBoards((doc) => {
    for (const id of ['air', 'jalan']) drawGroup(doc, id)
  })
  const into = (doc: typeof rina, inner: string, outer: string) => {
    groupNotes(doc, { noteIds: [groupId(inner) as never], groupId: groupId(outer) })
    addGroup(doc, {
      id: groupId(`${inner} di ${outer}`),
      title: '',
      at: [0, 0],
      size: [400, 300],
      order: 'a5',
      noteIds: [groupId(inner) as never],
    })
    findItem(groupsOf(doc), groupId(inner))?.set('groupId', groupId(outer))
  }
  into(rina, 'air', 'jalan')
  into(dedi, 'jalan', 'air')
  exchange(rina, dedi)

  expect(listGroups(rina)).toEqual(listGroups(dedi))
  expect(listGroups(rina)).toHaveLength(4)
  for (const group of listGroups(rina)) expect(frameOfGroup(group, listNotes(rina)).width).toBe(400)
  moveGroup(rina, { groupId: groupId('jalan'), by: [50, 0] })
  expect(readGroup(rina, groupId('air'))?.at).toEqual([0, 0])
})
