import { recordToMarkdown } from '@rembuk/server/record/record-to-markdown'
import type { ActivityId, BoardId, DecisionId, NoteId } from '@rembuk/shared/base/id'
import { orderKeyAtEnd } from '@rembuk/shared/base/order-key'
import type { Decision } from '@rembuk/shared/decision/decision'
import { draftDecision } from '@rembuk/shared/decision/decision'
import { replaceFragmentText } from '@rembuk/shared/document/plain-text'
import { removeNote } from '@rembuk/shared/note/note-commands'
import { addActivity } from '@rembuk/shared/plan/plan-commands'
import { changePriority, statementTextOf, takeOverVote } from '@rembuk/shared/priority/priority-commands'
import { votedProblemsOf } from '@rembuk/shared/priority/voted-problems'
import { recordFromPriorities } from '@rembuk/shared/record/priority-record'
import { recordFromMeeting } from '@rembuk/shared/record/record-from-meeting'
import { describe, expect, test } from 'vitest'
import { openBoard, openExample, openMeeting, openSources, printedAtMs } from '../record/record-sources.ts'
import { drawMap, meetingId, priorityId, scoreVote } from './priorities.ts'

const about = { board: 'board-mapping', item: 'pipa' }
const decision: Decision = {
  ...draftDecision('putusan1' as DecisionId, 'Pipa utama diperbaiki lebih dulu'),
  about,
  state: 'confirmed',
}
const map = openBoard('mapping', (doc) => {
  drawMap(doc)
  const vote = scoreVote({ 'pipa/reach-1': 16, 'pipa/harm-11': 20, 'iuran/reach-1': 12, 'iuran/harm-11': 8 })
  takeOverVote(doc, votedProblemsOf(doc, { meetingId, vote }).problems)
  changePriority(doc, priorityId('pipa'), { who: '84 rumah', effect: 'Anak mandi sebelum subuh' })
  const text = statementTextOf(doc, priorityId('pipa'))
  if (text) replaceFragmentText(text, 'Air mati setiap siang.')
  removeNote(doc, 'iuran' as NoteId)
})
const plan = openBoard('planning', (doc) => {
  const board = 'board-mapping' as BoardId
  addActivity(doc, {
    id: 'a1' as ActivityId,
    title: 'Ganti pipa',
    source: { board, item: 'pipa' },
    order: orderKeyAtEnd([]),
  })
  addActivity(doc, { id: 'a2' as ActivityId, title: 'Lapor iuran', source: { board, item: 'iuran' }, order: 'zy' })
  addActivity(doc, { id: 'a3' as ActivityId, title: 'Lampu', source: { board, item: 'hilang' }, order: 'zz' })
})
const options = { locale: 'id', printedAtMs } as const
const sources = { ...openSources([map, plan], openMeeting()), decisions: [decision] }

test('[I10] the list on paper tells rank, problem, score and statement, the criteria, and what came of each', () => {
  const markdown = recordToMarkdown(recordFromPriorities(sources, options))
  expect(markdown).toMatch(/^# PRIORITAS MASALAH\n/)
  expect(markdown).toMatch(
    /\| 1 \| Pipa bocor \| 4,75 dari 5 \| Siapa: 84 rumah.*Akibatnya: Anak mandi sebelum subuh \|/,
  )
  expect(markdown).toMatch(/\| Pipa bocor \| 4,00 \| 5,00 \| 4,75 \|/)
  for (const words of [
    'Air mati setiap siang.',
    'Bocor di depan mushola',
    'Pipa utama diperbaiki lebih dulu',
    'Ganti pipa',
  ])
    expect(markdown).toContain(words)
})

test('[I10] what has left the board is told in the record without its words, wherever something came from it', () => {
  const markdown = recordToMarkdown(recordFromMeeting(sources, options))
  expect(markdown).not.toContain('Iuran tidak jelas')
  expect(markdown).toMatch(/\| 2 \| \(catatan sudah tidak ada di papan\) \|/)
  expect(markdown).toMatch(/Ganti pipa.*Menjawab prioritas 1: Pipa bocor/)
  expect(markdown).toMatch(/Lapor iuran.*Menjawab prioritas 2: \(catatan sudah tidak ada di papan\)/)
  expect(markdown).toMatch(/Lampu.*Berasal dari catatan yang sudah tidak ada di papan/)
  expect(markdown).toContain('Tentang prioritas 1: Pipa bocor.')
  const astray = { ...decision, about: { board: 'board-mapping', item: 'hilang' } }
  expect(recordToMarkdown(recordFromMeeting({ ...sources, decisions: [astray] }, options))).toContain(
    'Tentang prioritas yang sudah tidak ada di daftar.',
  )
})

test('[I10] what the room has not agreed on is not in the list on paper; without priorities it says so', () => {
  const open = { ...sources, decisions: [{ ...decision, state: 'proposed' as const }] }
  expect(recordToMarkdown(recordFromPriorities(open, options))).not.toContain('diperbaiki lebih dulu')
  expect(recordToMarkdown(recordFromPriorities(openSources([]), options))).toContain(
    'Belum ada masalah yang diberi peringkat',
  )
})

describe.each(['id', 'en'] as const)('the example in %s', (locale) => {
  test('[I11] ranks four problems with statements, two on one place, three of them answered by the plan', () => {
    const model = recordFromPriorities(openExample(locale), { locale, printedAtMs })
    const ranks = model.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'table' ? block.rows.map(({ cells }) => cells[0]) : [])),
    )
    const shared = locale === 'id' ? '2 (sama)' : '2 (shared)'
    expect(ranks).toEqual(['1', shared, shared, '4'])
    const told = model.sections.filter(({ level }) => level === 3)
    expect(told.map(({ title }) => title.slice(0, 11))).toHaveLength(3)
    expect(JSON.stringify(model)).not.toContain('gone')
  })
})
