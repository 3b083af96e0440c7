import type { ActivityId, GroupId, NoteId } from '@rembuk/shared/base/id'
import { orderKeyAtEnd } from '@rembuk/shared/base/order-key'
import { replaceFragmentText } from '@rembuk/shared/document/plain-text'
import { renameGroup } from '@rembuk/shared/group/group-commands'
import { removeNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import { isCarriedOver, listCarryableItems } from '@rembuk/shared/plan/carry-over-queries'
import { addActivity, carryOver, linkActivity } from '@rembuk/shared/plan/plan-commands'
import { listActivities, sourcesOf } from '@rembuk/shared/plan/plan-queries'
import {
  addAbout,
  addPriority,
  changePriority,
  removeAbout,
  removePriority,
  statementTextOf,
} from '@rembuk/shared/priority/priority-commands'
import { countAnswers, rankPriorities, readPriority } from '@rembuk/shared/priority/priority-queries'
import { activitiesFor, nameSource } from '@rembuk/shared/priority/thread'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { listUndelivered } from '../../client/src/undelivered/undelivered-items.ts'
import { undoOf } from '../../client/src/undo/board-undo.ts'
import { exchange, twoBoards } from '../support/two-boards.ts'
import { drawMap, listed, priorityId } from './priorities.ts'

const mapWith = (...ids: readonly string[]): Y.Doc => {
  const doc = new Y.Doc()
  drawMap(doc)
  for (const id of ids) addPriority(doc, { id: priorityId(id), about: { id, kind: id === 'pipa' ? 'group' : 'note' } })
  return doc
}
const namedIn = (doc: Y.Doc) => rankPriorities(doc)[0]?.named ?? []

test('[I6] a priority says what its note or group says now, with the notes of the group', () => {
  const doc = mapWith('pipa', 'jalan')
  rewriteNote(doc, { noteId: 'jalan' as NoteId, text: 'Jalan rusak di RT 03' })
  renameGroup(doc, { groupId: 'pipa' as GroupId, title: 'Air tidak mengalir' })
  expect(listed(doc)).toEqual(['1 Air tidak mengalir', '2 Jalan rusak di RT 03'])
  expect(namedIn(doc)[0]?.memberTexts).toEqual(['Bocor di depan mushola', 'Air keluar jam 2 pagi'])
})

test('[I6] a note that leaves the board takes its words along, leaves a trace, and is named again when it is back', () => {
  const doc = mapWith('jalan')
  const undo = undoOf(doc)
  removeNote(doc, 'jalan' as NoteId)
  expect(listed(doc)).toEqual(['1 '])
  expect(namedIn(doc)).toMatchObject([{ id: 'jalan', kind: 'note', text: undefined }])
  expect(JSON.stringify(doc.getMap('priorities'))).not.toContain('rusak')
  expect(nameSource(doc, 'jalan')).toEqual({ name: '', rank: 1, isGone: false })
  changePriority(doc, priorityId('jalan'), { title: 'Jalan ke sekolah' })
  expect(listed(doc)).toEqual(['1 Jalan ke sekolah'])
  changePriority(doc, priorityId('jalan'), { title: '' })
  undo.undo()
  expect(listed(doc)).toEqual(['1 Jalan rusak'])
})

test('[I6] two who name two notes behind one priority at once are both heard', () => {
  const { rina, dedi } = twoBoards((doc) => {
    drawMap(doc)
    addPriority(doc, { id: priorityId('sendiri'), title: 'Warga kekurangan air' })
  })
  addAbout(rina, priorityId('sendiri'), { id: 'jalan', kind: 'note' })
  addAbout(dedi, priorityId('sendiri'), { id: 'pipa', kind: 'group' })
  exchange(rina, dedi)
  expect(readPriority(dedi, priorityId('sendiri'))?.about).toEqual([
    { id: 'jalan', kind: 'note' },
    { id: 'pipa', kind: 'group' },
  ])
  removeAbout(rina, priorityId('sendiri'), 'jalan')
  exchange(rina, dedi)
  expect(readPriority(dedi, priorityId('sendiri'))?.about).toEqual([{ id: 'pipa', kind: 'group' }])
})

test('[I7] two who answer different questions of a statement, or type into its text, both keep their words', () => {
  const { rina, dedi } = twoBoards((doc) => addPriority(doc, { id: priorityId('air'), title: 'Air' }))
  changePriority(rina, priorityId('air'), { who: '  84 rumah  ' })
  changePriority(dedi, priorityId('air'), { since: 'Lebaran' })
  const typed = (doc: Y.Doc, words: string) => {
    const text = statementTextOf(doc, priorityId('air'))
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    text?.insert(text.length, [paragraph])
  }
  typed(rina, 'Air mati siang hari.')
  typed(dedi, 'Anak mandi sebelum subuh.')
  exchange(rina, dedi)
  const read = readPriority(dedi, priorityId('air'))
  expect(read?.statement).toMatchObject({ who: '84 rumah', since: 'Lebaran', effect: '' })
  expect(read && countAnswers(read)).toBe(2)
  expect(read?.text).toContain('Air mati siang hari.')
  expect(read?.text).toContain('Anak mandi sebelum subuh.')
  changePriority(rina, priorityId('air'), { who: 'x'.repeat(2000) })
  expect(readPriority(rina, priorityId('air'))?.statement.who).toHaveLength(300)
})

test('[I4] undo takes back own answers and leaves another’s', () => {
  const { rina, dedi } = twoBoards((doc) => addPriority(doc, { id: priorityId('air'), title: 'Air' }))
  const undo = undoOf(rina)
  changePriority(rina, priorityId('air'), { who: '84 rumah' })
  exchange(rina, dedi)
  changePriority(dedi, priorityId('air'), { where: 'RT 02' })
  exchange(rina, dedi)
  undo.undo()
  expect(readPriority(rina, priorityId('air'))?.statement).toMatchObject({ who: '', where: 'RT 02' })
})

test('[I8] priorities are offered to the plan first, in their order; what is carried over is known by its note too', () => {
  const map = mapWith('jalan', 'pipa')
  addPriority(map, { id: priorityId('sendiri'), title: 'Warga kekurangan air' })
  expect(listCarryableItems(map).map(({ itemId, rank, kind }) => `${rank ?? '-'} ${itemId} ${kind}`)).toEqual([
    '1 jalan problem',
    '2 pipa group',
    '3 sendiri priority',
    '- iuran problem',
    '- pipa-1 problem',
    '- pipa-2 problem',
  ])
  const plan = new Y.Doc()
  const source = { board: 'peta01', item: 'jalan' }
  carryOver(plan, [{ activityId: 'kegia1' as ActivityId, title: 'Perbaikan jalan', source }])
  carryOver(plan, [{ activityId: 'kegia2' as ActivityId, title: 'Perbaikan jalan', source }])
  expect(activitiesFor([{ boardId: 'rencana', doc: plan }], source).map(({ id, boardId }) => [id, boardId])).toEqual([
    ['kegia1', 'rencana'],
  ])
  expect(isCarriedOver(listActivities(plan), source)).toBe(true)
})

test('[I8] one activity answers several problems, also when two link it at once; linked twice is linked once', () => {
  const source = (item: string) => ({ board: 'peta01', item })
  const { rina, dedi } = twoBoards((doc) =>
    addActivity(doc, {
      id: 'kegia1' as ActivityId,
      title: 'Ganti pipa',
      source: source('pipa'),
      order: orderKeyAtEnd([]),
    }),
  )
  linkActivity(rina, 'kegia1' as ActivityId, source('iuran'))
  linkActivity(dedi, 'kegia1' as ActivityId, source('jalan'))
  exchange(rina, dedi)
  linkActivity(dedi, 'kegia1' as ActivityId, source('pipa'))
  const [activity] = listActivities(dedi)
  expect(activity && sourcesOf(activity).map(({ item }) => item)).toEqual(['pipa', 'iuran', 'jalan'])
  for (const item of ['pipa', 'iuran', 'jalan']) expect(isCarriedOver(listActivities(rina), source(item))).toBe(true)
  expect(linkActivity(rina, 'hilang' as ActivityId, source('pipa')).ok).toBe(false)
})

test('[I8] what a priority is off the list leads on to its note, and to a trace when that is gone too', () => {
  const map = mapWith('jalan')
  removePriority(map, priorityId('jalan'))
  expect(nameSource(map, 'jalan')).toEqual({ name: 'Jalan rusak', rank: undefined, isGone: false })
  removeNote(map, 'jalan' as NoteId)
  expect(nameSource(map, 'jalan')).toEqual({ name: '', rank: undefined, isGone: true })
})

test('[I9] what was written into a statement and not delivered is told with its words', () => {
  const savedDoc = mapWith('jalan')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(savedDoc))
  changePriority(doc, priorityId('jalan'), { who: 'Anak sekolah' })
  const text = statementTextOf(doc, priorityId('jalan'))
  if (text) replaceFragmentText(text, 'Jalan tergenang.')
  addPriority(doc, { id: priorityId('pipa'), about: { id: 'pipa', kind: 'group' } })
  expect(listUndelivered({ savedDoc, doc, serverDoc: undefined }).map(({ change, words }) => [change, words])).toEqual(
    expect.arrayContaining([
      ['rewritten', 'Anak sekolah\nJalan tergenang.'],
      ['added', ''],
    ]),
  )
})
