import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import styles from './CheckInWall.module.css'
import { JoinPanel } from './JoinPanel.tsx'
import { QuorumBar } from './QuorumBar.tsx'

/** How to join, and whether enough people have. */
export const CheckInWall = ({ state: { code, attendance } }: { readonly state: MeetingState }) => (
  <div className={styles['wall']}>
    <JoinPanel code={code} isLarge />
    <QuorumBar summary={attendance} />
  </div>
)
