import { formatRupiah } from '@rembuk/shared/i18n/format'
import { budgetMessages } from '@rembuk/shared/i18n/messages/budget'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { rupiahInWords } from '@rembuk/shared/i18n/words'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import styles from './Plan.module.css'

interface Props {
  readonly amountRupiah: number
  /** What no source bears yet; 0 where nothing is to be said about it. */
  readonly unborneRupiah: number
}

/** The word for the total, with the amount spelled in words as it has to stand on paper. */
export const BudgetTotal = ({ amountRupiah, unborneRupiah }: Props) => {
  const texts = useMessages(planMessages)
  const { nobody } = useMessages(budgetMessages)
  const locale = useLocale()
  return (
    <>
      {texts.total}
      <span className={styles['words']}>{rupiahInWords(locale, amountRupiah)}</span>
      {unborneRupiah > 0 && (
        <span className={styles['words']}>
          {nobody}: {formatRupiah(unborneRupiah)}
        </span>
      )}
    </>
  )
}
