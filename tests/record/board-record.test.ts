import { announcementParts, writeAnnouncement } from '@rembuk/shared/announcement/announcement'
import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { type Stage, stages } from '@rembuk/shared/board/stage'
import { addGroup } from '@rembuk/shared/group/group-commands'
import { locales } from '@rembuk/shared/i18n/locale'
import { addNote, type NewNote } from '@rembuk/shared/note/note-commands'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { noteKinds } from '@rembuk/shared/note/note-schema'
import { addBudgetLine } from '@rembuk/shared/plan/plan-commands'
import { recordFromPlan } from '@rembuk/shared/record/plan-record'
import { type RecordSources, recordFromMeeting } from '@rembuk/shared/record/record-from-meeting'
import type { RecordModel } from '@rembuk/shared/record/record-schema'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { openBoard, openExample, openSources, printedAtMs } from './record-sources.ts'
import { recordLines, sectionLines, tablesWith } from './record-text.ts'

const write = (sources: RecordSources): RecordModel => recordFromMeeting(sources, { locale: 'id', printedAtMs })

const add = (doc: Y.Doc, id: string, values: Partial<NewNote> = {}): void =>
  void addNote(doc, {
    id: id as NoteId,
    kind: 'problem',
    text: `catatan <${id}>`,
    author: { role: 'resident', name: '' },
    createdAtMs: 0,
    ...values,
  })

/** A note in every state that a board knows. */
const fillEveryWay = (doc: Y.Doc): void => {
  addGroup(doc, { id: 'group-water' as GroupId, title: 'Air', at: [0, 0], size: [300, 200], order: 'a0' })
  addGroup(doc, { id: 'group-empty' as GroupId, title: 'Jalan', at: [0, 0], size: [300, 200], order: 'a1' })
  for (const kind of noteKinds) {
    add(doc, `inbox-${kind}`, { kind })
    add(doc, `placed-${kind}`, { kind, at: [10, 10] })
    add(doc, `ordered-${kind}`, { kind, order: 'a5' })
    add(doc, `grouped-${kind}`, { kind, at: [20, 20], groupId: 'group-water' as GroupId })
    add(doc, `waiting-in-group-${kind}`, { kind, groupId: 'group-water' as GroupId })
    add(doc, `lost-${kind}`, { kind, at: [30, 30], groupId: 'group-gone' as GroupId })
  }
}

const countOf = (lines: readonly string[], text: string): number => lines.filter((line) => line.includes(text)).length

describe.each(stages)('a board of the stage %s', (stage: Stage) => {
  test('every note that people see stands in the record once, whatever its kind and place', () => {
    const board = openBoard(stage, fillEveryWay)
    const lines = recordLines(write(openSources([board])))
    const notes = listNotes(board.doc)
    expect(notes).toHaveLength(54)
    for (const { text } of notes) expect([text, countOf(lines, text)]).toEqual([text, 1])
  })

  test('with nothing on it, it is named as empty and takes no page', () => {
    const model = write(openSources([openBoard(stage, undefined, 'Papan kosong')]))
    expect(model.annexes).toEqual([])
    expect(recordLines(model).join('\n')).toMatch(/Papan yang masih kosong: .*: Papan kosong\./)
  })
})

describe('a map of problems', () => {
  const model = write(openSources([openBoard('mapping', fillEveryWay, 'Peta RW')]))

  test('groups come first with their notes, then notes in no group, then the inbox', () => {
    expect(model.annexes.map(({ title }) => title)).toEqual([
      'Lampiran 1: Pemetaan masalah: Peta RW',
      'Kelompok: Air (18 catatan)',
      'Kelompok: Jalan (0 catatan)',
      'Catatan yang belum dikelompokkan',
      'Catatan di kotak masuk, belum ditempatkan di papan',
    ])
    const [, water, , ungrouped, inbox] = model.annexes.map(sectionLines)
    expect(water).toContain('catatan <grouped-asset>')
    expect(ungrouped).toContain('catatan <lost-asset>')
    expect(inbox).toContain('catatan <inbox-asset>')
  })

  test('each note says its kind and who wrote it; an unsigned one is a resident’s', () => {
    const board = openBoard('mapping', (doc) => {
      add(doc, 'signed', { kind: 'asset', author: { role: 'resident', name: 'Bu Sari · RT 02' } })
      add(doc, 'unsigned')
      add(doc, 'blank', { text: '', author: { role: 'editor', name: '' } })
    })
    const [table] = tablesWith(write(openSources([board])), 'Ditulis oleh')
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['1', '(tanpa teks)', 'Masalah', 'Fasilitator'],
      ['2', 'catatan <unsigned>', 'Masalah', 'Warga'],
      ['3', 'catatan <signed>', 'Aset', 'Bu Sari · RT 02'],
    ])
  })
})

