import type { AgendaItemId, SignatoryId } from '@rembuk/shared/base/id'
import { plainTextOf } from '@rembuk/shared/document/plain-text'
import {
  addAgendaItem,
  addReadyAgenda,
  addSignatory,
  changeAgendaItem,
  changeMeetingDetails,
  changeSignatory,
  createMeetingDocument,
  listAgenda,
  listMeetingDecisions,
  listSignatories,
  meetingDetailsOf,
  minutesOfAgendaItem,
  moveAgendaItem,
  readMeetingDetails,
  removeAgendaItem,
  removeSignatory,
} from '@rembuk/shared/meeting/meeting-document'
import { listSigningNeeds } from '@rembuk/shared/meeting/signing'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { minutesUndoOf } from '../../client/src/minutes/minutes-undo.ts'
import { twoPeers } from '../plan/two-peers.ts'
import { block } from '../rich-text/rich-text-samples.ts'

const itemId = (name: string) => name as AgendaItemId
const titlesOf = (doc: Y.Doc) => listAgenda(doc).map(({ title }) => title)

const withAgenda = (...titles: readonly string[]) => {
  const peers = twoPeers()
  createMeetingDocument(peers.sari, { title: 'Rembug Warga' })
  for (const title of titles) addAgendaItem(peers.sari, { id: itemId(title), title })
  peers.sync()
  return peers
}

const minutesOf = (doc: Y.Doc, item: string): Y.XmlFragment => {
  const minutes = minutesOfAgendaItem(doc, itemId(item))
  if (!minutes) throw new Error('an agenda item has minutes')
  return minutes
}

const writeDecision = (doc: Y.Doc, item: string, text: string): void => {
  const minutes = minutesOf(doc, item)
  minutes.insert(minutes.length, [block('bulletList', [block('listItem', [block('decision', text)])])])
}

test('two people filling in different details keep both; of one detail the last stands for everybody', () => {
  const { sari, joko, sync } = withAgenda()
  changeMeetingDetails(sari, { place: 'Balai RW', attendanceCount: 38 })
  changeMeetingDetails(joko, { chair: 'Pak Bambang', attendanceCount: 39 })
  sync()
  expect(readMeetingDetails(sari)).toEqual(readMeetingDetails(joko))
  expect(readMeetingDetails(sari)).toMatchObject({ title: 'Rembug Warga', place: 'Balai RW', chair: 'Pak Bambang' })
  expect([38, 39]).toContain(readMeetingDetails(sari).attendanceCount)
})

test('a detail that somebody has broken reads as not filled in', () => {
  const { sari } = withAgenda()
  const details = meetingDetailsOf(sari)
  details.set('heldOn', 'besok')
  details.set('startsAt', '25:00')
  details.set('attendanceCount', 'banyak')
  details.set('chair', { nama: 'x' })
  expect(readMeetingDetails(sari)).toMatchObject({ heldOn: '', startsAt: '', attendanceCount: 0, chair: '' })
})

test('an item moves one place, and not beyond the ends', () => {
  const { sari } = withAgenda('a', 'b', 'c')
  moveAgendaItem(sari, itemId('c'), 'up')
  expect(titlesOf(sari)).toEqual(['a', 'c', 'b'])
  moveAgendaItem(sari, itemId('a'), 'down')
  expect(titlesOf(sari)).toEqual(['c', 'a', 'b'])
  moveAgendaItem(sari, itemId('c'), 'up')
  moveAgendaItem(sari, itemId('b'), 'down')
  moveAgendaItem(sari, itemId('tidak ada'), 'down')
  expect(titlesOf(sari)).toEqual(['c', 'a', 'b'])
})

test('moving and renaming one item at once does both', () => {
  const { sari, joko, sync } = withAgenda('a', 'b')
  moveAgendaItem(sari, itemId('b'), 'up')
  changeAgendaItem(joko, itemId('b'), { title: 'Pembukaan' })
  sync()
  expect(titlesOf(sari)).toEqual(['Pembukaan', 'a'])
  expect(titlesOf(joko)).toEqual(titlesOf(sari))
})

