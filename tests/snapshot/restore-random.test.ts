import { listDifferences } from '@rembuk/shared/snapshot/compare'
import { rootNamesByKind } from '@rembuk/shared/snapshot/document-roots'
import { restoreDocument } from '@rembuk/shared/snapshot/restore'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

type Edit = readonly [root: number, key: number, field: number, kind: number, words: string]

const keys = ['k1', 'k2', 'k3', 'k4']
const fields = ['text', 'at', 'title', 'body', 'list', 'more']
const roots = rootNamesByKind.board

const paragraph = (words: string): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph')
  if (words.length % 3 === 0) element.setAttribute('level', '2')
  element.insert(0, [new Y.XmlText(words)])
  return element
}

const fragment = (words: string): Y.XmlFragment => {
  const made = new Y.XmlFragment()
  made.insert(0, words.split(' ').map(paragraph))
  return made
}

const typed = (value: unknown, words: string): boolean => {
  if (value instanceof Y.XmlFragment) value.insert(Math.min(words.length, value.length), [paragraph(words)])
  else if (value instanceof Y.Text)
    value.insert(Math.min(words.length, value.length), words, { bold: words.length > 4 })
  else if (value instanceof Y.Array) value.insert(Math.min(words.length, value.length), [words])
  else return false
  return true
}

const valueOfKind = (kind: number, words: string): unknown =>
  [
    words,
    words.length,
    [words.length, 1],
    { name: words, role: 'editor' },
    fragment(words),
    new Y.Text(words),
    Y.Array.from([words]),
    new Y.Map([['inner', words]]),
  ][kind]

/** One edit such as a person or a mistaken program makes: adds, deletes, writes a value, or types into one. */
const edit = (doc: Y.Doc, [root, key, field, kind, words]: Edit): void => {
  const map = doc.getMap<unknown>(roots[root])
  const id = keys[key] ?? 'k1'
  const item = map.get(id)
  const name = fields[field] ?? 'text'
  if (!(item instanceof Y.Map)) map.set(id, kind === 0 ? words : new Y.Map())
  else if (kind === 8) map.delete(id)
  else if (kind === 9) item.delete(name)
  else if (!typed(item.get(name), words)) item.set(name, valueOfKind(kind, words))
}

const upTo = (max: number) => fc.integer({ min: 0, max })
const anEdit: fc.Arbitrary<Edit> = fc.tuple(
  upTo(6),
  upTo(3),
  upTo(5),
  upTo(9),
  fc.string({ minLength: 1, maxLength: 9 }),
)
const edits = fc.array(anEdit, { maxLength: 30 })

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

const jsonOf = (doc: Y.Doc) => Object.fromEntries(roots.map((name) => [name, doc.getMap(name).toJSON()]))

const random = { seed: 20261124, numRuns: 300 }

test('whatever people wrote before and after a snapshot, restoring makes the board read like it', () => {
  fc.assert(
    fc.property(edits, edits, (before, after) => {
      const doc = new Y.Doc()
      for (const one of before) edit(doc, one)
      const snapshot = copyOf(doc)
      for (const one of after) edit(doc, one)

      restoreDocument(doc, snapshot, { buriedNoteIds: [] })

      expect(jsonOf(doc)).toEqual(jsonOf(snapshot))
      expect(listDifferences(doc, snapshot)).toEqual([])
    }),
    random,
  )
})

test('whatever another writes meanwhile, both end with the same board', () => {
  fc.assert(
    fc.property(edits, edits, edits, (before, after, meanwhile) => {
      const host = new Y.Doc()
      for (const one of before) edit(host, one)
      const snapshot = copyOf(host)
      for (const one of after) edit(host, one)
      const peer = copyOf(host)

      restoreDocument(host, snapshot, { buriedNoteIds: [] })
      for (const one of meanwhile) edit(peer, one)
      Y.applyUpdate(host, Y.encodeStateAsUpdate(peer))
      Y.applyUpdate(peer, Y.encodeStateAsUpdate(host))

      expect(jsonOf(host)).toEqual(jsonOf(peer))
    }),
    random,
  )
})

test('whatever a restore changed, one undo brings all of it back', () => {
  fc.assert(
    fc.property(edits, edits, (before, after) => {
      const doc = new Y.Doc()
      for (const one of before) edit(doc, one)
      const snapshot = copyOf(doc)
      for (const one of after) edit(doc, one)
      const now = copyOf(doc)
      const undoManager = new Y.UndoManager(roots.map((name) => doc.getMap(name)))

      restoreDocument(doc, snapshot, { buriedNoteIds: [] })
      expect(undoManager.undoStack.length).toBeLessThanOrEqual(1)
      undoManager.undo()

      expect(jsonOf(doc)).toEqual(jsonOf(now))
    }),
    random,
  )
})
