import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Spinner.module.css'

/** Says that something is being opened; shown only when it takes longer than a moment. */
export const Spinner = ({ label }: { readonly label?: string }) => {
  const { loading } = useMessages(commonMessages)
  return (
    <div className={styles['spinner']} role="status">
      <span className={styles['ring']} aria-hidden="true" />
      {label ?? loading}
    </div>
  )
}
