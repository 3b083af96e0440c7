import type { NoteId } from '@rembuk/shared/base/id'
import { err, ok } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import type { ResidentAnswer } from '@rembuk/shared/meeting/resident-command'
import { expect, test } from 'vitest'
import {
  acceptBoardText,
  adoptNote,
  changeNote,
  emptyOutbox,
  findOwnNote,
  forgetArrivals,
  markArrived,
  markSent,
  nextCommand,
  noteState,
  type Outbox,
  withdrawNote,
  writeNote,
} from '../../client/src/phone/outbox.ts'
import { takeAnswer } from '../../client/src/phone/outbox-answers.ts'

const write = (outbox: Outbox, name: string): Outbox =>
  writeNote(outbox, { commandId: `write-${name}`, noteKey: name, kind: 'problem', text: `Teks ${name}`, name: '' })
const saved = (name: string, text = `Teks ${name}`): ResidentAnswer => ok({ noteId: `id-${name}` as NoteId, text })
const refused = (problem: Problem): ResidentAnswer => err(problem)
const change = (outbox: Outbox, noteKey: string, text: string, commandId = `change-${noteKey}`): Outbox =>
  changeNote(outbox, { commandId, noteKey, text, kind: 'problem' })
const savedNote = (name: string): Outbox => takeAnswer(write(emptyOutbox, name), `write-${name}`, saved(name))

test('a note is on the phone, then arrived, then saved, and never saved before the answer', () => {
  const written = write(emptyOutbox, 'a')
  const sent = markSent(written, 'write-a')
  const arrived = markArrived(sent, 'write-a')
  const answered = takeAnswer(arrived, 'write-a', saved('a'))

  expect([written, sent, arrived, answered].map((outbox) => noteState(outbox, 'a').type)).toEqual([
    'on-phone',
    'on-phone',
    'arrived',
    'saved',
  ])
  expect(nextCommand(answered)).toBeUndefined()
})

test('notes leave the phone in the order in which they were written, newest shown first', () => {
  const both = write(write(emptyOutbox, 'a'), 'b')

  expect(both.notes.map(({ noteKey }) => noteKey)).toEqual(['b', 'a'])
  expect(nextCommand(both)?.commandId).toBe('write-a')
  expect(nextCommand(takeAnswer(both, 'write-a', saved('a')))?.commandId).toBe('write-b')
})

test('after a lost connection the same command goes out again, whole and with the same id', () => {
  const sent = markArrived(markSent(write(emptyOutbox, 'a'), 'write-a'), 'write-a')
  const lost = forgetArrivals(sent)

  expect(noteState(lost, 'a').type).toBe('on-phone')
  expect(nextCommand(lost)).toEqual(nextCommand(write(emptyOutbox, 'a')))
})

test('an outbox that went through storage goes on where it was', () => {
  const sent = markSent(write(emptyOutbox, 'a'), 'write-a')
  const reloaded = JSON.parse(JSON.stringify(sent)) as Outbox

  expect(takeAnswer(reloaded, 'write-a', saved('a'))).toEqual(takeAnswer(sent, 'write-a', saved('a')))
})

test('the note shows what the server saved, which may be cleaner than what was typed', () => {
  const outbox = takeAnswer(write(emptyOutbox, 'a'), 'write-a', saved('a', 'Teks'))

  expect(findOwnNote(outbox, 'a')).toMatchObject({ text: 'Teks', savedText: 'Teks', noteId: 'id-a' })
})

test.each<Problem>([
  { type: 'WritingClosed' },
  { type: 'KindNotAllowed' },
  { type: 'TextTooLong', length: 3000, max: 2000 },
  { type: 'WrongCode' },
])('a note refused with $type stays with its reason and can be sent again as a new command', (problem) => {
  const outbox = takeAnswer(markSent(write(emptyOutbox, 'a'), 'write-a'), 'write-a', refused(problem))

  expect(noteState(outbox, 'a')).toEqual({ type: 'refused', problem })
  expect(findOwnNote(outbox, 'a')?.text).toBe('Teks a')
  expect(nextCommand(outbox)).toBeUndefined()

  const again = changeNote(outbox, { commandId: 'again', noteKey: 'a', text: 'Lebih pendek', kind: 'asset' })
  expect(nextCommand(again)).toMatchObject({ type: 'write', commandId: 'again', text: 'Lebih pendek', kind: 'asset' })
  expect(noteState(again, 'a').type).toBe('on-phone')
})

