import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { rupiahInWords } from '@rembuk/shared/i18n/words'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import styles from './Plan.module.css'

/** The word for the total, with the amount spelled in words as it has to stand on paper. */
export const BudgetTotal = ({ amountRupiah }: { readonly amountRupiah: number }) => {
  const texts = useMessages(planMessages)
  const locale = useLocale()
  return (
    <>
      {texts.total}
      <span className={styles['words']}>{rupiahInWords(locale, amountRupiah)}</span>
    </>
  )
}
