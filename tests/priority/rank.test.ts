import type { NoteId } from '@rembuk/shared/base/id'
import { type Ordered, orderKeyAtEnd } from '@rembuk/shared/base/order-key'
import { prioritiesOf } from '@rembuk/shared/board/board-document'
import { removeNote } from '@rembuk/shared/note/note-commands'
import {
  addPriority,
  canMove,
  movePriority,
  removePriority,
  stepPriority,
  takeOverVote,
  tiePriority,
} from '@rembuk/shared/priority/priority-commands'
import { listPriorities, rankPriorities } from '@rembuk/shared/priority/priority-queries'
import { votedProblemsOf } from '@rembuk/shared/priority/voted-problems'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { undoOf } from '../../client/src/undo/board-undo.ts'
import { randomFrom } from '../support/random.ts'
import { exchange, twoBoards } from '../support/two-boards.ts'
import { dotsVote, drawMap, listed, meetingId, priorityId, scoreVote } from './priorities.ts'

const takeOver = (doc: Y.Doc, vote = dotsVote({ pipa: 6, iuran: 3, jalan: 3 })): void =>
  takeOverVote(doc, votedProblemsOf(doc, { meetingId, vote }).problems)

const listOf = (...ids: readonly string[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const id of ids) addPriority(doc, { id: priorityId(id), title: id })
  return doc
}
const order = (doc: Y.Doc): readonly string[] => listed(doc)

test('[I1] what a closed vote says is the list, equals on one place; what nobody wanted is not on it', () => {
  const doc = new Y.Doc()
  drawMap(doc)
  takeOver(doc)
  expect(listed(doc)).toEqual(['1 Pipa bocor', '2= Iuran tidak jelas', '2= Jalan rusak'])
  expect(listPriorities(doc)[0]?.score).toMatchObject({ kind: 'vote', value: 6, ballotCount: 5, criteria: [] })

  takeOver(doc, dotsVote({ jalan: 5, iuran: 2, pipa: 0 }))
  expect(listed(doc)).toEqual(['1 Jalan rusak', '2 Iuran tidak jelas', '3 Pipa bocor'])
})

test('[I1] a scored shortlist brings its means; taking the same result over again writes nothing', () => {
  const doc = new Y.Doc()
  drawMap(doc)
  const vote = scoreVote({ 'pipa/reach-1': 16, 'pipa/harm-11': 20, 'iuran/reach-1': 12, 'iuran/harm-11': 8 })
  takeOver(doc, vote)
  expect(listed(doc)).toEqual(['1 Pipa bocor', '2 Iuran tidak jelas'])
  expect(listPriorities(doc)[0]?.score).toMatchObject({
    value: 4.75,
    criteria: [
      { title: 'Dirasakan banyak orang', weight: 1, mean: 4 },
      { title: 'Sangat parah', weight: 3, mean: 5 },
    ],
  })
  const before = Y.encodeStateVector(doc)
  takeOver(doc, vote)
  expect(Y.encodeStateVector(doc)).toEqual(before)
})

test('[I1] what was voted on and has left the board is not taken over, and counted', () => {
  const doc = new Y.Doc()
  drawMap(doc)
  removeNote(doc, 'iuran' as NoteId)
  const { problems, goneCount } = votedProblemsOf(doc, { meetingId, vote: dotsVote({ pipa: 1, iuran: 4 }) })
  expect(problems.map(({ about }) => about)).toEqual([{ id: 'pipa', kind: 'group' }])
  expect(goneCount).toBe(1)
})

test('[I2] a problem goes up and down by places, past those that share one, and shares and leaves one', () => {
  const doc = listOf('air', 'jalan', 'sampah', 'lampu')
  tiePriority(doc, priorityId('sampah'))
  expect(order(doc)).toEqual(['1 air', '2= jalan', '2= sampah', '4 lampu'])
  stepPriority(doc, { priorityId: priorityId('lampu'), direction: 'up' })
  expect(order(doc)).toEqual(['1 air', '2 lampu', '3= jalan', '3= sampah'])
  stepPriority(doc, { priorityId: priorityId('air'), direction: 'down' })
  stepPriority(doc, { priorityId: priorityId('air'), direction: 'down' })
  expect(order(doc)).toEqual(['1 lampu', '2= jalan', '2= sampah', '4 air'])
  stepPriority(doc, { priorityId: priorityId('sampah'), direction: 'up' })
  expect(order(doc)).toEqual(['1 lampu', '2 sampah', '3 jalan', '4 air'])
  tiePriority(doc, priorityId('jalan'))
  stepPriority(doc, { priorityId: priorityId('sampah'), direction: 'down' })
  expect(order(doc)).toEqual(['1 lampu', '2 jalan', '3 sampah', '4 air'])
  expect(canMove(listPriorities(doc), priorityId('lampu'), 'up')).toBe(false)
  expect(canMove(listPriorities(doc), priorityId('air'), 'down')).toBe(false)
})

test('[I2] a problem let go between two others stands there; between two that share a place it shares it', () => {
  const doc = listOf('air', 'jalan', 'sampah', 'lampu')
  movePriority(doc, { priorityId: priorityId('lampu'), index: 1 })
  expect(order(doc)).toEqual(['1 air', '2 lampu', '3 jalan', '4 sampah'])
  tiePriority(doc, priorityId('sampah'))
  movePriority(doc, { priorityId: priorityId('air'), index: 2 })
  expect(order(doc)).toEqual(['1 lampu', '2= air', '2= jalan', '2= sampah'])
})

