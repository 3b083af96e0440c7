import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { lendUndoManager } from '../../client/src/rich-text/undo-loan.ts'

const editorOrigin = { key: 'y-sync$' }

const openBoard = () => {
  const doc = new Y.Doc()
  const notes = doc.getMap<string>('notes')
  const undoManager = new Y.UndoManager(notes, { captureTimeout: 0 })
  const type = (text: string) => doc.transact(() => notes.set('a', text), editorOrigin)
  return { notes, undoManager, type }
}

test('the undo of a board goes on after an editor has opened and closed', () => {
  const { notes, undoManager, type } = openBoard()
  const loan = lendUndoManager(undoManager, editorOrigin)
  type('diketik')
  loan.destroy()

  notes.set('b', 'sesudah editor ditutup')
  expect(undoManager.undoStack).toHaveLength(2)
  undoManager.undo()
  undoManager.undo()
  expect(notes.toJSON()).toEqual({})
})

test('undo inside an editor takes back the last thing done, on the board too', () => {
  const { notes, undoManager, type } = openBoard()
  notes.set('b', 'di papan')
  const loan = lendUndoManager(undoManager, editorOrigin)
  type('diketik')
  loan.undo()
  expect(notes.toJSON()).toEqual({ b: 'di papan' })
  expect(loan.redoStack).toHaveLength(1)
  loan.redo()
  expect(notes.get('a')).toBe('diketik')
})

test('a closed editor hears nothing any more, while others still do', () => {
  const { undoManager, type } = openBoard()
  const heard: string[] = []
  undoManager.on('stack-item-added', () => heard.push('board'))
  const loan = lendUndoManager(undoManager, editorOrigin)
  loan.on('stack-item-added', () => heard.push('editor'))
  type('satu')
  loan.destroy()
  type('dua')
  expect(heard).toEqual(['board', 'editor', 'board'])
})

test('what the undo plugin does to put a destroyed undo manager back to work harms nothing', () => {
  const { notes, undoManager, type } = openBoard()
  const loan = lendUndoManager(undoManager, editorOrigin)
  loan.destroy()
  expect(loan.trackedOrigins.has(loan)).toBe(false)
  loan.doc.on()
  type('sekali')
  expect(undoManager.undoStack).toHaveLength(1)
  undoManager.undo()
  expect(notes.size).toBe(0)
})
