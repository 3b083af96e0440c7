import { linksOf } from '@rembuk/shared/board/board-document'
import { createItem, findItem } from '@rembuk/shared/document/document'
import { addLink, addLinks, labelLink, removeLink, turnLink } from '@rembuk/shared/link/link-commands'
import { listLinks } from '@rembuk/shared/link/link-queries'
import { removeNote } from '@rembuk/shared/note/note-commands'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { undoOf } from '../../client/src/undo/board-undo.ts'
import { drawGroup, exchange, groupId, noteId, twoBoards, writeNote } from '../support/two-boards.ts'

const ids = ['a', 'b', 'c'] as const
const boards = () =>
  twoBoards((doc) => {
    for (const id of ids) writeNote(doc, id, { at: [0, 0] })
    drawGroup(doc, 'air')
  })
const ab = { from: noteId('a'), to: noteId('b') }
const linkOf = (doc: Y.Doc) => {
  const [link] = listLinks(doc)
  if (!link) throw new Error('no link')
  return link
}

test('[T1] two people who link the same two at once make one link, with the words of one of them', () => {
  const { rina, dedi } = boards()
  addLink(rina, { ...ab, label: 'karena bocor' })
  addLink(dedi, { ...ab, label: 'akibatnya' })
  exchange(rina, dedi)

  expect(listLinks(rina)).toEqual(listLinks(dedi))
  expect(listLinks(rina)).toHaveLength(1)
  expect(['karena bocor', 'akibatnya']).toContain(linkOf(rina).label)
})

test('[T2] notes and groups are linked; a ring is allowed, a thing with itself or with nothing is not', () => {
  const { rina } = boards()
  for (const [from, to] of [
    [noteId('a'), noteId('b')],
    [noteId('b'), groupId('air')],
    [groupId('air'), noteId('a')],
  ] as const)
    expect(addLink(rina, { from, to }).ok).toBe(true)

  expect(listLinks(rina)).toHaveLength(3)
  expect(addLink(rina, { from: noteId('a'), to: noteId('a') })).toEqual({ ok: false, error: { type: 'LinkToItself' } })
  expect(addLink(rina, { from: noteId('a'), to: noteId('gone') })).toEqual({
    ok: false,
    error: { type: 'LinkEndNotFound', end: noteId('gone') },
  })
})

test('[T3] a link whose end is gone is not seen and not lost: it is there again when the note comes back', () => {
  const { rina, dedi } = boards()
  const undo = undoOf(dedi)
  addLink(rina, { ...ab, label: 'karena' })
  exchange(rina, dedi)
  removeNote(dedi, noteId('b'))
  exchange(rina, dedi)
  expect(listLinks(rina)).toEqual([])

  undo.undo()
  exchange(rina, dedi)

  expect(linkOf(rina)).toMatchObject({ ...ab, label: 'karena' })
})

test('[T3] one who links to a note that another deletes at that moment leaves nothing to be seen', () => {
  const { rina, dedi } = boards()
  addLink(rina, ab)
  removeNote(dedi, noteId('b'))
  exchange(rina, dedi)

  expect(listLinks(rina)).toEqual([])
  expect(listLinks(dedi)).toEqual([])
})

test('[T4] undo takes back own links only, and leaves what another has linked and labelled', () => {
  const { rina, dedi } = boards()
  const undo = undoOf(rina)
  addLink(rina, ab)
  exchange(rina, dedi)
  addLink(dedi, { from: noteId('b'), to: noteId('c') })
  labelLink(dedi, { linkId: linkOf(dedi).id, label: 'sejak 1998' })
  exchange(rina, dedi)

  undo.undo()
  exchange(rina, dedi)

  expect(listLinks(dedi)).toEqual(listLinks(rina))
  expect(listLinks(rina).map(({ from, to }) => [from, to])).toEqual([[noteId('b'), noteId('c')]])
})

test('[T5] a link is turned round once when two turn it at once, and keeps its words', () => {
  const { rina, dedi } = boards()
  addLink(rina, { ...ab, label: 'karena' })
  exchange(rina, dedi)
  turnLink(rina, linkOf(rina).id)
  turnLink(dedi, linkOf(dedi).id)
  exchange(rina, dedi)

  expect(listLinks(rina)).toEqual(listLinks(dedi))
  expect(listLinks(rina)).toMatchObject([{ from: noteId('b'), to: noteId('a'), label: 'karena' }])
})

test('[T5] a removed link does not come back as its double', () => {
  const { rina } = boards()
  addLink(rina, ab)
  const double = new Y.Map<unknown>(Object.entries(ab))
  linksOf(rina).set('another-client', double)
  expect(listLinks(rina)).toHaveLength(1)

  removeLink(rina, linkOf(rina).id)

  expect(listLinks(rina)).toEqual([])
})

test('[T6] whatever somebody writes into a link, everyone reads the same links, with two ends and words', () => {
  const values = fc.oneof(
    fc.integer(),
    fc.string(),
    fc.constant(null),
    fc.constantFrom('note-a', 'note-b', 'group-air'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('from', 'to', 'label', 'more'), values, fc.boolean())), (writes) => {
      const { rina, dedi } = boards()
      addLink(rina, ab)
      exchange(rina, dedi)
      const id = linkOf(rina).id
      for (const [key, value, isRina] of writes) findItem(linksOf(isRina ? rina : dedi), id)?.set(key, value)
      linksOf(dedi).set('nonsense', 'not a link' as never)
      exchange(rina, dedi)

      expect(listLinks(rina)).toEqual(listLinks(dedi))
      for (const link of listLinks(rina)) {
        expect(link.from).not.toBe(link.to)
        expect(typeof link.label).toBe('string')
      }
    }),
  )
})

test('[T1] two that are linked by a link of another key stay linked once', () => {
  const { rina } = boards()
  createItem(linksOf(rina), 'from-elsewhere', ab)
  expect(addLink(rina, ab)).toEqual({ ok: true, value: 'from-elsewhere' })
  addLinks(rina, [ab, { from: ab.to, to: ab.from }, { from: ab.to, to: ab.from, label: 'lagi' }])
  expect(listLinks(rina).map(({ from, to, label }) => ({ from, to, label }))).toEqual([
    { ...ab, label: '' },
    { from: ab.to, to: ab.from, label: '' },
  ])
})

test('[T1] linking looks through all links only for two that are not linked yet, and once for many', () => {
  const { rina } = boards()
  const links = linksOf(rina)
  const entries = links.entries.bind(links)
  let reads = 0
  links.entries = () => {
    reads += 1
    return entries()
  }
  addLinks(rina, [ab, { from: noteId('b'), to: noteId('c') }, { from: noteId('c'), to: noteId('a') }])
  expect(reads).toBe(1)
  for (let times = 0; times < 3; times += 1) addLink(rina, ab)
  expect(reads).toBe(1)
})
