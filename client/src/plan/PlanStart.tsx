import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Plan.module.css'

/** What an empty planning board says: where activities come from, and the button that brings them. */
export const PlanStart = ({ children }: { readonly children: ReactNode }) => {
  const texts = useMessages(planMessages)
  return (
    <div className={styles['start']}>
      <div>
        <h2>{texts.emptyTitle}</h2>
        <p>{texts.emptyText}</p>
      </div>
      {children}
    </div>
  )
}
