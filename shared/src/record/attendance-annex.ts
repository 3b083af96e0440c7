import type { Attendee } from '../attendance/attendance.ts'
import type { AttendanceSummary } from '../attendance/summary.ts'
import type { Locale } from '../i18n/locale.ts'
import { personMessages } from '../i18n/messages/person.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import { attendanceDetails } from './attendance-details.ts'
import { run, section, table } from './record-blocks.ts'
import type { RecordSection, TableRow } from './record-schema.ts'

/** What a printed attendance list says of a person: never a phone number. */
export type ListedPerson = Pick<Attendee, 'name' | 'hamlet' | 'gender' | 'sector' | 'signature'>

/** The attendance list (daftar hadir) on pages of its own: how many, whether that was the quorum, for whom, and each with a place to sign. */
export const attendanceAnnex = (
  locale: Locale,
  { people, summary }: { readonly people: readonly ListedPerson[]; readonly summary: AttendanceSummary },
): RecordSection => {
  const [texts, words] = [recordMessages[locale], personMessages[locale]]
  const rows = people.map(({ name, hamlet, gender, sector, signature }, index): TableRow => {
    const [letter, group] = [gender && words.genderLetters[gender], sector && words.sectors[sector]]
    return { type: 'row', cells: [`${index + 1}`, name, hamlet, letter, group, ''], signature }
  })
  const columns = [
    [texts.number, 7, 'right'],
    [words.name, 31],
    [words.hamlet, 15],
    [words.gender, 7, 'center'],
    [words.sector, 18],
    [texts.signature, 22, 'center'],
  ] as const
  const facts = attendanceDetails(locale, summary).map(({ label, value }) => ({
    type: 'paragraph' as const,
    runs: [run(`${label}: `, { isBold: true }), run(`${value}.`)],
  }))
  return { ...section(1, texts.attendanceList, [...facts, table(columns, rows)]), startsPage: true }
}
