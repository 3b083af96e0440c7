import { undeliveredMessages } from '@rembuk/shared/i18n/messages/undelivered'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Undelivered.module.css'
import { UndeliveredActions } from './UndeliveredActions.tsx'
import { UndeliveredList } from './UndeliveredList.tsx'
import type { Undelivered } from './undelivered.ts'

interface Props {
  readonly undelivered: readonly Undelivered[]
  readonly onDiscard: () => void
}

/** For a page that no longer opens: what of this person's work never reached the server, to take along. */
export const UndeliveredSection = ({ undelivered, onDiscard }: Props) => {
  const texts = useMessages(undeliveredMessages)
  if (undelivered.length === 0) return null
  return (
    <section className={styles['section']}>
      <h2>{texts.title}</h2>
      <UndeliveredList undelivered={undelivered} />
      <p className={styles['kept']}>{texts.kept}</p>
      <UndeliveredActions undelivered={undelivered} onDiscard={onDiscard} />
    </section>
  )
}