test('[I3] two who rank at once end with one order, and so does who opens the board later', () => {
  const random = randomFrom(4711)
  for (let round = 0; round < 40; round += 1) {
    const { rina, dedi } = twoBoards((doc) => {
      for (const id of ['a', 'b', 'c', 'd', 'e']) addPriority(doc, { id: priorityId(id), title: id })
    })
    const rank = (doc: Y.Doc) => {
      const id = priorityId(random.pick(['a', 'b', 'c', 'd', 'e']))
      const deed = random.below(4)
      if (deed === 0) movePriority(doc, { priorityId: id, index: random.below(5) })
      else if (deed === 1) stepPriority(doc, { priorityId: id, direction: 'up' })
      else if (deed === 2) stepPriority(doc, { priorityId: id, direction: 'down' })
      else tiePriority(doc, id)
    }
    for (let deed = 0; deed < 6; deed += 1) {
      rank(rina)
      rank(dedi)
      if (random.chance(0.3)) exchange(rina, dedi)
    }
    exchange(rina, dedi)
    const later = new Y.Doc()
    Y.applyUpdate(later, Y.encodeStateAsUpdate(rina))
    const places = ({ id, order: key }: Ordered) => `${id} ${key}`
    expect(listPriorities(dedi).map(places)).toEqual(listPriorities(rina).map(places))
    expect(listPriorities(later).map(places)).toEqual(listPriorities(rina).map(places))
  }
})

test('[I3] two who take a result over at once see it once, in its order', () => {
  const { rina, dedi } = twoBoards(drawMap)
  takeOver(rina)
  takeOver(dedi)
  exchange(rina, dedi)
  expect(listed(rina)).toEqual(['1 Pipa bocor', '2= Iuran tidak jelas', '2= Jalan rusak'])
  expect(listed(dedi)).toEqual(listed(rina))
  takeOver(rina, dotsVote({ jalan: 5, iuran: 2, pipa: 1 }))
  takeOver(dedi, dotsVote({ iuran: 5, jalan: 2, pipa: 2 }))
  exchange(rina, dedi)
  expect(listed(dedi)).toEqual(listed(rina))
  expect([
    ['1 Jalan rusak', '2 Iuran tidak jelas', '3 Pipa bocor'],
    ['1 Iuran tidak jelas', '2= Jalan rusak', '2= Pipa bocor'],
  ]).toContainEqual(listed(rina))
})

test('[I4] undo takes back own ranking only', () => {
  const { rina, dedi } = twoBoards(drawMap)
  const undo = undoOf(rina)
  takeOver(rina)
  undo.stopCapturing()
  exchange(rina, dedi)
  stepPriority(rina, { priorityId: priorityId('pipa'), direction: 'down' })
  addPriority(dedi, { id: priorityId('lampu'), title: 'Lampu jalan mati' })
  exchange(rina, dedi)
  undo.undo()
  expect(listed(rina)).toEqual(['1 Pipa bocor', '2= Iuran tidak jelas', '2= Jalan rusak', '4 Lampu jalan mati'])
  undo.undo()
  exchange(rina, dedi)
  expect(listed(dedi)).toEqual(['1 Lampu jalan mati'])
})

test('[I2] who moves what another has just removed is told so', () => {
  const { rina, dedi } = twoBoards((doc) => addPriority(doc, { id: priorityId('air'), title: 'air' }))
  removePriority(dedi, priorityId('air'))
  exchange(rina, dedi)
  expect(stepPriority(rina, { priorityId: priorityId('air'), direction: 'up' })).toEqual({
    ok: false,
    error: { type: 'PriorityNotFound', priorityId: 'air' },
  })
})

test('[I5] whatever somebody writes into the list, everyone reads a list that can be ranked', () => {
  const doc = listOf('air', 'jalan')
  const list = prioritiesOf(doc) as Y.Map<unknown>
  list.set('kata', 'bukan butir')
  const odd = new Y.Map<unknown>()
  list.set('aneh', odd)
  for (const key of ['order', 'title', 'who', 'text']) odd.set(key, { x: [1] })
  odd.set('score', { kind: 'vote', value: 'banyak', criteria: [null, 7, { mean: 99 }] })
  odd.set('about:', true)
  odd.set('about:hilang', 12)
  const before = rankPriorities(doc)
  expect(before.map(({ id, rank }) => `${rank} ${id}`)).toEqual(['1 air', '2 jalan', '3 aneh'])
  expect(before[2]).toMatchObject({ name: '', text: '', about: [{ id: 'hilang', kind: 'note' }] })
  expect(before[2]?.score).toMatchObject({ value: 0, criteria: [{ title: '', weight: 0, mean: 5 }] })
  stepPriority(doc, { priorityId: priorityId('aneh'), direction: 'up' })
  expect(order(doc)).toEqual(['1 air', '2 ', '3 jalan'])
  expect(orderKeyAtEnd(listPriorities(doc)) > (listPriorities(doc).at(-1)?.order ?? '')).toBe(true)
})
