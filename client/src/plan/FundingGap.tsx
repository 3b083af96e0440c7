import { formatRupiah } from '@rembuk/shared/i18n/format'
import { budgetMessages } from '@rembuk/shared/i18n/messages/budget'
import { fundingState } from '@rembuk/shared/plan/funding-queries'
import type { FundingSource } from '@rembuk/shared/plan/funding-schema'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Budget.module.css'

interface Props {
  readonly sources: readonly FundingSource[]
  readonly totalRupiah: number
}

const reaching = ['received', 'promised', 'asked'] as const

/** How far the sources reach towards what the budget needs. */
export const FundingGap = ({ sources, totalRupiah }: Props) => {
  const texts = useMessages(budgetMessages)
  const { byStatus, gapRupiah } = fundingState(sources, totalRupiah)
  const widest = Math.max(totalRupiah, byStatus.received + byStatus.promised + byStatus.asked, 1)
  return (
    <dl className={styles['gap']} aria-label={texts.fundingTitle}>
      <div>
        <dt>{texts.need}</dt>
        <dd>{formatRupiah(totalRupiah)}</dd>
      </div>
      {reaching.map((status) => (
        <div key={status}>
          <dt>{texts.statuses[status]}</dt>
          <dd>{formatRupiah(byStatus[status])}</dd>
        </div>
      ))}
      {gapRupiah > 0 ? (
        <div data-is-missing="">
          <dt>{texts.gap}</dt>
          <dd>{formatRupiah(gapRupiah)}</dd>
        </div>
      ) : (
        <div data-is-covered="">
          <dt>{gapRupiah < 0 ? texts.surplus : texts.covered}</dt>
          <dd>{formatRupiah(-gapRupiah)}</dd>
        </div>
      )}
      <div className={styles['reach']} aria-hidden="true">
        {reaching.map((status) => (
          <i key={status} data-status={status} style={{ width: `${(byStatus[status] / widest) * 100}%` }} />
        ))}
      </div>
    </dl>
  )
}