describe('plans', () => {
  test('the budget of the example has sections, subtotals, a total and the total in words', () => {
    const model = write(openExample('id'))
    const [budget] = tablesWith(model, 'Harga satuan')
    expect(budget?.rows.map(({ type, cells }) => [type, cells.at(-1)])).toEqual([
      ['section', 'Bahan'],
      ['row', 'Rp5.000.000'],
      ['row', 'Rp1.350.000'],
      ['subtotal', 'Rp6.350.000'],
      ['section', 'Upah'],
      ['row', 'Rp1.200.000'],
      ['row', 'Rp1.200.000'],
      ['subtotal', 'Rp2.400.000'],
      ['total', 'Rp8.750.000'],
    ])
    expect(recordLines(model)).toContain('Terbilang: delapan juta tujuh ratus lima puluh ribu rupiah')
  })

  test('days of one month or one year are not said twice', () => {
    const [activities] = tablesWith(write(openExample('id')), 'Tujuan')
    expect(activities?.rows.map(({ cells }) => cells[5])).toEqual([
      '10–31 Oktober 2026',
      '10 November – 1 Desember 2026',
      '4–18 Desember 2026',
    ])
  })

  test('the printed plan has the order of events, the budget, and a sheet for each person in charge', () => {
    const model = recordFromPlan(openExample('id'), { locale: 'id', printedAtMs })
    expect(tablesWith(model, 'Harga satuan')).toHaveLength(1)
    const sheets = model.annexes.filter(({ startsPage }) => startsPage).map(({ title }) => title)
    expect(sheets).toContain('Lembar penanggung jawab: Ibu-ibu PKK')
    expect(new Set(sheets).size).toBe(sheets.length)
    const pkk = model.annexes[model.annexes.findIndex(({ title }) => title.endsWith('Ibu-ibu PKK')) + 1]
    expect(pkk && sectionLines(pkk)).toContain('Salat dan makan siang bersama')
    expect(pkk && sectionLines(pkk)).not.toContain('Doa dan arahan keselamatan')
  })

  test('a programme without plans gets a page that says so', () => {
    const model = recordFromPlan(openSources([openBoard('mapping', fillEveryWay)]), { locale: 'id', printedAtMs })
    expect(recordLines(model)).toContain('Belum ada susunan acara dan anggaran pada papan perancangan program ini.')
  })

  test('a budget line of zero and one of a fraction are counted as the screen counts them', () => {
    const board = openBoard('planning', (doc) => {
      const line = { section: 'material', unit: 'm³', order: 'a0' } as const
      addBudgetLine(doc, { id: 'line-1' as never, ...line, item: 'Pasir', volume: 2.5, unitPriceRupiah: 250_001 })
      addBudgetLine(doc, { id: 'line-2' as never, ...line, item: 'Hibah', volume: 0, unitPriceRupiah: 0 })
    })
    const [budget] = tablesWith(write(openSources([board])), 'Harga satuan')
    expect(budget?.rows.map(({ cells }) => cells.at(-1))).toEqual([
      'Bahan',
      'Rp625.003',
      'Rp0',
      'Rp625.003',
      'Rp625.003',
    ])
    expect(budget?.rows[1]?.cells[2]).toBe('2,5')
  })
})

describe('evaluation and announcement', () => {
  test('changes stand with who does them and by when', () => {
    const [changes] = tablesWith(write(openExample('id')), 'Tenggat')
    expect(changes?.rows.map(({ cells }) => cells.slice(1, 4))).toContainEqual([
      'Laporan iuran ditempel di balai RW setiap tanggal 5',
      'Bu Yanti',
      '6 Desember 2026',
    ])
  })

  test('every part of the announcement that says something is printed', () => {
    const board = openBoard('dissemination', (doc) => {
      for (const part of announcementParts.slice(0, 2)) writeAnnouncement(doc, part, `isi ${part}`)
    })
    const lines = recordLines(write(openSources([board])))
    expect(lines).toContain('isi achieved')
    expect(lines).toContain('Yang berubah')
    expect(lines).not.toContain('Kontak')
  })

  test.each(locales)('the example makes a whole record in %s, and making it again makes the same', (locale) => {
    const sources = openExample(locale)
    const model = recordFromMeeting(sources, { locale, printedAtMs })
    expect(model.annexes.filter(({ startsPage }) => startsPage)).toHaveLength(4)
    expect(recordFromMeeting(sources, { locale, printedAtMs })).toEqual(model)
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })
})
