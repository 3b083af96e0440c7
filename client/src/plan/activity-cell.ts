import type { ActivityId } from '@rembuk/shared/base/id'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import type { Activity } from '@rembuk/shared/plan/plan-schema'
import type { ChoiceCell } from './grid-model.ts'

interface Options {
  readonly activities: readonly Activity[]
  readonly locale: Locale
  readonly write: (rowId: string, activityId: ActivityId | undefined) => void
}

/** The cell that says which activity a line belongs to; the name of an activity may be pasted into it. */
export const activityCell = <Row extends { readonly activityId: ActivityId | undefined }>({
  activities,
  locale,
  write,
}: Options): ChoiceCell<Row> => {
  const texts = planMessages[locale]
  const find = (value: string) => activities.find(({ id, title }) => id === value || title === value)
  return {
    type: 'choice',
    options: [
      { value: '', label: texts.noActivity },
      ...activities.map(({ id, title }) => ({ value: id, label: title || texts.untitled })),
    ],
    read: ({ activityId }) => (activityId && find(activityId)?.id) || '',
    write: (rowId, value) => {
      write(rowId, find(value)?.id)
      return undefined
    },
  }
}
