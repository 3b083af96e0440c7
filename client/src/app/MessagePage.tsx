import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { LocaleSwitch, useMessages } from '../i18n/locale.tsx'
import { buttonClass } from '../ui/Button.tsx'
import styles from './MessagePage.module.css'
import { homePath } from './paths.ts'

interface Props {
  readonly title: string
  readonly text: string
  /** What to do about it, beside going home. */
  readonly children?: ReactNode
  /** What else the person should see, below. */
  readonly below?: ReactNode
}

/** A page that says what happened and what to do. */
export const MessagePage = ({ title, text, children, below }: Props) => {
  const { toHome } = useMessages(programmeMessages)
  return (
    <main className={styles['page']}>
      <div className={styles['card']}>
        <h1>{title}</h1>
        <p>{text}</p>
        <div className={styles['actions']}>
          {children}
          <Link href={homePath} className={buttonClass()}>
            {toHome}
          </Link>
        </div>
      </div>
      {below}
      <LocaleSwitch />
    </main>
  )
}
