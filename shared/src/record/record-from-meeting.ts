import type * as Y from 'yjs'
import type { AttendanceSummary } from '../attendance/summary.ts'
import type { MediaId } from '../base/id.ts'
import type { TimeMs } from '../base/time.ts'
import { type Decision, isDecided } from '../decision/decision.ts'
import { formatDate, formatNumber, formatSpan, formatWeekday } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import { dateInWords } from '../i18n/words.ts'
import { listSignatories, type MeetingDetails, readMeetingDetails } from '../meeting/meeting-document.ts'
import { readProgrammeMeta } from '../programme/programme-document.ts'
import type { ClosedVote } from '../vote/vote-summary.ts'
import { annexesOf } from './annexes.ts'
import { attendanceAnnex, type ListedPerson } from './attendance-annex.ts'
import { attendanceDetails } from './attendance-details.ts'
import type { RecordBoard } from './board-annex.ts'
import { type ClockZone, formatMomentInZone } from './clock-zone.ts'
import { meetingSections } from './meeting-sections.ts'
import { fileStemOf, printableTree } from './printable-text.ts'
import { paragraph, section } from './record-blocks.ts'
import { createPhotoAlbum, type PictureFacts } from './record-photos.ts'
import type { Paper, RecordModel } from './record-schema.ts'
import { signaturesOf } from './signatures.ts'

/** Everything that a record is made of. */
export interface RecordSources {
  readonly programme: Y.Doc
  readonly meeting: Y.Doc
  readonly boards: readonly RecordBoard[]
  /** The meeting's, confirmed or not; only the room's own word enters the record. */
  readonly decisions?: readonly Decision[]
  /** The votes that were counted, in that order. */
  readonly votes?: readonly ClosedVote[]
  /** Of the attendance list; what the note taker counted is told where nobody has signed. */
  readonly attendance?: AttendanceSummary
  /** Who stands on the attendance list, in the order in which it is printed. */
  readonly people?: readonly ListedPerson[]
  /** Of the photos that notes of the boards name and that the server has. */
  readonly pictures?: ReadonlyMap<MediaId, PictureFacts>
}
export interface RecordOptions {
  readonly locale: Locale
  readonly printedAtMs: TimeMs
  readonly paper?: Paper
  readonly zone?: ClockZone
}

const formatTime = (locale: Locale, { startsAt, endsAt }: MeetingDetails, zone: ClockZone): string => {
  if (!startsAt) return ''
  const span = formatSpan(locale, [startsAt, endsAt])
  return endsAt ? `${span} ${zone}` : `${span} ${zone} – ${recordMessages[locale].untilDone}`
}

const formatAttendance = (locale: Locale, { attendanceCount, invitedCount }: MeetingDetails): string => {
  const texts = recordMessages[locale]
  if (attendanceCount === 0) return ''
  const count = formatNumber(locale, attendanceCount)
  if (invitedCount === 0) return texts.people(count)
  const percent = formatNumber(locale, Math.round((attendanceCount / invitedCount) * 100))
  return texts.ofInvited(count, formatNumber(locale, invitedCount), percent)
}

const detailsOf = (
  locale: Locale,
  details: MeetingDetails,
  { zone, attendance }: { readonly zone: ClockZone; readonly attendance: AttendanceSummary | undefined },
): RecordModel['details'] => {
  const texts = recordMessages[locale]
  const day = [formatWeekday(locale, details.heldOn), formatDate(locale, details.heldOn)].filter(Boolean).join(', ')
  return [
    { label: texts.dayAndDate, value: day },
    { label: texts.time, value: formatTime(locale, details, zone) },
    { label: texts.place, value: details.place },
    { label: texts.chair, value: details.chair },
    { label: texts.noteTaker, value: details.noteTaker },
    ...(attendance && attendance.presentCount > 0
      ? attendanceDetails(locale, attendance)
      : [{ label: texts.attendance, value: formatAttendance(locale, details) }]),
  ].map(({ label, value }) => ({ label, value: value.trim() || texts.toFillIn }))
}

const openingOf = (locale: Locale, details: MeetingDetails, title: string): RecordModel['opening'] =>
  details.heldOn
    ? [
        paragraph(
          recordMessages[locale].opening({
            weekday: formatWeekday(locale, details.heldOn),
            dateInWords: dateInWords(locale, details.heldOn),
            place: details.place.trim(),
            title,
          }),
        ),
      ]
    : []

/**
 * The minutes of a meeting with all boards of its programme. Pure: the same documents make the same record, and each note of a
 * board stands among its notes once. Hidden and withdrawn notes are in no document, so none can enter.
 */
export const recordFromMeeting = (
  {
    programme,
    meeting,
    boards,
    decisions = [],
    votes = [],
    attendance,
    people = [],
    pictures = new Map(),
  }: RecordSources,
  { locale, printedAtMs, paper = 'a4', zone = 'WIB' }: RecordOptions,
): RecordModel => {
  const texts = recordMessages[locale]
  const decided = decisions.filter(isDecided)
  const details = readMeetingDetails(meeting)
  const { title: programmeTitle, place } = readProgrammeMeta(programme)
  const title = details.title.trim() || texts.untitledMeeting
  const album = createPhotoAlbum(locale, pictures)
  const { annexes, contents } = annexesOf({ locale, album, boards, decisions: decided })
  const footer = [texts.minutes, formatDate(locale, details.heldOn)].filter(Boolean).join(' ')
  return printableTree<RecordModel>({
    version: 1,
    type: 'minutes',
    locale,
    paper,
    fileStem: fileStemOf([texts.minutes, programmeTitle, details.heldOn]),
    heading: texts.minutesHeading,
    title,
    subtitle: [programmeTitle.trim() && texts.programme(programmeTitle.trim()), place.trim()]
      .filter(Boolean)
      .join(' · '),
    details: detailsOf(locale, details, { zone, attendance }),
    opening: openingOf(locale, details, title),
    sections: [
      ...meetingSections(locale, { meeting, boards, decisions: decided, votes }),
      section(1, `D. ${texts.attachments}`, contents),
    ],
    signatures: signaturesOf(locale, {
      place: place || details.place,
      day: details.heldOn,
      signatories: [
        { position: texts.chair, name: details.chair.trim() },
        { position: texts.noteTaker, name: details.noteTaker.trim() },
        ...listSignatories(meeting).map(({ position, name }) => ({ position: position.trim(), name: name.trim() })),
      ],
    }),
    annexes: [
      ...(attendance && people.length > 0 ? [attendanceAnnex(locale, { people, summary: attendance })] : []),
      ...annexes,
    ],
    footer: `${footer} · ${texts.printed(formatMomentInZone(locale, zone, printedAtMs))}`,
  })
}
