import type { AttendanceSummary } from '../attendance/summary.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { personMessages } from '../i18n/messages/person.ts'
import { quorumMessages } from '../i18n/messages/quorum.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import type { RecordModel } from './record-schema.ts'

/** What the head of the minutes tells of the attendance list: how many, whether that was the quorum, whom they stood for. No names. */
export const attendanceDetails = (locale: Locale, summary: AttendanceSummary): RecordModel['details'] => {
  const [texts, words, people] = [recordMessages[locale], quorumMessages[locale], personMessages[locale]]
  const { presentCount, invitedCount, countedCount, neededCount, isReached, womenCount, menCount } = summary
  const genders = [
    ...(womenCount > 0 ? [words.women({ count: womenCount })] : []),
    ...(menCount > 0 ? [words.men({ count: menCount })] : []),
  ].join(', ')
  const present = texts.people(formatNumber(locale, presentCount))
  const quorum = [
    ...(invitedCount > 0 && countedCount <= invitedCount
      ? [words.ofInvited({ count: countedCount, invited: invitedCount })]
      : []),
    ...(neededCount === null ? [] : [words.needed({ needed: neededCount }), texts.quorum(isReached)]),
  ].join('; ')
  const groups = [
    ...summary.hamlets.map(({ hamlet, count }) => `${hamlet || words.elsewhere} ${count}`),
    ...summary.sectors.map(({ sector, count }) => `${people.sectors[sector]} ${count}`),
  ].join(', ')
  return [
    { label: texts.attendance, value: genders ? `${present} (${genders})` : present },
    ...(quorum ? [{ label: texts.quorumLabel, value: quorum }] : []),
    ...(groups ? [{ label: texts.representation, value: groups }] : []),
  ]
}
