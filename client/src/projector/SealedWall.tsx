import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { useMessages } from '../i18n/locale.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import styles from './Walls.module.css'

/** Secret writing: how many notes are in, and not one word of them. */
export const SealedWall = ({ state: { code, writing } }: { readonly state: MeetingState }) => {
  const texts = useMessages(projectorMessages)
  const count = writing.sealedCount
  if (count === 0) return <JoinPanel code={code} isLarge />
  return (
    <>
      <JoinPanel code={code} />
      <p className={styles['figure']}>
        <b>{count}</b> {texts.sealed({ count })}
      </p>
    </>
  )
}