test('two note takers asking for the ready-made agenda at once get it once', () => {
  const { sari, joko, sync } = withAgenda()
  const titles = ['Pembukaan', 'Pembahasan', 'Penutup']
  addReadyAgenda(sari, 'rembug-warga', titles)
  addReadyAgenda(joko, 'rembug-warga', titles)
  sync()
  expect(titlesOf(sari).toSorted()).toEqual(titles.toSorted())
  expect(titlesOf(joko)).toEqual(titlesOf(sari))
})

test('decisions are numbered through the meeting in the order of the agenda, those in lists too', () => {
  const { sari, joko, sync } = withAgenda('a', 'b')
  writeDecision(sari, 'b', 'Iuran tetap')
  writeDecision(joko, 'a', 'Pipa diganti')
  sync()
  const texts = (doc: Y.Doc) => listMeetingDecisions(doc).map(({ number, text }) => `${number} ${text}`)
  expect(texts(sari)).toEqual(['1 Pipa diganti', '2 Iuran tetap'])
  moveAgendaItem(joko, itemId('b'), 'up')
  sync()
  expect(texts(sari)).toEqual(['1 Iuran tetap', '2 Pipa diganti'])
})

test('an item deleted by mistake comes back with its minutes, and what the other did meanwhile stays', () => {
  const { sari, joko, sync } = withAgenda('a', 'b')
  writeDecision(joko, 'a', 'Pipa diganti')
  sync()
  const undo = minutesUndoOf(sari)
  removeAgendaItem(sari, itemId('a'))
  changeMeetingDetails(joko, { place: 'Balai RW' })
  sync()
  expect(titlesOf(joko)).toEqual(['b'])
  undo.undo()
  sync()
  expect(titlesOf(joko)).toEqual(['a', 'b'])
  expect(listMeetingDecisions(joko)).toMatchObject([{ text: 'Pipa diganti' }])
  expect(readMeetingDetails(sari).place).toBe('Balai RW')
})

test('taking back a paragraph leaves the words that another wrote into it', () => {
  const { sari, joko, sync } = withAgenda('a')
  const undo = minutesUndoOf(sari)
  minutesOf(sari, 'a').insert(0, [block('paragraph', 'Saya: ')])
  sync()
  const words = (minutesOf(joko, 'a').get(0) as Y.XmlElement).get(0) as Y.XmlText
  words.insert(6, 'dari Joko')
  sync()
  undo.undo()
  sync()
  expect(plainTextOf(minutesOf(joko, 'a'))).toContain('dari Joko')
  expect(plainTextOf(minutesOf(joko, 'a'))).not.toContain('Saya')
})

test('signatories are added, named by two people and taken away', () => {
  const { sari, joko, sync } = withAgenda()
  const id = 'yanti-0001' as SignatoryId
  addSignatory(sari, { id, name: '', position: '' })
  sync()
  changeSignatory(sari, id, { name: 'Yanti' })
  changeSignatory(joko, id, { position: 'Wakil warga' })
  sync()
  expect(listSignatories(joko)).toMatchObject([{ name: 'Yanti', position: 'Wakil warga' }])
  removeSignatory(joko, id)
  sync()
  expect(listSignatories(sari)).toEqual([])
})

test('minutes say what they lack before signing, and stop saying it', () => {
  const { sari } = withAgenda()
  expect(listSigningNeeds(sari)).toEqual([
    'heldOn',
    'place',
    'chair',
    'noteTaker',
    'attendanceCount',
    'agenda',
    'signatories',
  ])
  changeMeetingDetails(sari, {
    heldOn: '2026-11-24',
    place: 'Balai',
    chair: ' ',
    noteTaker: 'Rina',
    attendanceCount: 38,
  })
  addAgendaItem(sari, { id: itemId('a'), title: 'a' })
  addSignatory(sari, { id: 'tanpanama' as SignatoryId, name: ' ', position: 'Ketua RW' })
  expect(listSigningNeeds(sari)).toEqual(['chair', 'signatories'])
})
