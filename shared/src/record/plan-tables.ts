import type { IsoDate } from '../base/time.ts'
import type { Source } from '../document/document.ts'
import { formatDate, formatNumber, formatSpan } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { planMessages } from '../i18n/messages/plan.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import { sourcesOf } from '../plan/plan-queries.ts'
import type { Activity, RundownRow } from '../plan/plan-schema.ts'
import { durationMinutesOf } from '../plan/rundown-queries.ts'
import { row, table } from './record-blocks.ts'
import type { TableBlock } from './record-schema.ts'

/** 10–31 Oktober 2026: what the two days share is said once. */
const formatPeriod = (locale: Locale, [first, last]: readonly [IsoDate, IsoDate]): string => {
  if (!first || !last || first === last) return formatDate(locale, first || last) || '–'
  const [day = '', month = ''] = formatDate(locale, first).split(' ')
  const end = formatDate(locale, last)
  if (first.slice(0, 7) === last.slice(0, 7)) return `${day}–${end}`
  return first.slice(0, 4) === last.slice(0, 4) ? `${day} ${month} – ${end}` : `${formatDate(locale, first)} – ${end}`
}

/** Activities in the order of the board, each with what it came from where `wordsOf` knows it. */
export const activityTable = (
  locale: Locale,
  activities: readonly Activity[],
  wordsOf: (source: Source) => string | undefined = () => undefined,
): TableBlock => {
  const texts = recordMessages[locale]
  return table(
    [
      [texts.number, 6, 'center'],
      [texts.activity, 19],
      [texts.goal, 19],
      [texts.place, 15],
      [texts.owner, 14],
      [texts.when, 16],
      [texts.status, 11],
    ],
    activities.map((activity, index) =>
      row(
        String(index + 1),
        [
          activity.title.trim() || texts.untitledItem,
          ...sourcesOf(activity).flatMap((source) => wordsOf(source) ?? []),
        ].join('\n'),
        activity.goal.trim() || '–',
        activity.place.trim() || '–',
        activity.person.trim() || '–',
        formatPeriod(locale, activity.period),
        planMessages[locale].statuses[activity.status],
      ),
    ),
  )
}

const formatDuration = (locale: Locale, entry: RundownRow): string => {
  const minutes = durationMinutesOf(entry)
  return minutes === null ? '–' : recordMessages[locale].minutesShort(formatNumber(locale, minutes))
}

/** The order of events. */
export const rundownTable = (locale: Locale, rows: readonly RundownRow[]): TableBlock => {
  const texts = recordMessages[locale]
  return table(
    [
      [texts.number, 7, 'center'],
      [texts.when, 16],
      [texts.duration, 13],
      [texts.event, 41],
      [texts.owner, 23],
    ],
    rows.map((entry, index) =>
      row(
        String(index + 1),
        formatSpan(locale, entry.span) || '–',
        formatDuration(locale, entry),
        entry.item.trim() || texts.untitledItem,
        entry.person.trim() || '–',
      ),
    ),
  )
}
