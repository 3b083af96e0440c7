import type { AttendanceSummary } from '@rembuk/shared/attendance/summary'
import { assert } from '@rembuk/shared/base/assert'
import type { AgendaItemId, SignatoryId } from '@rembuk/shared/base/id'
import { locales } from '@rembuk/shared/i18n/locale'
import {
  addAgendaItem,
  addSignatory,
  listMeetingDecisions,
  type MeetingDetails,
  minutesOfAgendaItem,
} from '@rembuk/shared/meeting/meeting-document'
import { recordFromMeeting } from '@rembuk/shared/record/record-from-meeting'
import type { RecordModel } from '@rembuk/shared/record/record-schema'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { feeDecision, pipeDecision } from '../decision/decision-samples.ts'
import { openExample, openMeeting, openSources, printedAtMs } from './record-sources.ts'
import { recordLines, sectionLines } from './record-text.ts'

const write = (details: Partial<MeetingDetails>, fill?: (doc: Y.Doc) => void): RecordModel =>
  recordFromMeeting(openSources([], openMeeting(details, fill)), { locale: 'id', printedAtMs })

const detailOf = (model: RecordModel, label: string): string | undefined =>
  model.details.find((detail) => detail.label === label)?.value

const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
  const node = new Y.XmlElement(name)
  node.insert(0, children)
  return node
}
const words = (text: string, format: Record<string, unknown> = {}): Y.XmlText => {
  const node = new Y.XmlText()
  node.insert(0, text, format)
  return node
}

const addMinutes = (doc: Y.Doc, title: string, ...blocks: Y.XmlElement[]): void => {
  const id = `agenda-${title}` as AgendaItemId
  addAgendaItem(doc, { id, title })
  const minutes = minutesOfAgendaItem(doc, id)
  assert(minutes, 'a new agenda item has minutes')
  minutes.delete(0, minutes.length)
  minutes.insert(0, blocks)
}

const sectionOf = (model: RecordModel, title: string): readonly string[] =>
  model.sections.filter((section) => section.title.endsWith(title)).flatMap(sectionLines)

describe('the head of the minutes', () => {
  test('a clerk finds day, time, place, people and attendance as an office writes them', () => {
    const model = write({
      startsAt: '19:30',
      endsAt: '21:00',
      place: 'Balai RW 05',
      chair: 'Pak Bambang',
      noteTaker: 'Rina',
      attendanceCount: 38,
      invitedCount: 51,
    })
    expect(model.heading).toBe('NOTULEN RAPAT')
    expect(model.details.map(({ value }) => value)).toEqual([
      'Selasa, 24 November 2026',
      '19.30–21.00 WIB',
      'Balai RW 05',
      'Pak Bambang',
      'Rina',
      '38 orang dari 51 undangan (75%)',
    ])
    expect(recordLines(model).join('\n')).toContain(
      'Pada hari ini, Selasa, tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam, bertempat di Balai RW 05',
    )
  })

  test('what nobody has filled in is left as a line to write on', () => {
    const model = write({ heldOn: '' })
    expect(model.details.every(({ value }) => /^…+$/.test(value))).toBe(true)
    expect(model.opening).toEqual([])
    expect(model.signatures.placeAndDate).toMatch(/^RW 05 Kelurahan Banyu Bening, …+$/)
  })

  test('a meeting without an end says so, and one counted without invitations says how many came', () => {
    const model = write({ startsAt: '19:30', attendanceCount: 12 })
    expect(detailOf(model, 'Waktu')).toBe('19.30 WIB – selesai')
    expect(detailOf(model, 'Jumlah hadir')).toBe('12 orang')
  })

  test('[A23] who has signed is counted in the head of the minutes, with the quorum and whom they stood for', () => {
    const attendance: AttendanceSummary = {
      invitedCount: 30,
      presentCount: 23,
      countedCount: 21,
      neededCount: 20,
      isReached: true,
      womenCount: 12,
      menCount: 11,
      hamlets: [
        { hamlet: 'RT 01', count: 20 },
        { hamlet: '', count: 3 },
      ],
      sectors: [{ sector: 'farming', count: 5 }],
    }
    const sources = { ...openSources([], openMeeting({ attendanceCount: 99 })), attendance }
    const model = recordFromMeeting(sources, { locale: 'id', printedAtMs })
    expect(detailOf(model, 'Jumlah hadir')).toBe('23 orang (12 perempuan, 11 laki-laki)')
    expect(detailOf(model, 'Kuorum')).toBe('21 dari 30 undangan hadir; kuorum 20 orang; tercapai')
    expect(detailOf(model, 'Keterwakilan')).toBe('RT 01 20, lainnya 3, Tani 5')
    const unsigned = { ...sources, attendance: { ...attendance, presentCount: 0 } }
    expect(detailOf(recordFromMeeting(unsigned, { locale: 'id', printedAtMs }), 'Jumlah hadir')).toBe('99 orang')
  })

  test('people in Makassar print their own time, whatever the clock of the server', () => {
    const sources = openSources([], openMeeting({ startsAt: '19:30', endsAt: '21:00' }))
    const model = recordFromMeeting(sources, { locale: 'id', printedAtMs, zone: 'WITA' })
    expect(detailOf(model, 'Waktu')).toBe('19.30–21.00 WITA')
    expect(model.footer).toBe('Notulen 24 November 2026 · dicetak 24 November 2026 22.14 WITA')
  })

  test('the file is named after programme and day', () => {
    expect(write({}).fileStem).toBe('notulen-air-bersih-rw-05-2026-11-24')
  })
})

