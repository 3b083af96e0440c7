import { readAnnouncement, writeAnnouncement } from '@rembuk/shared/announcement/announcement'
import { announcementFromNotes, composeAnnouncement } from '@rembuk/shared/announcement/compose-announcement'
import type { NoteId } from '@rembuk/shared/base/id'
import { placeNotesInColumns } from '@rembuk/shared/evaluation/evaluation-commands'
import { addNote, assignChange } from '@rembuk/shared/note/note-commands'
import { listNotes } from '@rembuk/shared/note/note-queries'
import type { NoteKind } from '@rembuk/shared/note/note-schema'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { twoPeers } from '../plan/two-peers.ts'

const evaluation = () => {
  const doc = new Y.Doc()
  const notes: readonly (readonly [string, NoteKind, string])[] = [
    ['lancar', 'success', 'Air mengalir\nsampai RT 03'],
    ['telat0', 'problem', 'Laporan kas terlambat'],
    ['kas000', 'change', 'Kas dilaporkan tiap bulan'],
    ['piket0', 'change', 'Piket bersih tandon'],
  ]
  for (const [id, kind, text] of notes)
    addNote(doc, { id: id as NoteId, kind, text, author: { role: 'editor', name: 'Rina' }, createdAtMs: 1 })
  placeNotesInColumns(
    doc,
    notes.map(([id]) => id as NoteId),
  )
  assignChange(doc, { noteId: 'kas000' as NoteId, owner: 'Bu Sari', dueOn: '2027-01-12' })
  addNote(doc, {
    id: 'inbox0' as NoteId,
    kind: 'success',
    text: 'Masih menunggu ditempatkan',
    author: { role: 'resident', name: '' },
    createdAtMs: 1,
  })
  return listNotes(doc)
}

test('successes become what was achieved, changes what changes, with who and by when', () => {
  expect(announcementFromNotes('id', evaluation())).toEqual({
    achieved: '- Air mengalir sampai RT 03',
    changed: '- Kas dilaporkan tiap bulan (Bu Sari, paling lambat 12 Januari 2027)\n- Piket bersih tandon',
  })
  expect(announcementFromNotes('en', evaluation()).changed).toContain('(Bu Sari, by 12 January 2027)')
})

test('composing fills empty parts only: what somebody wrote stays', () => {
  const doc = new Y.Doc()
  writeAnnouncement(doc, 'achieved', 'Ditulis Bu Yanti')
  const filled = composeAnnouncement(doc, announcementFromNotes('id', evaluation()))

  expect(filled).toEqual(['changed'])
  expect(readAnnouncement(doc)).toMatchObject({ achieved: 'Ditulis Bu Yanti', continued: '', contact: '' })
  expect(readAnnouncement(doc).changed).toContain('Kas dilaporkan')
})

test('composing twice changes nothing the second time', () => {
  const doc = new Y.Doc()
  composeAnnouncement(doc, announcementFromNotes('id', evaluation()))
  const first = readAnnouncement(doc)
  expect(composeAnnouncement(doc, announcementFromNotes('id', evaluation()))).toEqual([])
  expect(readAnnouncement(doc)).toEqual(first)
})

test('an evaluation without findings fills nothing', () => {
  const doc = new Y.Doc()
  expect(composeAnnouncement(doc, announcementFromNotes('id', []))).toEqual([])
  expect(doc.store.clients.size).toBe(0)
})

test('one composes while another writes the contact: both stay', () => {
  const { sari, joko, sync } = twoPeers()
  composeAnnouncement(sari, announcementFromNotes('id', evaluation()))
  writeAnnouncement(joko, 'contact', 'Bu Sari, RT 02')
  sync()
  for (const doc of [sari, joko]) {
    expect(readAnnouncement(doc).contact).toBe('Bu Sari, RT 02')
    expect(readAnnouncement(doc).achieved).toContain('RT 03')
  }
})

test('two people typing in one part keep both words', () => {
  const { sari, joko, sync } = twoPeers()
  writeAnnouncement(sari, 'continued', 'Bersih tandon')
  sync()
  writeAnnouncement(sari, 'continued', 'Warga: Bersih tandon')
  writeAnnouncement(joko, 'continued', 'Bersih tandon tiap Jumat')
  sync()
  expect(readAnnouncement(sari).continued).toBe('Warga: Bersih tandon tiap Jumat')
  expect(readAnnouncement(joko).continued).toBe('Warga: Bersih tandon tiap Jumat')
})
