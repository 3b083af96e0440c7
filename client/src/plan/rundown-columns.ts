import type { RundownRowId } from '@rembuk/shared/base/id'
import { formatClockTime } from '@rembuk/shared/i18n/format'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { parseClock } from '@rembuk/shared/plan/parse-clock'
import { changeRundownRow } from '@rembuk/shared/plan/plan-commands'
import { listRundown } from '@rembuk/shared/plan/plan-queries'
import type { RundownRow } from '@rembuk/shared/plan/plan-schema'
import { durationMinutesOf } from '@rembuk/shared/plan/rundown-queries'
import type * as Y from 'yjs'
import type { GridColumn, InputCell } from './grid-model.ts'

interface Options {
  readonly doc: Y.Doc
  readonly locale: Locale
}

/** The columns of the order of events; start and end are written together, as one fact. */
export const rundownColumns = ({ doc, locale }: Options): readonly GridColumn<RundownRow>[] => {
  const texts = planMessages[locale]
  type Values = Parameters<typeof changeRundownRow>[2]
  const change = (rowId: string, values: Values) => void changeRundownRow(doc, rowId as RundownRowId, values)

  const timeCell = (end: 0 | 1): InputCell<RundownRow> => ({
    type: 'input',
    inputMode: 'decimal',
    read: ({ span }) => formatClockTime(locale, span[end]),
    write: (rowId, text) => {
      const time = text.trim() ? parseClock(text) : ''
      if (time === undefined) return texts.notATime
      const [start, stop] = listRundown(doc).find(({ id }) => id === rowId)?.span ?? ['', '']
      change(rowId, { span: end === 0 ? [time, stop] : [start, time] })
      return undefined
    },
  })
  const writeText = (toValues: (text: string) => Values) => (rowId: string, text: string) => {
    change(rowId, toValues(text.trim()))
    return undefined
  }

  return [
    { key: 'start', header: texts.start, width: '5.5rem', cell: timeCell(0) },
    { key: 'end', header: texts.end, width: '5.5rem', cell: timeCell(1) },
    {
      key: 'item',
      header: texts.event,
      width: 'auto',
      isWide: true,
      hasRemarks: true,
      cell: { type: 'input', read: ({ item }) => item, write: writeText((item) => ({ item })) },
    },
    {
      key: 'person',
      header: texts.person,
      width: '12rem',
      cell: { type: 'input', read: ({ person }) => person, write: writeText((person) => ({ person })) },
    },
    {
      key: 'duration',
      header: texts.duration,
      width: '10rem',
      align: 'end',
      isSummed: true,
      cell: {
        type: 'computed',
        read: (row) => {
          const minutes = durationMinutesOf(row)
          return minutes === null ? '–' : texts.minutes(minutes)
        },
      },
    },
  ]
}
