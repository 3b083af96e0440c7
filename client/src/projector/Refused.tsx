import type { Problem } from '@rembuk/shared/http/problem'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { useLocale } from '../i18n/locale.tsx'
import styles from './Projector.module.css'

/** Why there is nothing to see. */
export const Refused = ({ problem }: { readonly problem: Problem }) => (
  <p className={styles['alone']}>{problemText(useLocale(), problem)}</p>
)
