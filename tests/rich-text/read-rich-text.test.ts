import { plainTextOf } from '@rembuk/shared/document/plain-text'
import { safeHref } from '@rembuk/shared/rich-text/link-safety'
import { readRichText } from '@rembuk/shared/rich-text/rich-text-queries'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { twoPeers } from '../plan/two-peers.ts'
import { block, minutesIn, textOf } from './rich-text-samples.ts'

const wordsIn = (fragment: Y.XmlFragment, at: number): Y.XmlText =>
  (fragment.get(at) as Y.XmlElement).get(0) as Y.XmlText

test('words keep their marks, and a link leads only where it is safe', () => {
  const text = textOf(block('paragraph', 'Lihat peta'))
  wordsIn(text, 0).format(6, 4, { bold: true, link: { href: 'https://desa.id/peta' } })
  expect(readRichText(text)).toMatchObject([
    {
      name: 'paragraph',
      children: [
        { text: 'Lihat ', marks: [] },
        { text: 'peta', marks: expect.arrayContaining(['bold', 'link']) as unknown, href: 'https://desa.id/peta' },
      ],
    },
  ])
  wordsIn(text, 0).format(6, 4, { link: { href: 'javascript:alert(1)' } })
  expect(JSON.stringify(readRichText(text))).not.toContain('javascript')
})

test('only web, mail and telephone addresses are followed', () => {
  const safe = ['https://desa.id', 'http://10.0.0.2:8787/j', 'mailto:rw05@desa.id', 'tel:+62811', ' HTTPS://desa.id ']
  for (const address of safe) expect(safeHref(address)).toBe(address.trim())
  const unsafe = [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    '//desa.id',
    'desa.id',
    '',
    7,
    null,
  ]
  for (const address of unsafe) expect(safeHref(address)).toBeUndefined()
  expect(safeHref('https://desa.id/\u0000x')).toBeUndefined()
})

test('a block that this version does not know still gives its words', () => {
  const text = textOf(block('callout', [block('paragraph', 'dari versi baru')]))
  expect(readRichText(text)).toMatchObject([
    { name: 'callout', children: [{ name: 'paragraph', children: [{ text: 'dari versi baru' }] }] },
  ])
})

test('two note takers typing in one text end with the same text, with both their words', () => {
  const { sari, joko, sync } = twoPeers()
  minutesIn(sari).insert(0, [block('paragraph', 'Rapat dibuka')])
  sync()
  wordsIn(minutesIn(sari), 0).insert(12, ' pukul 19.30')
  wordsIn(minutesIn(joko), 0).insert(0, 'Pak RW: ')
  minutesIn(joko).insert(1, [block('decision', 'Iuran tetap')])
  sync()
  expect(readRichText(minutesIn(sari))).toEqual(readRichText(minutesIn(joko)))
  expect(plainTextOf(minutesIn(joko))).toContain('Pak RW: Rapat dibuka pukul 19.30')
  expect(plainTextOf(minutesIn(sari))).toContain('Iuran tetap')
})
