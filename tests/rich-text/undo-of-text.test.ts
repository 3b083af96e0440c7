import { notesOf } from '@rembuk/shared/board/board-document'
import { findItem } from '@rembuk/shared/document/document'
import { plainTextOf } from '@rembuk/shared/document/plain-text'
import { listGroups } from '@rembuk/shared/group/group-queries'
import { addLink } from '@rembuk/shared/link/link-commands'
import { listLinks } from '@rembuk/shared/link/link-queries'
import { listNotes, readNote } from '@rembuk/shared/note/note-queries'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { lendUndoManager } from '../../client/src/rich-text/undo-loan.ts'
import { undoOf } from '../../client/src/undo/board-undo.ts'
import { drawGroup, exchange, noteId, twoBoards, writeNote } from '../support/two-boards.ts'
import { block } from './rich-text-samples.ts'

const editorOrigin = { key: 'y-sync$' }

const bodyOf = (doc: Y.Doc, id: string): Y.XmlFragment => {
  const body = findItem(notesOf(doc), noteId(id))?.get('text')
  if (!(body instanceof Y.XmlFragment)) throw new Error('a note has a body')
  return body
}

/** As an editor writes: in a transaction of its own origin. */
const type = (doc: Y.Doc, write: () => void): void => doc.transact(write, editorOrigin)

test('[Y6] a paragraph and a cell that another has typed into stay when their maker takes them back', () => {
  const { rina, dedi } = twoBoards((doc) => writeNote(doc, 'a', { text: 'Pipa bocor' }))
  const undo = undoOf(rina)
  lendUndoManager(undo, editorOrigin)
  type(rina, () =>
    bodyOf(rina, 'a').insert(1, [
      block('paragraph', 'sejak 2023'),
      block('table', [block('tableRow', [block('tableCell', [block('paragraph')])])]),
    ]),
  )
  exchange(rina, dedi)
  type(dedi, () => {
    const [paragraph, table] = [1, 2].map((at) => bodyOf(dedi, 'a').get(at) as Y.XmlElement) as [
      Y.XmlElement,
      Y.XmlElement,
    ]
    ;(paragraph.get(0) as Y.XmlText).insert(0, 'di RT 02 ')
    const cell = (table.get(0) as Y.XmlElement).get(0) as Y.XmlElement
    ;(cell.get(0) as Y.XmlElement).insert(0, [new Y.XmlText('41 KK')])
  })
  exchange(rina, dedi)

  undo.undo()
  exchange(rina, dedi)
  for (const doc of [rina, dedi]) {
    const words = plainTextOf(bodyOf(doc, 'a'))
    expect(words).toContain('di RT 02')
    expect(words).toContain('41 KK')
    expect(words).not.toContain('sejak')
  }
})

test('[Y7] one undo goes back through text, links, groups and notes, own work only, whatever editors have opened and closed', () => {
  const { rina, dedi } = twoBoards((doc) => writeNote(doc, 'a', { text: 'Pipa' }))
  const undo = undoOf(rina)
  const step = (change: () => void) => {
    undo.stopCapturing()
    change()
    undo.stopCapturing()
  }
  step(() => writeNote(rina, 'b'))
  step(() => drawGroup(rina, 'air', { noteIds: [noteId('a'), noteId('b')] }))
  step(() => addLink(rina, { from: noteId('a'), to: noteId('b'), label: 'sebab' }))
  const loan = lendUndoManager(undo, editorOrigin)
  step(() => type(rina, () => bodyOf(rina, 'a').insert(1, [block('paragraph', 'retak')])))
  loan.destroy()
  const second = lendUndoManager(undo, editorOrigin)
  step(() => type(rina, () => bodyOf(rina, 'b').insert(1, [block('paragraph', 'lagi')])))
  second.destroy()
  exchange(rina, dedi)
  writeNote(dedi, 'c')
  exchange(rina, dedi)

  const seen = (): readonly unknown[] => [
    readNote(rina, noteId('a'))?.text,
    readNote(rina, noteId('b'))?.text,
    listLinks(rina).length,
    listGroups(rina).length,
  ]
  const forward = [seen()]
  for (let count = 0; count < 5; count += 1) {
    undo.undo()
    forward.unshift(seen())
  }
  expect(forward).toEqual([
    ['Pipa', undefined, 0, 0],
    ['Pipa', 'Catatan b', 0, 0],
    ['Pipa', 'Catatan b', 0, 1],
    ['Pipa', 'Catatan b', 1, 1],
    ['Pipa\nretak', 'Catatan b', 1, 1],
    ['Pipa\nretak', 'Catatan b\nlagi', 1, 1],
  ])
  expect(undo.undoStack).toHaveLength(0)
  expect(listNotes(rina).map(({ id }) => id)).toContain(noteId('c'))
  for (let count = 0; count < 5; count += 1) undo.redo()
  expect(seen()).toEqual(forward.at(-1))
  exchange(rina, dedi)
  expect(listNotes(dedi)).toEqual(listNotes(rina))
})

test('[Y8] a list is a list in plain words too: on the far board, the phone, the record and in the search', () => {
  const { rina } = twoBoards((doc) => writeNote(doc, 'a', { text: 'Sebab' }))
  const item = (words: string, ...inside: readonly Y.XmlElement[]) =>
    block('listItem', [block('paragraph', words), ...inside])
  bodyOf(rina, 'a').insert(1, [
    block('bulletList', [item('pipa', block('orderedList', [item('tua'), item('retak')])), item('tandon')]),
    block('bulletList', [item('')]),
  ])
  expect(readNote(rina, noteId('a'))?.text.trim()).toBe('Sebab\n• pipa\n  1. tua\n  2. retak\n• tandon')
})
