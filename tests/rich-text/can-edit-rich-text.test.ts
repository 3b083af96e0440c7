import { canEditRichText } from '@rembuk/shared/rich-text/can-edit-rich-text'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { block, textOf } from './rich-text-samples.ts'

test('minutes with headings, lists, a quotation and a decision open in the editor of minutes', () => {
  const text = textOf(
    block('heading', 'Pembahasan'),
    block('bulletList', [block('listItem', [block('paragraph', 'Pipa bocor')])]),
    block('orderedList', [block('listItem', [block('decision', 'Ganti pipa')])]),
    block('blockquote', [block('paragraph', 'Kata Bu Sari')]),
    block('decision', 'Iuran tetap'),
  )
  expect(canEditRichText(text, 'minutes')).toBe(true)
})

test('an empty text, even one without a paragraph, opens', () => {
  expect(canEditRichText(textOf(), 'note')).toBe(true)
  expect(canEditRichText(textOf(block('paragraph')), 'note')).toBe(true)
})

test('a note with a decision does not open in the editor of notes, which would delete it for everybody', () => {
  const text = textOf(block('paragraph', 'Pipa'), block('decision', 'Ganti pipa'))
  expect(canEditRichText(text, 'note')).toBe(false)
  expect(canEditRichText(text, 'minutes')).toBe(true)
})

test('a block of a newer version keeps the text closed, however deep it stands', () => {
  const table = block('listItem', [block('paragraph', 'a'), block('table', [block('paragraph', 'b')])])
  expect(canEditRichText(textOf(block('table')), 'minutes')).toBe(false)
  expect(canEditRichText(textOf(block('bulletList', [table])), 'minutes')).toBe(false)
})

test('a mark of a newer version keeps the text closed; one that may overlap itself is known by its name', () => {
  const text = textOf(block('paragraph', 'Iuran naik'))
  const words = (text.get(0) as Y.XmlElement).get(0) as Y.XmlText
  words.format(0, 5, { 'bold--a1B2c3D4': {} })
  expect(canEditRichText(text, 'note')).toBe(true)
  words.format(0, 5, { highlight: {} })
  expect(canEditRichText(text, 'note')).toBe(false)
})

test('words where blocks belong, and a picture among words, keep the text closed', () => {
  const loose = textOf()
  loose.insert(0, [new Y.XmlText('tanpa paragraf')])
  expect(canEditRichText(loose, 'minutes')).toBe(false)

  const picture = textOf(block('paragraph', 'lihat'))
  const words = (picture.get(0) as Y.XmlElement).get(0) as Y.XmlText
  words.insertEmbed(0, { picture: 'peta' })
  expect(canEditRichText(picture, 'minutes')).toBe(false)
})

test('a known block at a place where the editor would throw it away keeps the text closed', () => {
  expect(canEditRichText(textOf(block('listItem', [block('paragraph', 'lepas')])), 'minutes')).toBe(false)
  expect(canEditRichText(textOf(block('paragraph', [block('paragraph', 'di dalam')])), 'minutes')).toBe(false)
  expect(canEditRichText(textOf(block('bulletList', [block('paragraph', 'tanpa butir')])), 'minutes')).toBe(false)
})

test('a list that two people emptied at once does not lock anybody out', () => {
  const text = textOf(block('paragraph', 'Pipa'), block('bulletList', [block('listItem')]), block('blockquote'))
  expect(canEditRichText(text, 'minutes')).toBe(true)
})

test('a list item that begins with a list still opens', () => {
  const inner = block('bulletList', [block('listItem', [block('paragraph', 'dalam')])])
  expect(canEditRichText(textOf(block('bulletList', [block('listItem', [inner])])), 'note')).toBe(true)
})
