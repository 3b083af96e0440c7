import { useSyncExternalStore } from 'react'
import styles from './Announcer.module.css'
import { announcement } from './announce.ts'

/** Where `announce` is heard; one on a page. Two places take turns: the same words said twice are heard twice. */
export const Announcer = () => {
  const { text, turn } = useSyncExternalStore(announcement.subscribe, announcement.read)
  return (
    <div role="status" className={styles['unseen']}>
      <p>{turn % 2 === 0 && text}</p>
      <p>{turn % 2 === 1 && text}</p>
    </div>
  )
}
