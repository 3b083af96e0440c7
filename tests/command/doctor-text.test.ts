import type { DoctorReport } from '@rembuk/server/command/doctor'
import { doctorText } from '@rembuk/server/command/doctor-text'
import type { BoardId } from '@rembuk/shared/base/id'
import { locales } from '@rembuk/shared/i18n/locale'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { expect, test } from 'vitest'

const reportOn = (title: string, programmeTitle: string): DoctorReport => {
  const room = { room: boardRoom('board00001' as BoardId), kind: 'board', title, programmeTitle } as const
  return {
    folder: '/srv/rembuk/data',
    isServed: false,
    version: { found: 7, known: 7 },
    pages: 'not-noted',
    isDatabaseSound: true,
    space: { freeBytes: 3_400_000_000, dataBytes: 245_760 },
    programmeCount: 1,
    boardCount: 1,
    meetingCount: 1,
    noteCount: 12,
    findings: [
      {
        type: 'BadDatabase',
        keptIn: '',
        rowCount: 9,
        tornTables: ['log', 'checkpoints', 'snapshots', 'client_owners'],
      },
      { type: 'LostRows', count: 3, soundUntilMs: undefined, room },
      { type: 'SetAside', rowCount: 2, checkpointCount: 1, foundAtMs: 1, room },
      { type: 'BadSnapshot', name: title, takenAtMs: 1, room },
    ],
    advice: 'restore',
    exported: { file: '/srv/rembuk/2026-11-24.rembuk', byteCount: 245_824 },
  }
}

test.each(locales)('[K17] a report fits into 80 columns, also with long titles (%s)', (locale) => {
  const text = doctorText(locale, reportOn('Pemetaan masalah air bersih '.repeat(40), 'Air Bersih RW 05 '.repeat(40)))
  const tooLong = text.split('\n').filter((line) => line.length > 80)
  expect(tooLong).toEqual([])
  expect(text).toContain('Pemetaan masalah air')
})

test.each(locales)(
  '[K17] whatever people have written into a title, a terminal takes no orders from it (%s)',
  (locale) => {
    const text = doctorText(locale, reportOn('Peta\u001b[2J\u0007\u202e\r\nTidak ada', 'Air \u009b31m'))
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
    expect(text).toContain('Peta[2J Tidak ada')
  },
)

test.each(locales)('[K17] a room whose title cannot be read is told by its name (%s)', (locale) => {
  expect(doctorText(locale, reportOn('', ''))).toMatch(/(Papan|Board) board\/board00001: /)
})