describe('discussion and decisions', () => {
  const model = write({}, (doc) => {
    addMinutes(
      doc,
      'Pembukaan',
      element('heading', words('Sambutan')),
      element('paragraph', words('Ketua '), words('membuka', { bold: {} }), words(' rapat', { italic: {} })),
      element('decision', words('Rapat dibuka untuk umum')),
    )
    addMinutes(
      doc,
      'Air',
      element(
        'bulletList',
        element('listItem', element('paragraph', words('pipa')), element('decision', words('Pipa dulu'))),
        element('listItem', element('orderedList', element('listItem', element('paragraph', words('tandon'))))),
      ),
      element('blockquote', element('decision', words('Tandon kemudian'))),
      element('decision', words('   ')),
    )
    addMinutes(doc, 'Penutup')
  })

  test('what was said stands under its item of the agenda, in the writing of the note taker', () => {
    const [opening] = model.sections.filter(({ title }) => title === '1. Pembukaan')
    expect(opening?.blocks.map(({ type }) => type)).toEqual(['subheading', 'paragraph', 'decision'])
    expect(opening?.blocks[1]).toEqual({
      type: 'paragraph',
      runs: [
        { text: 'Ketua ', isBold: false, isItalic: false },
        { text: 'membuka', isBold: true, isItalic: false },
        { text: ' rapat', isBold: false, isItalic: true },
      ],
    })
    expect(sectionOf(model, '3. Penutup')).toContain('Tidak ada catatan pembahasan.')
  })

  test('decisions are numbered through the whole meeting, also inside a list and a quotation', () => {
    expect(sectionOf(model, '1. Pembukaan')).toContain('Keputusan 1. Rapat dibuka untuk umum')
    expect(sectionOf(model, '2. Air')).toContain('pipa\nKeputusan 2: Pipa dulu')
    expect(sectionOf(model, '2. Air')).toContain('Keputusan 3. Tandon kemudian')
    expect(sectionOf(model, 'Keputusan').slice(1)).toEqual(['Rapat dibuka untuk umum', 'Pipa dulu', 'Tandon kemudian'])
  })

  test('[J18] in the minutes, what the room has confirmed bears its number, and what it has not is called proposed', () => {
    const meeting = openMeeting({}, (doc) =>
      addMinutes(
        doc,
        'Air',
        element('decision', words('Air digilir')),
        element('decision', words(`${pipeDecision.text} `)),
      ),
    )
    const sources = { ...openSources([], meeting), decisions: [feeDecision, pipeDecision] }
    const read = recordFromMeeting(sources, { locale: 'id', printedAtMs })
    expect(sectionOf(read, '1. Air')).toContain('Usulan keputusan. Air digilir')
    expect(sectionOf(read, '1. Air').join('\n')).toContain(`Keputusan 1. ${pipeDecision.text}`)
    expect(sectionOf(read, 'C. Keputusan')).toHaveLength(2)
    expect(sectionOf(read, 'C. Keputusan')[1]).toContain('31 setuju, 4 tidak setuju, 1 abstain')
  })

  test.each(locales)('the decisions collected are those that the meeting counts (%s)', (locale) => {
    const sources = openExample(locale)
    const title = locale === 'id' ? 'C. Keputusan' : 'C. Decisions'
    const collected = sectionOf(recordFromMeeting(sources, { locale, printedAtMs }), title).slice(1)
    expect(collected).toEqual(listMeetingDecisions(sources.meeting).map(({ text }) => text))
    expect(collected.length).toBeGreaterThan(0)
  })

  test('a meeting without agenda and decisions says so politely', () => {
    const lines = recordLines(write({}))
    expect(lines).toContain('Agenda rapat belum dicatat.')
    expect(lines).toContain('Tidak ada keputusan yang ditandai dalam notulen rapat ini.')
  })
})

describe('signatures', () => {
  test('chair and note taker sign first, and nobody signs twice', () => {
    const model = write({ chair: 'Pak Bambang', noteTaker: 'Rina' }, (doc) => {
      addSignatory(doc, { id: 'signatory-1' as SignatoryId, name: 'pak bambang ', position: 'Ketua RW 05' })
      addSignatory(doc, { id: 'signatory-2' as SignatoryId, name: 'Bu Yanti', position: 'Wakil warga' })
    })
    expect(model.signatures).toEqual({
      placeAndDate: 'RW 05 Kelurahan Banyu Bening, 24 November 2026',
      signatories: [
        { position: 'Pimpinan rapat\nKetua RW 05', name: 'Pak Bambang' },
        { position: 'Notulis', name: 'Rina' },
        { position: 'Wakil warga', name: 'Bu Yanti' },
      ],
    })
  })

  test('two people not named yet keep their two places', () => {
    expect(write({}).signatures.signatories).toHaveLength(2)
  })
})
