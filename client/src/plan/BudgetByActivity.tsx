import { formatRupiah } from '@rembuk/shared/i18n/format'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { sumRupiah } from '@rembuk/shared/plan/plan-queries'
import type { Activity, BudgetLine } from '@rembuk/shared/plan/plan-schema'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Plan.module.css'

interface Props {
  readonly lines: readonly BudgetLine[]
  readonly activities: readonly Activity[]
}

/** What each activity costs, and how much of the whole that is. */
export const BudgetByActivity = ({ lines, activities }: Props) => {
  const texts = useMessages(planMessages)
  const total = sumRupiah(lines)
  const costs = activities
    .map(({ id, title, person }) => ({
      id,
      title: title || texts.untitled,
      person: person || texts.noPerson,
      sum: sumRupiah(lines.filter(({ activityId }) => activityId === id)),
    }))
    .filter(({ sum }) => sum > 0)
  if (costs.length === 0) return undefined
  return (
    <ul className={styles['costs']} aria-label={texts.costByActivity}>
      {costs.map(({ id, title, person, sum }) => (
        <li key={id} className={styles['cost']}>
          <span>{title}</span>
          <b>{formatRupiah(sum)}</b>
          <span className={styles['bar']} aria-hidden="true">
            <i style={{ width: `${Math.round((sum / total) * 100)}%` }} />
          </span>
          <small>{texts.shareOfTotal(Math.round((sum / total) * 100), person)}</small>
        </li>
      ))}
    </ul>
  )
}
