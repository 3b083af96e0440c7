import { formatRupiah } from '@rembuk/shared/i18n/format'
import { budgetMessages } from '@rembuk/shared/i18n/messages/budget'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { type BudgetSettings, costsByActivity } from '@rembuk/shared/plan/budget-queries'
import type { Activity, BudgetLine } from '@rembuk/shared/plan/plan-schema'
import { memo } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Plan.module.css'

interface Props {
  readonly lines: readonly BudgetLine[]
  readonly activities: readonly Activity[]
  readonly settings: BudgetSettings
}

const Costs = ({ lines, activities, settings }: Props) => {
  const texts = useMessages(planMessages)
  const { general } = useMessages(budgetMessages)
  const costs = costsByActivity(lines, activities, settings)
  const total = costs.reduce((sum, { costRupiah }) => sum + costRupiah, 0)
  if (!costs.some(({ activity }) => activity)) return undefined
  return (
    <ul className={styles['costs']} aria-label={texts.costByActivity}>
      {costs.map(({ activity, costRupiah }) => {
        const percent = Math.round((costRupiah / total) * 100)
        return (
          <li key={activity?.id ?? ''} className={styles['cost']}>
            <span>{activity ? activity.title || texts.untitled : general}</span>
            <b>{formatRupiah(costRupiah)}</b>
            <span className={styles['bar']} aria-hidden="true">
              <i style={{ width: `${percent}%` }} />
            </span>
            <small>{texts.shareOfTotal(percent, activity ? activity.person || texts.noPerson : '')}</small>
          </li>
        )
      })}
    </ul>
  )
}

/** What each activity costs with taxes, and how much of the whole that is; also what is for none, or for one that is gone. */
export const BudgetByActivity = memo(Costs)