test.each<Problem>([{ type: 'NotSaving' }, { type: 'ServerError' }, { type: 'TooManyRequests' }])(
  'a note that the server cannot take now ($type) waits, and lets others pass',
  (problem) => {
    const both = write(write(emptyOutbox, 'a'), 'b')
    const outbox = takeAnswer(markArrived(markSent(both, 'write-a'), 'write-a'), 'write-a', refused(problem))

    expect(noteState(outbox, 'a')).toEqual({ type: 'on-phone', command: 'write' })
    expect(outbox.waiting.map(({ commandId }) => commandId)).toEqual(['write-b', 'write-a'])
  },
)

test('a note changed before it was sent leaves the phone once, with its last words', () => {
  const outbox = change(write(emptyOutbox, 'a'), 'a', 'Lain')

  expect(outbox.waiting).toHaveLength(1)
  expect(nextCommand(outbox)).toMatchObject({ type: 'write', commandId: 'write-a', text: 'Lain' })
})

test('a note changed while it is on its way is written as sent, then changed', () => {
  const outbox = change(markSent(write(emptyOutbox, 'a'), 'write-a'), 'a', 'Lain')
  expect(nextCommand(outbox)).toMatchObject({ type: 'write', text: 'Teks a' })

  const written = takeAnswer(outbox, 'write-a', saved('a'))
  expect(findOwnNote(written, 'a')?.text).toBe('Lain')
  expect(nextCommand(written)).toEqual({
    type: 'change',
    commandId: 'change-a',
    noteKey: 'a',
    noteId: 'id-a',
    baseText: 'Teks a',
    text: 'Lain',
  })
  expect(noteState(takeAnswer(written, 'change-a', saved('a', 'Lain')), 'a').type).toBe('saved')
})

test('saving a change that changes nothing sends nothing', () => {
  expect(nextCommand(change(savedNote('a'), 'a', 'Teks a'))).toBeUndefined()
})

test('when somebody else changed the note, both texts are kept and either can be chosen', () => {
  const problem: Problem = { type: 'NoteChangedByOther', text: 'Dari papan' }
  const outbox = takeAnswer(change(savedNote('a'), 'a', 'Dari saya'), 'change-a', refused(problem))
  expect(findOwnNote(outbox, 'a')).toMatchObject({ text: 'Dari saya', savedText: 'Dari papan', problem })

  expect(nextCommand(change(outbox, 'a', 'Dari saya', 'mine'))).toMatchObject({
    baseText: 'Dari papan',
    text: 'Dari saya',
  })
  expect(findOwnNote(acceptBoardText(outbox, 'a'), 'a')).toMatchObject({ text: 'Dari papan', problem: null })
})

test('a note withdrawn before it was sent never reaches the server', () => {
  expect(withdrawNote(write(emptyOutbox, 'a'), { commandId: 'w', noteKey: 'a' })).toEqual(emptyOutbox)
})

test('a note withdrawn while it is on its way is withdrawn once the server has told its id', () => {
  const outbox = withdrawNote(markSent(write(emptyOutbox, 'a'), 'write-a'), { commandId: 'w', noteKey: 'a' })
  const written = takeAnswer(outbox, 'write-a', saved('a'))
  expect(nextCommand(written)).toEqual({ type: 'withdraw', commandId: 'w', noteKey: 'a', noteId: 'id-a' })

  expect(takeAnswer(written, 'w', saved('a'))).toEqual(emptyOutbox)
  expect(takeAnswer(outbox, 'write-a', refused({ type: 'WritingClosed' }))).toEqual(emptyOutbox)
})

test('a note stays in the list until its withdrawal is on disk, and if that is refused', () => {
  const asked = withdrawNote(savedNote('a'), { commandId: 'w', noteKey: 'a' })
  expect(noteState(asked, 'a')).toEqual({ type: 'on-phone', command: 'withdraw' })

  const outbox = takeAnswer(asked, 'w', refused({ type: 'NotAllowed' }))
  expect(noteState(outbox, 'a')).toEqual({ type: 'refused', problem: { type: 'NotAllowed' } })
  expect(takeAnswer(asked, 'w', refused({ type: 'NoteGone' }))).toEqual(emptyOutbox)
})

test('an answer that another tab has already taken changes nothing', () => {
  const outbox = savedNote('a')

  expect(takeAnswer(outbox, 'write-a', refused({ type: 'WritingClosed' }))).toBe(outbox)
})

test('a note sent by the plain form is taken over once', () => {
  const posted = {
    noteKey: 'p',
    kind: 'asset',
    text: 'Sumur',
    savedText: 'Sumur',
    noteId: 'id-p',
    name: '',
    problem: null,
  } as const
  const outbox = adoptNote(emptyOutbox, posted)

  expect(adoptNote(outbox, posted).notes).toHaveLength(1)
  expect(noteState(outbox, 'p').type).toBe('saved')
  expect(nextCommand(change(outbox, 'p', 'Sumur baru'))).toMatchObject({
    type: 'change',
    noteId: 'id-p',
    baseText: 'Sumur',
  })
})
